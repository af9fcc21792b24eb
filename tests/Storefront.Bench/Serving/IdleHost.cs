using System.Globalization;
using System.Runtime;
using Microsoft.AspNetCore.Builder;
using Storefront.Host;
using Storefront.Platform;

namespace Storefront.Bench.Serving;

/// <summary>The host, composed as its own program does, which tidies its memory and says how much is left.</summary>
internal static class IdleHost
{
    private const string Word = "kilobytes:";

    public static async Task<int> RunAsync(string data)
    {
        await using var app = WebHost.Build(new HostOptions { Data = data, Urls = "http://127.0.0.1:0" });
        await app.Services.StartStorefrontAsync();
        await app.StartAsync();
        await GetAsync(app);
        await Task.Delay(TimeSpan.FromSeconds(3));
        Tidy();
        await Task.Delay(TimeSpan.FromSeconds(1));
        Tidy();
        var resident = ProcessClock.ResidentKb(Environment.ProcessId);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Word} {resident} {GC.GetTotalMemory(false) / 1024}"));
        return 0;
    }

    /// <summary>Resident and managed kilobytes of a host with this database.</summary>
    public static async Task<(long Resident, long Managed)> MeasureAsync(string data)
    {
        using var process = Child.Start(Cores.Server, Artifacts.Self, ["idle", data], quiet: false);
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var line = answer.Split('\n').FirstOrDefault(line => line.StartsWith(Word, StringComparison.Ordinal))
            ?? throw new InvalidOperationException("The idle host said: " + answer);
        var numbers = line.Split(' ');
        return (long.Parse(numbers[1], CultureInfo.InvariantCulture), long.Parse(numbers[2], CultureInfo.InvariantCulture));
    }

    private static async Task GetAsync(WebApplication app)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(app.Urls.First() + "/health"));
        answer.EnsureSuccessStatusCode();
    }

    private static void Tidy()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
    }
}
