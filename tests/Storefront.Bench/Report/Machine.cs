using System.Globalization;
using System.Runtime.InteropServices;

namespace Storefront.Bench.Report;

/// <summary>What the figures were measured on. Neither names nor paths.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var cores = File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal));
        var model = Value("/proc/cpuinfo", "model name");
        var memory = long.Parse(Value("/proc/meminfo", "MemTotal").Split(' ')[0], CultureInfo.InvariantCulture) / 1024 / 1024;
        var kernel = File.ReadAllText("/proc/sys/kernel/osrelease").Trim();
        return $"{cores} cores ({model}), {memory} GB memory, {RuntimeInformation.FrameworkDescription}, Linux {kernel}";
    }

    private static string Value(string file, string name) =>
        File.ReadLines(file).First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(':', 2)[1].Trim();
}
