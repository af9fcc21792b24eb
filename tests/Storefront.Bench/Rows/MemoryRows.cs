using Storefront.Bench.Serving;
using Storefront.Bench.Town;

namespace Storefront.Bench.Rows;

/// <summary>What a shop costs that nobody visits.</summary>
internal static class MemoryRows
{
    public static async Task MeasureAsync(BenchContext bench)
    {
        var data = Path.Combine(bench.Folder, "idle");
        int[] counts = [0, bench.Size.Shops, bench.Size.ManyShops];
        var measured = new List<(int Shops, long Resident, long Managed)>();
        var there = 0;
        foreach (var shops in counts)
        {
            await IdleShops.AddAsync(data, there + 1, shops - there);
            there = shops;
            var (resident, managed) = await IdleHost.MeasureAsync(data);
            measured.Add((shops, resident, managed));
            bench.Found.Add($"memory with {shops:N0} idle shops", $"{resident / 1024.0:0.0} MB resident, {managed / 1024.0:0.0} MB managed");
        }

        var (none, all) = (measured[0], measured[^1]);
        var each = (all.Resident - none.Resident) / (double)all.Shops;
        bench.Found.Add(
            "resident memory per added idle shop",
            $"{each:0.0} KB ({(all.Managed - none.Managed) / (double)all.Shops:0.0} KB managed)",
            "≤ 20 KB",
            each <= 20);
    }
}
