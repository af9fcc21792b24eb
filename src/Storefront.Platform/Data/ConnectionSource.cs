using System.Data.Common;
using Npgsql;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Data;

/// <summary>Opens bare connections for the few hot queries that go around EF Core.</summary>
public sealed class ConnectionSource(DatabaseOptions options) : IAsyncDisposable
{
    private readonly NpgsqlDataSource? _postgres = options.IsSqlite ? null : NpgsqlDataSource.Create(options.ConnectionString);
    private readonly SqliteReads? _sqlite = options.IsSqlite ? new SqliteReads(options.ConnectionString) : null;

    public bool IsSqlite => options.IsSqlite;

    /// <summary>An open connection that, on PostgreSQL, carries the scope for row-level security.</summary>
    public async ValueTask<DbConnection> OpenAsync(Scope scope, CancellationToken cancel)
    {
        if (_sqlite is not null)
        {
            return _sqlite.Rent();
        }

        var connection = await _postgres!.OpenConnectionAsync(cancel);
        await RowLevelSecurity.EnterAsync(connection, scope, cancel);
        return connection;
    }

    public ValueTask DisposeAsync()
    {
        _sqlite?.Dispose();
        return _postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
