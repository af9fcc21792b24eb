using System.Net;
using Storefront.Bench.Load;
using Storefront.Bench.Serving;
using Storefront.Bench.Town;

namespace Storefront.Bench.Rows;

/// <summary>Search over the whole town, as people type: a word, two, the beginning of one, one with a slip.</summary>
internal static class SearchRows
{
    public static async Task MeasureAsync(BenchContext bench)
    {
        var requests = Wrk.Write(bench.Folder, "search", Questions().Select(words => "GET\t/search?q=" + WebUtility.UrlEncode(words)));
        await using var host = await ServedProcess.HostAsync(bench.Town.Data, ("PageCache", "off"));
        var wrk = new Wrk(host, requests);
        await wrk.WarmAsync(1, bench.Size.WarmUpSeconds);
        var one = bench.Found.Add("portal search, 1 client", await wrk.RunAsync(1, bench.Size.Seconds), "page with results, uncached");
        var many = bench.Found.Add("portal search, 16 clients", await wrk.RunAsync(16, bench.Size.Seconds), "page with results, uncached");
        bench.Found.Add(
            $"portal search over {bench.Town.Articles:N0} articles, 1 client",
            $"p50 {one.P50Ms:0.0} ms, p99 {one.P99Ms:0.0} ms",
            "p50 ≤ 10 ms, p99 ≤ 60 ms",
            one.P50Ms <= 10 && one.P99Ms <= 60);
        bench.Found.Add(
            "portal search, 16 clients at once",
            $"{many.PerSecond:N0}/s, one client alone {one.PerSecond:N0}/s",
            "no collapse: at least 80 % of one client's rate",
            many.PerSecond >= one.PerSecond * 0.8);
    }

    private static IEnumerable<string> Questions()
    {
        var dice = new Dice(4711);
        for (var number = 0; number < 600; number++)
        {
            var trade = dice.Of(Trades.All);
            var noun = dice.Of(trade.Firsts) + dice.Of(trade.Heads);
            yield return dice.Below(6) switch
            {
                0 => dice.Of(trade.Heads),
                1 => $"{noun} {dice.Of(Names.Models)}",
                2 => noun[..Math.Max(4, noun.Length - 3)],
                3 => noun[..3] + noun[4..],
                4 => $"{dice.Of(trade.Stuff)} {dice.Of(trade.Heads)}",
                _ => noun,
            };
        }
    }
}
