using System.Diagnostics;
using System.Globalization;
using Storefront.Bench.Serving;

namespace Storefront.Bench.Load;

/// <summary>What one stretch of load was like.</summary>
internal sealed record Load(long Requests, double Seconds, long Errors, double P50Ms, double P99Ms, double ServerCpu)
{
    /// <summary>Milliseconds of the server's processor time for one request.</summary>
    public double CpuMs => ServerCpu * 1000 / Requests;

    public double PerCpuSecond => Requests / ServerCpu;

    public double PerSecond => Requests / Seconds;
}

/// <summary>Load from <c>wrk</c>, on its own core.</summary>
internal sealed class Wrk(ServedProcess server, string requestFile)
{
    private const int MostWarmUps = 10;
    private const int Rounds = 6;
    private int _offset;

    /// <summary>
    /// Lets the server compile and fill what it keeps, until a request gets no cheaper any more; what goes wrong meanwhile does
    /// not count.
    /// </summary>
    public async Task WarmAsync(int clients, int seconds)
    {
        using (var http = new HttpClient { BaseAddress = server.Url })
        {
            (await http.GetAsync(new Uri("/", UriKind.Relative))).Dispose();
        }

        var (best, still) = (double.MaxValue, 0);
        for (var round = 0; round < MostWarmUps && still < 2; round++)
        {
            var before = server.Cpu;
            var requests = (await MeasureAsync(clients, seconds)).Requests;
            var cost = (server.Cpu - before) / Math.Max(1, requests);
            still = cost > best * 0.97 ? still + 1 : 0;
            best = Math.Min(best, cost);
            _offset += (int)requests;
        }
    }

    public async Task<Load> RunAsync(int clients, int seconds)
    {
        var before = server.Cpu;
        var (requests, duration, errors, p50, p99) = await MeasureAsync(clients, seconds);
        var load = new Load(requests, duration / 1e6, errors, p50 / 1000.0, p99 / 1000.0, server.Cpu - before);
        _offset += (int)requests;
        return errors * 100 > requests
            ? throw new InvalidOperationException($"{errors} of {requests} requests failed: {File.ReadLines(requestFile).First()}")
            : load;
    }

    /// <summary>
    /// Servers that are compared take turns, so that what else the machine does meets them alike; of each the best round counts,
    /// because it only ever adds.
    /// </summary>
    /// <param name="wrks">Each with a server of its own.</param>
    /// <param name="clients">At once.</param>
    /// <param name="size">How long.</param>
    /// <param name="cost">What makes a round better than another.</param>
    public static async Task<Load[]> InTurnsAsync(IReadOnlyList<Wrk> wrks, int clients, BenchSize size, Func<Load, double> cost)
    {
        foreach (var wrk in wrks)
        {
            await wrk.WarmAsync(clients, size.WarmUpSeconds);
        }

        var best = new Load?[wrks.Count];
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < wrks.Count; at++)
            {
                var load = await wrks[at].RunAsync(clients, size.Seconds);
                best[at] = best[at] is { } before && cost(before) <= cost(load) ? before : load;
            }
        }

        return best!;
    }

    /// <summary>A file of requests for the script.</summary>
    public static string Write(string folder, string name, IEnumerable<string> requests)
    {
        var file = Path.Combine(folder, name + ".requests");
        File.WriteAllLines(file, requests);
        return file;
    }

    private async Task<(long Requests, long Micros, long Errors, long P50, long P99)> MeasureAsync(int clients, int seconds)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Load", "requests.lua");
        var info = new ProcessStartInfo("taskset",
        [
            "-c", Cores.Load, "wrk", "-t1", $"-c{clients}", $"-d{seconds}s", "--timeout", "10s", "-s", script, server.Url.ToString(),
            "--", requestFile, _offset.ToString(CultureInfo.InvariantCulture),
        ])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(info)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith("RESULT ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException("wrk said: " + output);
        var numbers = line.Split(' ')[1..].Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }
}
