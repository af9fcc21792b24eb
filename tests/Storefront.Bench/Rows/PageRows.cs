using Storefront.Bench.Load;
using Storefront.Bench.Serving;

namespace Storefront.Bench.Rows;

/// <summary>The page of an article: made for every request, from the cache, and the limit.</summary>
internal static class PageRows
{
    private const int Clients = 8;
    private static readonly HttpClient Http = new();

    public static async Task MeasureAsync(BenchContext bench)
    {
        var pages = bench.Town.Pages().ToList();
        var all = Wrk.Write(bench.Folder, "all-pages", pages.Select(page => "GET\t" + page));
        var few = Wrk.Write(bench.Folder, "few-pages", pages.Take(20).Select(page => "GET\t" + page));
        var sample = Path.Combine(bench.Folder, "page.html");
        var size = bench.Size;

        await using (var host = await ServedProcess.HostAsync(bench.Town.Data, ("PageCache", "off")))
        {
            var bytes = await Http.GetByteArrayAsync(new Uri(host.Url.ToString().Replace("127.0.0.1", "localhost", StringComparison.Ordinal).TrimEnd('/') + pages[0]));
            await File.WriteAllBytesAsync(sample, bytes);
            await LimitAsync(bench, sample, bytes.Length);
            var load = await WarmAsync(new Wrk(host, all), size);
            bench.Found.Add("product page, uncached", load, $"{bytes.Length / 1024} KB, {Clients} clients, through all {pages.Count:N0} articles");
            bench.Found.Add("product page uncached, CPU", $"{load.CpuMs:0.000} ms", "≤ 0.4 ms", load.CpuMs <= 0.4);
        }

        await using (var host = await ServedProcess.HostAsync(bench.Town.Data))
        {
            var load = await WarmAsync(new Wrk(host, few), size);
            bench.Found.Add("product page, cached", load, $"{Clients} clients, 20 articles");
            var ratio = load.CpuMs / bench.Found.Bare!.CpuMs;
            bench.Found.Add("product page cached, to bare Kestrel", $"{ratio:0.0} ×", "≤ 2 ×", ratio <= 2);
        }
    }

    private static async Task LimitAsync(BenchContext bench, string sample, int bytes)
    {
        await using var bare = await ServedProcess.BareAsync(sample);
        var limit = await WarmAsync(new Wrk(bare, Wrk.Write(bench.Folder, "root", ["GET\t/"])), bench.Size);
        bench.Found.AddLimit("bare Kestrel, the same bytes from memory", limit, $"{bytes / 1024} KB, {Clients} clients");
    }

    private static async Task<Load.Load> WarmAsync(Wrk wrk, BenchSize size)
    {
        await wrk.WarmAsync(Clients, size.WarmUpSeconds);
        return await wrk.RunAsync(Clients, size.Seconds);
    }
}
