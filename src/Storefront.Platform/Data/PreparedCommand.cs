using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Storefront.Platform.Data;

/// <summary>What EF Core and Dapper see: gathers text and parameters, and hands them to the prepared statement of that text.</summary>
internal sealed class PreparedCommand(KeptConnection connection) : DbCommand
{
    private readonly SqliteCommand _draft = new();
    private SqliteCommand? _statement;
    private SqliteDataReader? _reader;

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; } = 30;

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

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

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => _reader = Ready().ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing && _statement is { } used)
        {
            _statement = null;
            _reader?.Dispose();
            connection.Keep(used);
        }

        base.Dispose(disposing);
    }

    private SqliteCommand Ready()
    {
        if (_statement?.CommandText != CommandText)
        {
            _statement = connection.Take(CommandText);
        }

        _statement.Transaction = (SqliteTransaction?)DbTransaction;
        _statement.CommandTimeout = CommandTimeout;
        _statement.Parameters.Clear();
        foreach (SqliteParameter parameter in _draft.Parameters)
        {
            _statement.Parameters.Add(parameter);
        }

        return _statement;
    }
}
