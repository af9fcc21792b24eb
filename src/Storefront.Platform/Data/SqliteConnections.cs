using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Storefront.Platform.Data;

/// <summary>
/// The open SQLite connections of this process; contexts and hand-written queries hand them on to one another. The last one used
/// is the next, because it knows most. EF Core's own functions (decimals, regular expressions) are not registered on them: no
/// column needs one, and a query that did would be refused by name.
/// </summary>
internal sealed class SqliteConnections : DbConnectionInterceptor, IDisposable
{
    private const int MostIdle = 32;
    private readonly ConcurrentStack<KeptConnection> _idle = new();
    private readonly string _connectionString;
    private volatile bool _closed;
    private volatile int _generation;

    public SqliteConnections(string connectionString)
    {
        // Not from the driver's pool: a pooled connection forgets its statements.
        _connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
    }

    public KeptConnection Rent()
    {
        if (_idle.TryPop(out var kept))
        {
            return kept;
        }

        var fresh = new KeptConnection(_connectionString, this, _generation);
        fresh.Open();
        return fresh;
    }

    public void Return(KeptConnection connection)
    {
        if (_closed || connection.Generation != _generation || _idle.Count >= MostIdle)
        {
            connection.End();
            return;
        }

        _idle.Push(connection);
    }

    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(Rent());

    /// <summary>Lets go of all connections: a statement keeps the plan it was prepared with.</summary>
    public void Renew()
    {
        Interlocked.Increment(ref _generation);
        EndIdle();
    }

    public void Dispose()
    {
        _closed = true;
        EndIdle();
    }

    private void EndIdle()
    {
        while (_idle.TryPop(out var connection))
        {
            connection.End();
        }
    }
}
