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

    public static IReadOnlyList<WordForms> Forms(IEnumerable<string> words, Vocabulary known, EnglishWords english) =>
        [.. words.Select(word => Forms(Spellings(word, known), known, english))];

    private static WordForms Forms(IReadOnlyList<string> spellings, Vocabulary known, EnglishWords english) => new(
        Stem.Of(spellings[0]),
        [.. (spellings.Select(word => Compounds.Split(word, known)).FirstOrDefault(parts => parts.Count > 0) ?? []).Select(Stem.Of)])
    {
        Also =
        [
            .. spellings.Skip(1).Select(Stem.Of), .. spellings.Select(Singular).OfType<string>().Where(known.Knows), .. spellings.SelectMany(english.German),
            .. spellings.SelectMany(word => CompoundsWith(Stem.Of(word), known)).Distinct().Take(MostCompounds),
        ],
    };

    // „Bücher“ are a „Buch“; that „Küche“ is no „Kuch“ the catalogue knows.
    private static string? Singular(string word) =>
        Stem.Of(word) is var stem && stem != word && Umlauts.Without(stem) is var plain && plain != stem ? plain : null;

    private static IEnumerable<string> CompoundsWith(string stem, Vocabulary known) =>
        Umlauts.Changed(stem).Prepend(stem).SelectMany(one => Compounds.EndingIn(one, known));

    /// <summary>
    /// The word, and what it may be with the umlauts that were left out: „kase“ is another spelling of „käse“ and no mistake. A word that
    /// is known as it stands, such as „kuchen“, is no other with umlauts.
    /// </summary>
    public static IReadOnlyList<string> Spellings(string word, Vocabulary known)
    {
        if (known.Knows(word))
        {
            return [word];
        }

        string[] others = [.. Umlauts.In(word)];
        if (Array.Exists(others, known.Knows))
        {
            return [word, .. others.Where(known.Knows)];
        }

        return known.KnowsForm(word) || Compounds.Split(word, known).Count > 0 ? [word]
            : Array.Exists(others, known.KnowsForm) ? [word, .. others.Where(known.KnowsForm)]
            : [word, .. others.Where(other => IsKnown(other, known))];
    }

    /// <summary>Words that the vocabulary knows in no spelling. It does not know what is only said of articles; the index does.</summary>
    public static IReadOnlyList<string> Unknown(IEnumerable<string> words, Vocabulary known) =>
        [.. words.Where(word => !IsKnown(word, known) && Spellings(word, known).Count == 1)];

    /// <summary>The words with those of <paramref name="wrong"/> mended that are near to a known one; null when none is.</summary>
    public static IReadOnlyList<string>? Mended(IReadOnlyList<string> words, IReadOnlyList<string> wrong, Vocabulary known)
    {
        string[] mended = [.. words.Select(word => wrong.Contains(word) && !IsKnown(word, known) ? known.Nearest(word) ?? word : word)];
        return mended.SequenceEqual(words) ? null : mended;
    }

    /// <summary>The words with left out umlauts put in and the mistyped ones mended; null when there is nothing to mend.</summary>
    public static IReadOnlyList<string>? Mended(IReadOnlyList<string> words, Vocabulary known)
    {
        string[] mended = [.. words.Select(word => IsKnown(word, known) ? word : Spellings(word, known).ElementAtOrDefault(1) ?? known.Nearest(word) ?? word)];
        return mended.SequenceEqual(words) ? null : mended;
    }

    private static bool IsKnown(string word, Vocabulary known) => known.KnowsBeginning(Stem.Of(word)) || Compounds.Split(word, known).Count > 0;
}
