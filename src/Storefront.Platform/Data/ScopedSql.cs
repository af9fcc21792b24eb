using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Platform.Data;

/// <summary>
/// The only door for hand-written queries on hot paths. <c>@town</c> and <c>@shop</c> are filled in from the scope, and a
/// query that does not name them is refused: SQLite has no row-level security to catch it. Within a unit of work of this scope it
/// takes part in it.
/// </summary>
public sealed partial class ScopedSql(CurrentScope scope, ConnectionSource connections, OpenWork work)
{
    private static readonly ConcurrentDictionary<string, bool> CheckedInTown = new(StatementText.Comparer);
    private static readonly ConcurrentDictionary<string, bool> CheckedInShop = new(StatementText.Comparer);

    static ScopedSql()
    {
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.RemoveTypeMap(typeof(Guid?));
        SqlMapper.AddTypeHandler(new GuidAsStored());
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new InstantAsStored());
        SqlMapper.AddTypeHandler(new MoneyAsStored());
    }

    public bool IsSqlite => connections.IsSqlite;

    /// <summary>Dapper writes a list out for SQLite and hands it over as an array to PostgreSQL: <c>"Id" {sql.In("ids")}</c>.</summary>
    public string In(string name) => IsSqlite ? $"IN @{name}" : $"= ANY(@{name})";

    public async Task<List<T>> ListAsync<T>(string sql, object? with, CancellationToken cancel)
    {
        await using var open = await OpenAsync(cancel);
        return (await open.Connection.QueryAsync<T>(Command(sql, with, cancel))).AsList();
    }

    public async Task<T?> FirstAsync<T>(string sql, object? with, CancellationToken cancel)
    {
        await using var open = await OpenAsync(cancel);
        return await open.Connection.QueryFirstOrDefaultAsync<T>(Command(sql, with, cancel));
    }

    /// <summary>
    /// One or several results in one round trip, asked and read by hand: on the hottest pages finding out by name and type what
    /// stands in which column takes longer than the query.
    /// </summary>
    [SuppressMessage("Security", "CA2100", Justification = "The text is the module's own, and Check has seen it; values are parameters.")]
    public async Task<T> ReadAsync<T>(
        string sql, IReadOnlyCollection<(string Name, object Value)> with, Func<SqlRows, Task<T>> read, CancellationToken cancel)
    {
        Check(sql);
        await using var open = await OpenAsync(cancel);
        await using var command = open.Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = work.Transaction;
        foreach (var (name, value) in with)
        {
            Add(command, name, value);
        }

        Add(command, "town", scope.Value.TownId);
        if (scope.Value.Kind == TenantKind.Shop)
        {
            Add(command, "shop", scope.Value.ShopId);
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await read(new SqlRows(reader, cancel));
    }

    /// <summary>Values of a list, each under its own name: <c>"Id" IN ({ScopedSql.Names("id", ids.Count)})</c>.</summary>
    public static IEnumerable<(string Name, object Value)> Numbered(string name, IEnumerable<Guid> values) =>
        values.Select((value, index) => (Name(name, index), (object)value));

    /// <summary>The names of <see cref="Numbered"/> as a query lists them.</summary>
    public static string Names(string name, int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(index => "@" + Name(name, index)));

    private static string Name(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}{index}");

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        // With its sign, or SQLite tries one sign after the other.
        parameter.ParameterName = "@" + name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    public async Task<int> ExecuteAsync(string sql, object? with, CancellationToken cancel)
    {
        await using var open = await OpenAsync(cancel);
        return await open.Connection.ExecuteAsync(Command(sql, with, cancel));
    }

    private async ValueTask<Opened> OpenAsync(CancellationToken cancel) => work.Transaction is { } transaction
        ? new Opened(transaction.Connection!, Ours: false)
        : new Opened(await connections.OpenAsync(scope.Value, cancel), Ours: true);

    private CommandDefinition Command(string sql, object? with, CancellationToken cancel)
    {
        Check(sql);
        var parameters = new DynamicParameters(with);
        parameters.Add("town", scope.Value.TownId);
        if (scope.Value.Kind == TenantKind.Shop)
        {
            parameters.Add("shop", scope.Value.ShopId);
        }

        return new CommandDefinition(sql, parameters, work.Transaction, cancellationToken: cancel);
    }

    private void Check(string sql)
    {
        switch (scope.Value.Kind)
        {
            case TenantKind.Town:
                CheckedInTown.GetOrAdd(sql, static text => TownName().IsMatch(text) ? true : throw Unwalled("@town", text));
                break;
            case TenantKind.Shop:
                CheckedInShop.GetOrAdd(sql, static text =>
                    !TownName().IsMatch(text) ? throw Unwalled("@town", text)
                    : ShopName().IsMatch(text) ? true
                    : throw Unwalled("@shop", text));
                break;
        }
    }

    // Whole names: a list called @shops is the caller's, not the wall.
    [GeneratedRegex(@"@town\b")]
    private static partial Regex TownName();

    [GeneratedRegex(@"@shop\b")]
    private static partial Regex ShopName();

    private static InvalidOperationException Unwalled(string name, string sql) =>
        new($"A query in this scope must name {name}: {sql}");

    /// <summary>A connection for one query; the one of an open unit of work stays open.</summary>
    private readonly record struct Opened(DbConnection Connection, bool Ours) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Ours ? Connection.DisposeAsync() : ValueTask.CompletedTask;
    }

    /// <summary>SQLite stores ids as upper-case text, PostgreSQL as uuid.</summary>
    private sealed class GuidAsStored : SqlMapper.TypeHandler<Guid>
    {
        public override Guid Parse(object value) => value is Guid id ? id : Guid.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, Guid value) => parameter.Value = value;
    }

    /// <summary>Unix milliseconds.</summary>
    private sealed class InstantAsStored : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUnixTimeMilliseconds();
    }

    /// <summary>Cents.</summary>
    private sealed class MoneyAsStored : SqlMapper.TypeHandler<Money>
    {
        public override Money Parse(object value) => Money.Eur(Convert.ToInt64(value, CultureInfo.InvariantCulture));

        public override void SetValue(IDbDataParameter parameter, Money value) => parameter.Value = value.Cents;
    }
}
