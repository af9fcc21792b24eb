using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Storefront.Platform.Data;

/// <summary>
/// Open SQLite connections for hot queries, each with the statements it has prepared: planning a page's query takes longer
/// than carrying it out. PostgreSQL's driver does the same by itself.
/// </summary>
internal sealed class SqliteReads(string connectionString) : IDisposable
{
    private const int MostIdle = 16;
    private readonly ConcurrentBag<SqliteStatements> _idle = [];

    public DbConnection Rent() => new SqliteReadConnection(_idle.TryTake(out var known) ? known : new SqliteStatements(connectionString), this);

    public void Return(SqliteStatements statements)
    {
        if (_idle.Count < MostIdle)
        {
            _idle.Add(statements);
            return;
        }

        statements.Dispose();
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var statements))
        {
            statements.Dispose();
        }
    }
}

/// <summary>One open connection and its prepared statements, by text.</summary>
internal sealed class SqliteStatements : IDisposable
{
    private const int Most = 200;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public SqliteStatements(string connectionString)
    {
        // Not from the driver's pool: a pooled connection forgets its statements.
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        _connection.Open();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text comes from ScopedSql, which checks it; values are parameters.")]
    public SqliteCommand For(string sql)
    {
        if (_commands.TryGetValue(sql, out var known))
        {
            return known;
        }

        if (_commands.Count == Most)
        {
            Forget();
        }

        return _commands[sql] = new SqliteCommand(sql, _connection);
    }

    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    private void Forget()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _commands.Clear();
    }
}

/// <summary>What Dapper sees: an open connection whose commands are prepared ones.</summary>
internal sealed class SqliteReadConnection(SqliteStatements statements, SqliteReads home) : DbConnection
{
    private bool _returned;

    [AllowNull]
    public override string ConnectionString { get => "reads"; set => throw new NotSupportedException(); }

    public override string Database => "main";

    public override string DataSource => "reads";

    public override string ServerVersion => "3";

    public override ConnectionState State => ConnectionState.Open;

    public override void Open()
    {
    }

    public override void Close()
    {
    }

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new SqliteReadCommand(statements);

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_returned)
        {
            _returned = true;
            home.Return(statements);
        }

        base.Dispose(disposing);
    }
}

/// <summary>Gathers text and parameters, and hands them to the prepared command of that text.</summary>
internal sealed class SqliteReadCommand(SqliteStatements statements) : DbCommand
{
    private readonly SqliteCommand _draft = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; } = 30;

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbParameterCollection DbParameterCollection => _draft.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => Ready().ExecuteNonQuery();

    public override object? ExecuteScalar() => Ready().ExecuteScalar();

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Ready().ExecuteReader(behavior);

    private SqliteCommand Ready()
    {
        var command = statements.For(CommandText);
        command.Parameters.Clear();
        foreach (SqliteParameter parameter in _draft.Parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
