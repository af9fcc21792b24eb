using System.Diagnostics;
using Storefront.Bench.Serving;
using Storefront.Bench.Shopping;
using Storefront.Bench.Town;

namespace Storefront.Bench.Rows;

/// <summary>The first page anybody asks of a shop since the start, and the second.</summary>
internal static class FirstPageRows
{
    public static async Task MeasureAsync(BenchContext bench)
    {
        await using var host = await ServedProcess.HostAsync(bench.Town.Data);
        using var http = new HttpClient { BaseAddress = host.Url };
        http.DefaultRequestHeaders.Host = "localhost";
        var shops = bench.Town.Shops;
        var warm = shops.Count / 4;
        foreach (var shop in shops.Take(warm))
        {
            // Warms the program, not the shops that are measured.
            await TimeAsync(http, shop, 1);
            await TimeAsync(http, shop, 2);
        }

        var (first, second) = (new List<double>(), new List<double>());
        foreach (var shop in shops.Skip(warm).Take(200))
        {
            first.Add(await TimeAsync(http, shop, 1));
            second.Add(await TimeAsync(http, shop, 2));
        }

        first.Sort();
        second.Sort();
        var (cold, usual) = (Rush.Percentile(first, 50), Rush.Percentile(second, 50));
        bench.Found.Add(
            "first page of a never-visited shop",
            $"{cold:0.0} ms, the next {usual:0.0} ms: {cold - usual:0.0} ms more (p99 {Rush.Percentile(first, 99):0.0} ms)",
            "≤ 15 ms more",
            cold - usual <= 15);
    }

    private static async Task<double> TimeAsync(HttpClient http, PlannedShop shop, int article)
    {
        var path = shop.Path(Articles.Make(shop.Trade, shop.Number, article).Handle);
        var began = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
