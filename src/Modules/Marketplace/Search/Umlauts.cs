using System.Numerics;

namespace Storefront.Marketplace.Search;

/// <summary>„kase“ is how „käse“ is typed on a keyboard without umlauts; folded that is „kaese“.</summary>
internal static class Umlauts
{
    private const int MostVowels = 4;

    /// <summary>A folded word with the umlauts that may have been left out, the fewest first.</summary>
    public static IEnumerable<string> In(string folded)
    {
        int[] places = [.. Enumerable.Range(0, folded.Length).Where(at => folded[at] is 'a' or 'o' or 'u' && !folded.AsSpan(at + 1).StartsWith("e")).Take(MostVowels)];
        return Enumerable.Range(1, (1 << places.Length) - 1).OrderBy(set => BitOperations.PopCount((uint)set))
            .Select(set => string.Concat(folded.Select((sign, at) => Array.IndexOf(places, at) is >= 0 and var bit && ((set >> bit) & 1) == 1 ? $"{sign}e" : $"{sign}")));
    }

    /// <summary>A stem as the other number of a word may have it: „buch“ and „buech(er)“.</summary>
    public static IEnumerable<string> Changed(string stem) => In(stem).Take(MostVowels)
        .Append(Without(stem))
        .Where(other => other != stem);

    /// <summary>„buech“ as it is in the singular: „buch“.</summary>
    public static string Without(string stem) => stem.Replace("ae", "a", StringComparison.Ordinal)
        .Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
}
