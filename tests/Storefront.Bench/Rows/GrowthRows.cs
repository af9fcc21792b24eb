using Microsoft.Data.Sqlite;
using Storefront.Bench.Load;
using Storefront.Bench.Serving;
using Storefront.Bench.Town;

namespace Storefront.Bench.Rows;

/// <summary>The same pages of the same ten shops, in a small, a large and a very large town.</summary>
internal static class GrowthRows
{
    public static async Task MeasureAsync(BenchContext bench)
    {
        var few = new TownPlan(Path.Combine(bench.Folder, "few"), bench.Size.FewShops, bench.Town.ArticlesPerShop);
        await few.BuildAsync();
        var many = Path.Combine(bench.Folder, "many");
        await GrowAsync(bench, many);
        var requests = Wrk.Write(bench.Folder, "growth", few.Pages().Select(page => "GET\t" + page));
        var loads = await MeasureAsync(requests, [few.Data, bench.Town.Data, many], bench.Size);
        int[] shops = [bench.Size.FewShops, bench.Town.Shops.Count, bench.Size.ManyShops];
        foreach (var (count, load) in shops.Zip(loads))
        {
            bench.Found.Add($"product page uncached, {count:N0} shops", load, "1 client, pages of the same ten shops");
        }

        var more = (loads[^1].P50Ms / loads[0].P50Ms) - 1;
        bench.Found.Add(
            $"page latency from {bench.Size.FewShops:N0} to {bench.Size.ManyShops:N0} shops", $"{more:+0 %;-0 %;0 %} (p50)", "≤ 10 % more", more <= 0.10);
    }

    private static async Task<Load.Load[]> MeasureAsync(string requests, IReadOnlyList<string> towns, BenchSize size)
    {
        var hosts = new List<ServedProcess>();
        try
        {
            foreach (var data in towns)
            {
                hosts.Add(await ServedProcess.HostAsync(data, ("PageCache", "off")));
            }

            return await Wrk.InTurnsAsync([.. hosts.Select(host => new Wrk(host, requests))], 1, size, load => load.P50Ms);
        }
        finally
        {
            foreach (var host in hosts)
            {
                await host.DisposeAsync();
            }
        }
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
