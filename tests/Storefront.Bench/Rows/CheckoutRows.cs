using Storefront.Bench.Serving;
using Storefront.Bench.Shopping;
using Storefront.Bench.Town;

namespace Storefront.Bench.Rows;

/// <summary>The binding button for baskets of three shops: stock, times, orders, evidence and events in one durable commit.</summary>
internal static class CheckoutRows
{
    private const int AtOnce = 16;
    private const int WarmUp = 500;
    private const int Rounds = 3;

    public static async Task MeasureAsync(BenchContext bench)
    {
        await using var host = await ServedProcess.HostAsync(bench.Town.Data);
        var buttons = new List<Func<Task<bool>>>();
        var count = bench.Size.Checkouts + Math.Min(WarmUp, bench.Size.Checkouts);
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var button = await WalkAsync(bench, host.Url, number);
            lock (buttons)
            {
                buttons.Add(button);
            }
        });

        await PressAsync(host, [.. buttons.Skip(bench.Size.Checkouts)]);
        var load = await BestAsync(host, [.. buttons.Take(bench.Size.Checkouts)]);
        bench.Found.Add("checkout of three shops", load, $"the binding button, {AtOnce} at once, durable");
        bench.Found.Add(
            "durable three-shop checkouts on SQLite", $"{load.PerSecond:N0}/s, {load.PerCpuSecond:N0} per CPU second", "≥ 150/s", load.PerSecond >= 150);
    }

    /// <summary>The best of some rounds: what else the machine does only ever adds.</summary>
    private static async Task<Load.Load> BestAsync(ServedProcess host, IReadOnlyList<Func<Task<bool>>> buttons)
    {
        var loads = new List<Load.Load>();
        foreach (var round in buttons.Chunk((buttons.Count + Rounds - 1) / Rounds))
        {
            loads.Add(await PressAsync(host, round));
        }

        return loads.MaxBy(load => load.PerSecond)!;
    }

    private static async Task<Func<Task<bool>>> WalkAsync(BenchContext bench, Uri server, int number)
    {
        var shops = bench.Town.Shops;
        var shopper = new Shopper(server, number);
        for (var part = 0; part < 3; part++)
        {
            var shop = shops[((number * 3) + part) % shops.Count];
            await shopper.AddAsync(shop, Articles.Make(shop.Trade, shop.Number, 1 + (number / shops.Count * 3 % bench.Town.ArticlesPerShop)));
        }

        return await shopper.WalkToButtonAsync();
    }

    private static async Task<Load.Load> PressAsync(ServedProcess host, IReadOnlyList<Func<Task<bool>>> buttons)
    {
        var failed = 0;
        var cpu = host.Cpu;
        var (wall, waits) = await Rush.RunAsync(
            [.. buttons.Select(button => (Func<Task>)(async () =>
            {
                if (!await button())
                {
                    Interlocked.Increment(ref failed);
                }
            }))],
            AtOnce);
        return failed > 0
            ? throw new InvalidOperationException($"{failed} of {buttons.Count} checkouts were not placed.")
            : new Load.Load(buttons.Count, wall.TotalSeconds, 0, Rush.Percentile(waits, 50), Rush.Percentile(waits, 99), host.Cpu - cpu);
    }
}
