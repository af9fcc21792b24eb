using System.Collections.Concurrent;
using System.Data;
using Dapper;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Data;

/// <summary>
/// The only door for hand-written queries on hot paths. <c>@town</c> and <c>@shop</c> are filled in from the scope, and a
/// query that does not name them is refused: SQLite has no row-level security to catch it.
/// </summary>
public sealed class ScopedSql(CurrentScope scope, ConnectionSource connections)
{
    private static readonly ConcurrentDictionary<(string, TenantKind), bool> Checked = new();

    static ScopedSql()
    {
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.RemoveTypeMap(typeof(Guid?));
        SqlMapper.AddTypeHandler(new GuidAsStored());
    }

    public bool IsSqlite => connections.IsSqlite;

    /// <summary>Dapper writes a list out for SQLite and hands it over as an array to PostgreSQL: <c>"Id" {sql.In("ids")}</c>.</summary>
    public string In(string name) => IsSqlite ? $"IN @{name}" : $"= ANY(@{name})";

    public async Task<List<T>> ListAsync<T>(string sql, object? with, CancellationToken cancel)
    {
        await using var connection = await connections.OpenAsync(scope.Value, cancel);
        return (await connection.QueryAsync<T>(Command(sql, with, cancel))).AsList();
    }

    public async Task<T?> FirstAsync<T>(string sql, object? with, CancellationToken cancel)
    {
        await using var connection = await connections.OpenAsync(scope.Value, cancel);
        return await connection.QueryFirstOrDefaultAsync<T>(Command(sql, with, cancel));
    }

    /// <summary>Several result sets in one round trip, read by <paramref name="read"/> in order.</summary>
    public async Task<T> ManyAsync<T>(
        string sql, object? with, Func<SqlMapper.GridReader, Task<T>> read, CancellationToken cancel)
    {
        await using var connection = await connections.OpenAsync(scope.Value, cancel);
        await using var grid = await connection.QueryMultipleAsync(Command(sql, with, cancel));
        return await read(grid);
    }

    public async Task<int> ExecuteAsync(string sql, object? with, CancellationToken cancel)
    {
        await using var connection = await connections.OpenAsync(scope.Value, cancel);
        return await connection.ExecuteAsync(Command(sql, with, cancel));
    }

    private CommandDefinition Command(string sql, object? with, CancellationToken cancel)
    {
        Check(sql);
        var parameters = new DynamicParameters(with);
        parameters.Add("town", scope.Value.TownId);
        if (scope.Value.Kind == TenantKind.Shop)
        {
            parameters.Add("shop", scope.Value.ShopId);
        }

        return new CommandDefinition(sql, parameters, cancellationToken: cancel);
    }

    private void Check(string sql) => Checked.GetOrAdd((sql, scope.Value.Kind), static key => key.Item2 switch
    {
        TenantKind.Operator => true,
        _ when !key.Item1.Contains("@town", StringComparison.Ordinal) => throw Unwalled("@town", key.Item1),
        TenantKind.Shop when !key.Item1.Contains("@shop", StringComparison.Ordinal) => throw Unwalled("@shop", key.Item1),
        _ => true,
    });

    private static InvalidOperationException Unwalled(string name, string sql) =>
        new($"A query in this scope must name {name}: {sql}");

    /// <summary>SQLite stores ids as upper-case text, PostgreSQL as uuid.</summary>
    private sealed class GuidAsStored : SqlMapper.TypeHandler<Guid>
    {
        public override Guid Parse(object value) => value is Guid id ? id : Guid.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, Guid value) => parameter.Value = value;
    }
}
