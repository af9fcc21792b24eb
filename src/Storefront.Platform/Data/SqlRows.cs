using System.Data.Common;

namespace Storefront.Platform.Data;

/// <summary>The results of a hand-written query, one after the other; each row is read by a function that knows its columns by place.</summary>
public sealed class SqlRows
{
    private readonly DbDataReader _reader;
    private readonly CancellationToken _cancel;
    private bool _begun;

    internal SqlRows(DbDataReader reader, CancellationToken cancel)
    {
        _reader = reader;
        _cancel = cancel;
    }

    /// <summary>All rows of the next result.</summary>
    public async Task<List<T>> NextAsync<T>(Func<DbDataReader, T> row)
    {
        if (_begun)
        {
            await _reader.NextResultAsync(_cancel);
        }

        _begun = true;
        var rows = new List<T>();
        while (await _reader.ReadAsync(_cancel))
        {
            rows.Add(row(_reader));
        }

        return rows;
    }
}

/// <summary>Columns that may be empty.</summary>
public static class NullableColumns
{
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Guid? GuidOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    public static int? IntOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static long? LongOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
