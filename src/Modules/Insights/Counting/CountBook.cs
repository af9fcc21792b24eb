using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Insights.Counting;

/// <summary>Writes counts. A lot of them in operator scope, single ones in the scope of a shop.</summary>
internal sealed class CountBook(StorefrontDb db, ScopedSql sql, CurrentScope here, TimeProvider clock)
{
    // Longer statements take longer for each row: parameters are found by name.
    private const int Most = 200;

    private const string Adds =
        """ON CONFLICT ("TownId", "ShopId", "Day", "Kind") DO UPDATE SET "Number" = "Insights_Count"."Number" + excluded."Number" """;

    /// <summary>All of them or none; one statement for some hundreds.</summary>
    public Task AddAsync(IEnumerable<KeyValuePair<CountKey, int>> counts, bool sample, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            // In one order on all nodes, so that no two wait for each other.
            foreach (var lot in counts.OrderBy(pair => (pair.Key.Scope.TownId, pair.Key.Scope.ShopId, pair.Key.Day, pair.Key.Kind)).Chunk(Most))
            {
                await sql.ExecuteAsync(Insert(lot.Length), Values(lot, sample), cancel);
            }
        },
        cancel);

    private static string Insert(int rows) =>
        $"""
        INSERT INTO "Insights_Count" ("TownId", "ShopId", "Day", "Kind", "Number", "Sample")
        VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"(@t{row}, @s{row}, @d{row}, @k{row}, @n{row}, @sample)")))}
        {Adds}
        """;

    private static Dictionary<string, object> Values(KeyValuePair<CountKey, int>[] lot, bool sample)
    {
        var values = new Dictionary<string, object> { ["sample"] = sample };
        for (var row = 0; row < lot.Length; row++)
        {
            var (key, number) = lot[row];
            var name = row.ToString(CultureInfo.InvariantCulture);
            values["t" + name] = key.Scope.TownId;
            values["s" + name] = key.Scope.ShopId;
            values["d" + name] = Days.Text(key.Day);
            values["k" + name] = key.Kind;
            values["n" + name] = number;
        }

        return values;
    }

    /// <summary>One more, today, for the shop of this scope.</summary>
    public Task AddAsync(string kind, CancellationToken cancel) => db.WriteAsync(() => AddOneAsync(kind, cancel), cancel);

    /// <summary>Takes back one of today's; false when there is none.</summary>
    public Task<bool> TakeBackAsync(string kind, CancellationToken cancel) => db.WriteAsync(
        async () => await sql.ExecuteAsync(
            """
            UPDATE "Insights_Count" SET "Number" = "Number" - 1
            WHERE "TownId" = @town AND "ShopId" = @shop AND "Day" = @day AND "Kind" = @kind AND "Number" > 0
            """,
            new { day = Today(), kind },
            cancel) == 1,
        cancel);

    /// <summary>One more for something that happened, however often it is told.</summary>
    public Task AddOnceAsync(string kind, Guid what, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var isNew = await sql.ExecuteAsync(
                """
                INSERT INTO "Insights_Heard" ("TownId", "ShopId", "Mark", "At") VALUES (@town, @shop, @mark, @at)
                ON CONFLICT ("TownId", "ShopId", "Mark") DO NOTHING
                """,
                new { mark = MarkOf(kind, what), at = clock.GetUtcNow() },
                cancel) == 1;
            if (isNew)
            {
                await AddOneAsync(kind, cancel);
            }
        },
        cancel);

    // Ids are random enough that nobody finds one again by trying.
    private static string MarkOf(string kind, Guid what) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {what:N}")).AsSpan(0, 16));

    private Task<int> AddOneAsync(string kind, CancellationToken cancel) => sql.ExecuteAsync(
        $"""
        INSERT INTO "Insights_Count" ("TownId", "ShopId", "Day", "Kind", "Number", "Sample") VALUES (@town, @shop, @day, @kind, 1, @sample)
        {Adds}
        """,
        new { day = Today(), kind, sample = false },
        cancel);

    private string Today() => Days.Text(clock.GetUtcNow().In(here.Tenant!.TimeZone).Date);
}
