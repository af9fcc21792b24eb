using System.Collections.Frozen;
using Storefront.Catalog.Products;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Contracts;

/// <summary>
/// What nearly every shop has its articles chosen by, in German and English. Who writes „Sneaker Größe 42“ looks for a sneaker and for 42;
/// the word between them is in few texts, and asked for like the others it would hide what is meant.
/// </summary>
public sealed class OptionNames
{
    private const string Words = "catalog.word.";
    private const int ShortestWord = 3;

    // A thing can be called „Farbe“ or "Weight"; nothing is called „Größe“.
    private static readonly FrozenSet<string> Sizes = FrozenSet.ToFrozenSet(
        ["groesse", "groessen", "gr", "size", "sizes", "schuhgroesse", "kleidergroesse", "konfektionsgroesse", "ringgroesse"], StringComparer.Ordinal);

    // „Größe“ on a keyboard without umlauts is also the form of an adjective.
    private static readonly FrozenSet<string> SizesBeforeNumbers = FrozenSet.ToFrozenSet(["grosse", "grose"], StringComparer.Ordinal);

    private readonly FrozenSet<string> _names;

    public OptionNames(TextCatalog texts) => _names = TextCatalog.Locales
        .SelectMany(locale => texts.Keys(locale).Where(key => key.StartsWith(Words, StringComparison.Ordinal)).Select(key => Folded.Of(texts.Find(locale, key)!)))
        .SelectMany(name => new[] { name, name + "n", name + "s" })
        .Concat(["color", "colors"]).Concat(Sizes)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether articles are chosen by this folded word, in the singular or the plural.</summary>
    public bool Has(string folded) => _names.Contains(folded);

    /// <summary>
    /// The folded words of a question without names of options. All of them where nothing that can be looked for would be left:
    /// „Größe 42“ is not the number alone.
    /// </summary>
    /// <param name="words">As they were typed, in order.</param>
    /// <param name="isCalled">Whether something may be called so; never asked of sizes. It then is a word like others.</param>
    public IReadOnlyList<string> Without(IReadOnlyList<string> words, Func<string, bool> isCalled)
    {
        List<string> left = [.. words.Where((word, at) => !IsSize(words, at) && !(Has(word) && !Sizes.Contains(word) && !isCalled(word)))];
        return left.Count == words.Count || !left.Exists(word => word.Length >= ShortestWord && !char.IsAsciiDigit(word[0])) ? words : left;
    }

    private static bool IsSize(IReadOnlyList<string> words, int at) => Sizes.Contains(words[at])
        || (SizesBeforeNumbers.Contains(words[at]) && at + 1 < words.Count && char.IsAsciiDigit(words[at + 1][0]));
}
