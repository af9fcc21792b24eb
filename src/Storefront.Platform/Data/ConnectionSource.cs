using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Data;

/// <summary>Opens bare connections for the few hot queries that go around EF Core.</summary>
public sealed class ConnectionSource(DatabaseOptions options) : IAsyncDisposable
{
    private readonly NpgsqlDataSource? _postgres = options.IsSqlite ? null : NpgsqlDataSource.Create(options.ConnectionString);
    private readonly SqliteConnections? _sqlite = options.IsSqlite ? new SqliteConnections(options.ConnectionString) : null;

    public bool IsSqlite => options.IsSqlite;

    /// <summary>What a context has to do with its connection.</summary>
    internal IInterceptor Interceptor => _sqlite is null ? new ScopeOnConnection() : _sqlite;

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

    /// <summary>PostgreSQL only: runs a statement that concerns no tenant; without a scope no row of any of them is seen.</summary>
    internal NpgsqlCommand Unscoped(string statement) => _postgres!.CreateCommand(statement);

    /// <summary>PostgreSQL only: a connection to listen on for long, without a scope. It notices by itself when it is cut.</summary>
    internal async Task<NpgsqlConnection> OpenLineAsync(CancellationToken cancel)
    {
        var line = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false, KeepAlive = 20 }.ConnectionString);
        await line.OpenAsync(cancel);
        return line;
    }

    /// <summary>Lets statements be planned anew, where they are kept by us.</summary>
    internal void Renew() => _sqlite?.Renew();

    public ValueTask DisposeAsync()
    {
        _sqlite?.Dispose();
        return _postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
