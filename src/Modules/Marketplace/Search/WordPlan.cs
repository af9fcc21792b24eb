using Storefront.Marketplace.Index;

namespace Storefront.Marketplace.Search;

/// <summary>From what was typed to what the index is asked.</summary>
internal static class WordPlan
{
    private const int MostWords = 8;

    // Each is another place to look; a town that sells a thing by this many names knows the word itself.
    private const int MostCompounds = 12;

    /// <summary>Words that everybody writes and no article is found by.</summary>
    private static readonly HashSet<string> Fillers =
        ["der", "die", "das", "ein", "eine", "einen", "und", "oder", "fuer", "mit", "von", "im", "in", "the", "a", "an", "and", "or", "for", "with", "of"];

    public static bool IsFiller(string folded) => Fillers.Contains(folded);

    public static IReadOnlyList<string> Words(string text)
    {
        List<string> all = [.. Fold.Words(text).Select(Fold.Of).Distinct().Take(MostWords)];
        List<string> telling = [.. all.Where(word => !Fillers.Contains(word))];
        return telling.Count > 0 ? telling : all;
    }

    /// <summary>One letter begins half of all words; it is no question yet. A sign of another writing is a word.</summary>
    public static bool IsTooShort(IReadOnlyList<string> words) => words.Count > 0 && words.All(word => word.Length == 1 && char.IsAscii(word[0]));

    public static IReadOnlyList<WordForms> Forms(IEnumerable<string> words, Vocabulary known, EnglishWords english) => [.. words.Select(word =>
        new WordForms(Stem.Of(word), [.. Compounds.Split(word, known).Select(Stem.Of)])
        {
            Also = [.. english.German(word), .. CompoundsWith(Stem.Of(word), known).Take(MostCompounds)],
        })];

    private static IEnumerable<string> CompoundsWith(string stem, Vocabulary known) =>
        Umlauts.Changed(stem).Prepend(stem).SelectMany(one => Compounds.EndingIn(one, known)).Distinct();

    /// <summary>The words with the umlauts that were left out; null when none is known so. That is another spelling and no mistake.</summary>
    public static IReadOnlyList<string>? WithUmlauts(IReadOnlyList<string> words, Vocabulary known)
    {
        string[] spelled = [.. words.Select(word => IsKnown(word, known) ? word : Umlauts.In(word).FirstOrDefault(other => IsKnown(other, known)) ?? word)];
        return spelled.SequenceEqual(words) ? null : spelled;
    }

    /// <summary>The words with the mistyped ones mended; null when there is nothing to mend.</summary>
    public static IReadOnlyList<string>? Mended(IReadOnlyList<string> words, Vocabulary known)
    {
        string[] mended = [.. words.Select(word => Mend(word, known))];
        return mended.SequenceEqual(words) ? null : mended;
    }

    /// <summary>The same with the words of shops' names, where articles do not know the word either.</summary>
    public static IReadOnlyList<string>? Mended(IReadOnlyList<string> words, Vocabulary known, Vocabulary names)
    {
        string[] mended = [.. words.Select(word => IsKnown(word, known) ? word : Mend(word, names))];
        return mended.SequenceEqual(words) ? null : mended;
    }

    private static string Mend(string word, Vocabulary known) => IsKnown(word, known) ? word : known.Nearest(word) ?? word;

    private static bool IsKnown(string word, Vocabulary known) => known.KnowsBeginning(Stem.Of(word)) || Compounds.Split(word, known).Count > 0;
}
