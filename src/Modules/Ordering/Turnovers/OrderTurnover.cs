using NodaTime;
using Storefront.Catalog.Contracts;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Turnovers;

/// <summary>Net turnover from what the orders say: one row for each order and rate comes from the database.</summary>
internal sealed class OrderTurnover(ScopedSql sql, ITenantProfiles profiles, CurrentScope here) : IOrderTurnover
{
    private const string Sums = """
        SELECT o."HandedOverAt", l."TaxRate", CAST(SUM((l."Price" + l."Deposit") * (l."Quantity" - l."Withdrawn")) AS bigint) AS "Gross"
        FROM "Ordering_Order" o
        JOIN "Ordering_OrderLine" l ON l."TownId" = o."TownId" AND l."ShopId" = o."ShopId" AND l."OrderId" = o."Id"
        WHERE o."TownId" = @town AND o."ShopId" = @shop AND o."State" = 'HandedOver' AND o."WithdrawnWhole" = FALSE
          AND o."HandedOverAt" >= @from AND o."HandedOverAt" < @until AND l."Declined" = FALSE AND l."TaxedLater" = FALSE
        GROUP BY o."Id", o."HandedOverAt", l."TaxRate"
        """;

    public async Task<IReadOnlyList<DayOfOrders>> NetByDayAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var zone = here.Tenant!.TimeZone;
        var smallBusiness = (await profiles.CurrentAsync(cancel)).Legal.SmallBusiness;
        var rows = await sql.ListAsync<Row>(
            Sums,
            new
            {
                from = LocalDate.FromDateOnly(from).AtMidnight().ToInstant(zone),
                until = LocalDate.FromDateOnly(to.AddDays(1)).AtMidnight().ToInstant(zone),
            },
            cancel);
        return [.. rows.GroupBy(row => DateTimeOffset.FromUnixTimeMilliseconds(row.HandedOverAt).In(zone).Date.ToDateOnly())
            .OrderBy(day => day.Key)
            .Select(day => new DayOfOrders(day.Key, Money.Eur(day.Sum(row => smallBusiness ? row.Gross : Net(row)))))];
    }

    private static long Net(Row row) => VatPerRate.Of([(row.TaxRate, row.Gross)])[0].NetCents;

    private sealed class Row
    {
        public long HandedOverAt { get; init; }

        public int TaxRate { get; init; }

        public long Gross { get; init; }
    }
}
