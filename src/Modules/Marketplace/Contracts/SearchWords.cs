using Storefront.Marketplace.Index;
using Storefront.Marketplace.Search;

namespace Storefront.Marketplace.Contracts;

/// <summary>
/// How the town's search understands words, for searches of other modules that have few enough rows to look through: umlauts and accents,
/// endings, mistyped words.
/// </summary>
public static class SearchWords
{
    /// <summary>The words of a text as they are kept and looked into, each between spaces.</summary>
    public static string Kept(params string[] texts) => $" {string.Join(' ', texts.SelectMany(Fold.Words).Select(Fold.Of).Distinct())} ";

    /// <summary>What somebody asks for: beginnings of words without their usual ending, none of those that everybody writes.</summary>
    public static IReadOnlyList<string> Asked(string question) => [.. WordPlan.Words(question).Select(Stem.Of)];

    /// <summary>
    /// What to look for in <see cref="Kept"/>. A long word may stand at the end of a compound, as „Größe“ does in „Schuhgröße“; a short one
    /// would be found within any.
    /// </summary>
    public static string Pattern(string asked) => asked.Length >= LongEnough ? asked : " " + asked;

    /// <summary>The question with mistyped words mended to those that are known; null when there is nothing to mend.</summary>
    public static string? Mended(string question, IEnumerable<string> kept)
    {
        var known = new Vocabulary();
        known.Add(kept.SelectMany(Fold.Words), Tongue.German);
        return WordPlan.Mended(WordPlan.Words(question), known) is { } words ? string.Join(' ', words.Select(known.Shown)) : null;
    }

    private const int LongEnough = 5;
}
