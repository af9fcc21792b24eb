using Microsoft.Data.Sqlite;
using Storefront.Bench.Load;
using Storefront.Bench.Serving;
using Storefront.Bench.Town;

namespace Storefront.Bench.Rows;

/// <summary>The same pages of the same ten shops, in a small, a large and a very large town.</summary>
internal static class GrowthRows
{
    private const int Rounds = 3;

    public static async Task MeasureAsync(BenchContext bench)
    {
        var few = new TownPlan(Path.Combine(bench.Folder, "few"), bench.Size.FewShops, bench.Town.ArticlesPerShop);
        await few.BuildAsync();
        var many = Path.Combine(bench.Folder, "many");
        await GrowAsync(bench, many);
        var requests = Wrk.Write(bench.Folder, "growth", few.Pages().Select(page => "GET\t" + page));
        (int Shops, string Data)[] towns = [(bench.Size.FewShops, few.Data), (bench.Town.Shops.Count, bench.Town.Data), (bench.Size.ManyShops, many)];
        var loads = new Dictionary<int, Load.Load>();
        foreach (var (shops, data) in towns)
        {
            await using var host = await ServedProcess.HostAsync(data, ("PageCache", "off"));
            var load = await BestAsync(new Wrk(host, requests), bench.Size);
            loads[shops] = bench.Found.Add($"product page uncached, {shops:N0} shops", load, "1 client, pages of the same ten shops");
        }

        var more = (loads[bench.Size.ManyShops].P50Ms / loads[bench.Size.FewShops].P50Ms) - 1;
        bench.Found.Add(
            $"page latency from {bench.Size.FewShops:N0} to {bench.Size.ManyShops:N0} shops", $"{more:+0 %;-0 %;0 %} (p50)", "≤ 10 % more", more <= 0.10);
    }

    /// <summary>The quietest of some rounds: what else the machine does only ever adds.</summary>
    private static async Task<Load.Load> BestAsync(Wrk wrk, BenchSize size)
    {
        await wrk.WarmAsync(1, size.WarmUpSeconds);
        var best = await wrk.RunAsync(1, size.Seconds);
        for (var round = 1; round < Rounds; round++)
        {
            var load = await wrk.RunAsync(1, size.Seconds);
            best = load.P50Ms < best.P50Ms ? load : best;
        }

        return best;
    }

    private static async Task GrowAsync(BenchContext bench, string data)
    {
        Directory.CreateDirectory(data);
        await using (var from = new SqliteConnection($"Data Source={Path.Combine(bench.Town.Data, "storefront.db")}"))
        {
            await from.OpenAsync();
            await using var copy = from.CreateCommand();
            copy.CommandText = "VACUUM INTO $file";
            copy.Parameters.AddWithValue("$file", Path.Combine(data, "storefront.db"));
            await copy.ExecuteNonQueryAsync();
        }

        SqliteConnection.ClearAllPools();
        await IdleShops.AddAsync(data, bench.Town.Shops.Count + 1, bench.Size.ManyShops - bench.Town.Shops.Count);
    }
}
