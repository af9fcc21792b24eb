namespace Storefront.Liquid.Rendering;

/// <summary>What tags remember between two calls in the same template: counters, cycles, how far a loop came.</summary>
internal sealed class Registers
{
    public Dictionary<string, long> Counters { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, int> LoopEnds { get; } = new(StringComparer.Ordinal);
    public string LastChanged { get; set; } = "";

    public int Count => Counters.Count + Cycles.Count + LoopEnds.Count;
}
