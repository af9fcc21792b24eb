namespace Storefront.Bench.Serving;

/// <summary>The server has one core, the load the other: the script pins this program, this program pins its children.</summary>
internal static class Cores
{
    public const string Server = "0";

    public const string Load = "1";

    public static bool Apart => Environment.ProcessorCount > 0 && File.Exists("/sys/devices/system/cpu/cpu1/topology/core_id");
}
