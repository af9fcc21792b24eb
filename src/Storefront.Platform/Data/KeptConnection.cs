using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Storefront.Platform.Data;

/// <summary>
/// A SQLite connection that stays open when its user is done, with the statements it has prepared, by text: planning a statement
/// takes longer than carrying it out, and opening a connection reads the whole schema. PostgreSQL's driver does the same by itself.
/// </summary>
internal sealed class KeptConnection(string connectionString, SqliteConnections home, int generation) : SqliteConnection(connectionString)
{
    private const int MostStatements = 300;

    // Pages are read where the system has them instead of copied into each connection, which forgets them at every foreign write.
    private const string ReadInPlace = "PRAGMA mmap_size = 1073741824";
    private readonly Dictionary<string, SqliteCommand> _idle = new(StatementText.Comparer);

    /// <summary>Of connections that may know the same about tables.</summary>
    public int Generation => generation;

    public override void Open()
    {
        if (State == ConnectionState.Open)
        {
            return;
        }

        base.Open();
        using var command = new SqliteCommand(ReadInPlace, this);
        command.ExecuteNonQuery();
    }

    /// <summary>EF Core closes a connection before it disposes of it.</summary>
    public override void Close()
    {
    }

    /// <summary>The statement, for one user at a time: while a list is being read, the same text may be wanted once more.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The text is EF Core's or has passed ScopedSql; values are parameters.")]
    public SqliteCommand Take(string sql) => _idle.Remove(sql, out var known) ? known : new SqliteCommand(sql, this);

    public void Keep(SqliteCommand statement)
    {
        statement.Parameters.Clear();
        statement.Transaction = null;
        if (_idle.Count == MostStatements)
        {
            Forget();
        }

        if (!_idle.TryAdd(statement.CommandText, statement))
        {
            statement.Dispose();
        }
    }

    /// <summary>Really closes it.</summary>
    public void End()
    {
        Forget();
        base.Close();
    }

    protected override DbCommand CreateDbCommand() => new PreparedCommand(this);

    /// <summary>To the next user, as it is.</summary>
    [SuppressMessage("Usage", "CA2215", Justification = "Nothing ends here; the last user calls End.")]
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            home.Return(this);
        }
    }

    private void Forget()
    {
        foreach (var statement in _idle.Values)
        {
            statement.Dispose();
        }

        _idle.Clear();
    }
}
