namespace Storefront.Catalog.Contracts;

/// <summary>Splits an amount in proportion so that the parts add up to it (F-02): shipping, discounts, refunds.</summary>
public static class LargestRemainder
{
    /// <summary>
    /// One part per weight. Left-over cents go to the largest fractions, the earlier one first. If all weights are zero,
    /// the first takes everything.
    /// </summary>
    public static IReadOnlyList<long> Split(long totalCents, IReadOnlyList<long> weights)
    {
        if (weights.Count == 0)
            return totalCents == 0 ? [] : throw new ArgumentException("Nothing to split an amount over.", nameof(weights));
        if (weights.Any(weight => weight < 0))
            throw new ArgumentException("A weight is a value of goods and never negative.", nameof(weights));

        var parts = new long[weights.Count];
        var sum = weights.Aggregate(Int128.Zero, (total, weight) => total + weight);
        if (sum == 0)
        {
            parts[0] = totalCents;
            return parts;
        }
        var amount = Int128.Abs(totalCents);
        var sign = Math.Sign(totalCents);
        for (var i = 0; i < parts.Length; i++)
            parts[i] = sign * (long)(amount * weights[i] / sum);
        var left = (int)(amount - Int128.Abs(parts.Aggregate(Int128.Zero, (total, part) => total + part)));
        var byFraction = Enumerable.Range(0, parts.Length).OrderByDescending(i => amount * weights[i] % sum).Take(left);
        foreach (var i in byFraction)
            parts[i] += sign;
        return parts;
    }
}
