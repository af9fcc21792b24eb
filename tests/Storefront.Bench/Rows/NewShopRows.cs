using System.Diagnostics;
using Storefront.Bench.Shopping;
using Storefront.Bench.Town;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;

namespace Storefront.Bench.Rows;

/// <summary>Opening a shop: rows, audit, invitation and event in one durable commit, and the door knows it.</summary>
internal static class NewShopRows
{
    public static async Task MeasureAsync(BenchContext bench)
    {
        await using var workshop = await Workshop.OpenAsync(bench.Town.Data);
        var waits = new List<double>();
        for (var number = 0; number < 120; number++)
        {
            var planned = PlannedShop.Make(100_000 + number);
            var began = Stopwatch.GetTimestamp();
            var opened = await workshop.Door.InAsync<ShopOpening, string>(workshop.Town, async opening => (await opening.OpenAsync(
                workshop.Town.TownId, Wanted(planned), CancellationToken.None)).Slug);
            var waited = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (workshop.Directory.FindShop(workshop.Town.TownId, opened) is null)
            {
                throw new InvalidOperationException("The shop was opened, but the door does not know it.");
            }

            if (number >= 20)
            {
                waits.Add(waited);
            }
        }

        waits.Sort();
        var median = Rush.Percentile(waits, 50);
        bench.Found.Add($"opening a shop, the {bench.Town.Shops.Count + 1:N0}th and on", $"{median:0.0} ms median, p99 {Rush.Percentile(waits, 99):0.0} ms", "≤ 50 ms", median <= 50);
    }

    private static NewShop Wanted(PlannedShop planned) => new()
    {
        Name = planned.Name,
        Branch = planned.Trade.Id,
        OwnerName = "Ruth Muster",
        Email = $"neu-{planned.Number}@messstadt.example",
        Contact = new ContactDetails { Street = planned.Street, Zip = "12345", City = "Messstadt" },
    };
}
