using Storefront.Bench.Serving;
using Storefront.Bench.Shopping;

namespace Storefront.Bench.Rows;

/// <summary>From the command to the first answer.</summary>
internal static class StartRows
{
    public static async Task MeasureAsync(BenchContext bench)
    {
        var (walls, cpus) = (new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            await using var host = await ServedProcess.HostAsync(bench.Town.Data);
            walls.Add(host.Started.TotalMilliseconds);
            cpus.Add(host.Cpu * 1000);
        }

        walls.Sort();
        cpus.Sort();
        bench.Found.Add(
            $"process start with {bench.Town.Shops.Count:N0} shops",
            $"{Rush.Percentile(walls, 50):N0} ms to the first answer, {Rush.Percentile(cpus, 50):N0} ms CPU, on one core");
    }
}
