namespace Storefront.Liquid.Values;

/// <summary>Integers from first to last, both included; empty when last is smaller.</summary>
internal sealed record LiquidRange(long First, long Last)
{
    /// <summary>Number of integers, capped so that it never overflows.</summary>
    public int Count
    {
        get
        {
            if (Last < First)
                return 0;
            var span = (UInt128)((Int128)Last - First + 1);
            return span > int.MaxValue ? int.MaxValue : (int)span;
        }
    }
}
