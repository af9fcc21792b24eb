using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Data;

/// <summary>Opens bare connections for the few hot queries that go around EF Core.</summary>
public sealed class ConnectionSource(DatabaseOptions options) : IAsyncDisposable
{
    private readonly NpgsqlDataSource? _postgres = options.IsSqlite ? null : NpgsqlDataSource.Create(options.ConnectionString);

    public bool IsSqlite => options.IsSqlite;

    /// <summary>An open connection that, on PostgreSQL, carries the scope for row-level security.</summary>
    public async ValueTask<DbConnection> OpenAsync(Scope scope, CancellationToken cancel)
    {
        if (_postgres is null)
        {
            var sqlite = new SqliteConnection(options.ConnectionString);
            sqlite.Open();
            return sqlite;
        }

        var connection = await _postgres.OpenConnectionAsync(cancel);
        await RowLevelSecurity.EnterAsync(connection, scope, cancel);
        return connection;
    }

    public ValueTask DisposeAsync() => _postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
}
