namespace Storefront.Marketplace.Index;

/// <summary>
/// The beginning that the forms of a German or English word share: „Schuhe“ also asks for „Schuh“. Questions only; the index
/// keeps whole words and is asked for beginnings.
/// </summary>
internal static class Stem
{
    private const int Shortest = 4;
    private static readonly string[] Endings = ["innen", "ern", "en", "er", "es", "e", "n", "s"];

    public static string Of(string folded) =>
        Endings.FirstOrDefault(ending => folded.EndsWith(ending, StringComparison.Ordinal) && folded.Length - ending.Length >= Shortest)
            is { } found
            ? folded[..^found.Length]
            : folded;

    /// <summary>Forms that a word of this stem may have.</summary>
    public static IEnumerable<string> Forms(string stem) => Endings.Prepend("").Select(ending => stem + ending);
}
