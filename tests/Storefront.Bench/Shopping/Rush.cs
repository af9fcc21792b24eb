using System.Diagnostics;

namespace Storefront.Bench.Shopping;

/// <summary>Many at once, each waiting for their own answer.</summary>
internal static class Rush
{
    /// <summary>Does all works with so many at a time; how long it took and how long each waited.</summary>
    public static async Task<(TimeSpan Wall, List<double> Waits)> RunAsync(IReadOnlyList<Func<Task>> works, int atOnce)
    {
        var waits = new List<double>(works.Count);
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(works, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (work, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            await work();
            var waited = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            lock (waits)
            {
                waits.Add(waited);
            }
        });
        waits.Sort();
        return (clock.Elapsed, waits);
    }

    public static double Percentile(IReadOnlyList<double> sorted, int percent) =>
        sorted[Math.Clamp((int)Math.Ceiling(sorted.Count * percent / 100.0) - 1, 0, sorted.Count - 1)];
}
