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

        var length = await SampleAsync(bench, pages[0], sample);
        await using (var bare = await ServedProcess.BareAsync(sample))
        await using (var host = await ServedProcess.HostAsync(bench.Town.Data))
        {
            Wrk[] wrks = [new(bare, Wrk.Write(bench.Folder, "root", ["GET\t/"])), new(host, few)];
            var loads = await Wrk.InTurnsAsync(wrks, Clients, size, load => load.CpuMs);
            bench.Found.AddLimit("bare Kestrel, the same bytes from memory", loads[0], $"{length / 1024} KB, {Clients} clients");
            bench.Found.Add("product page, cached", loads[1], $"{Clients} clients, 20 articles");
            var ratio = loads[1].CpuMs / loads[0].CpuMs;
            bench.Found.Add("product page cached, to bare Kestrel", $"{ratio:0.0} ×", "≤ 2 ×", ratio <= 2);
        }

        await using (var host = await ServedProcess.HostAsync(bench.Town.Data, ("PageCache", "off")))
        {
            var load = (await Wrk.InTurnsAsync([new Wrk(host, all)], Clients, size, load => load.CpuMs))[0];
            bench.Found.Add("product page, uncached", load, $"{length / 1024} KB, {Clients} clients, through all {pages.Count:N0} articles");
            bench.Found.Add("product page uncached, CPU", $"{load.CpuMs:0.000} ms", "≤ 0.4 ms", load.CpuMs <= 0.4);
        }
    }

    /// <summary>A page as it is sent, for the limit; its length in bytes.</summary>
    private static async Task<int> SampleAsync(BenchContext bench, string page, string file)
    {
        await using var host = await ServedProcess.HostAsync(bench.Town.Data);
        var bytes = await Http.GetByteArrayAsync(new Uri(host.Url.ToString().Replace("127.0.0.1", "localhost", StringComparison.Ordinal).TrimEnd('/') + page));
        await File.WriteAllBytesAsync(file, bytes);
        return bytes.Length;
    }
}
