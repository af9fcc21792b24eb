using System.Text.Json;
using System.Text.RegularExpressions;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Products;

/// <summary>
/// The English words of an article for the German ones of its options and details: „Größe“ is "Size", „Braun“ is "Brown". What
/// has no English word stays German and is marked as such.
/// </summary>
internal sealed partial class ArticleWords(IReadOnlyDictionary<string, string> english)
{
    internal static ArticleWords None { get; } = new(new Dictionary<string, string>());

    internal IReadOnlyDictionary<string, string> English => english;

    internal static ArticleWords Of(string? json) => json is null
        ? None
        : new ArticleWords(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);

    /// <summary>The word in the page's language, and the language it is in where that is another.</summary>
    internal (string Text, string? Lang) In(TextIn texts, string german) =>
        texts.Locale != TextCatalog.English ? (german, null)
        : english.TryGetValue(german, out var word) ? (word, null)
        : texts.Has(Usual(german)) ? (texts[Usual(german)], null)
        : (german, HasLanguage(german) ? TextCatalog.German : null);

    internal string? ToJson() => english.Count == 0 ? null : JsonSerializer.Serialize(english, JsonText.Options);

    /// <summary>Only for words that the article has, and only where the two differ.</summary>
    internal ArticleWords For(IEnumerable<string> german)
    {
        var there = german.ToHashSet(StringComparer.Ordinal);
        return new ArticleWords(english.Where(word => there.Contains(word.Key) && word.Value.Length > 0 && word.Value != word.Key)
            .ToDictionary(word => word.Key, word => word.Value));
    }

    internal ArticleWords With(ArticleWords newer) => new(english.Where(word => !newer.English.ContainsKey(word.Key)).Concat(newer.English)
        .ToDictionary(word => word.Key, word => word.Value));

    /// <summary>All words of an article that have a language: „40“ and „XL“ have none.</summary>
    internal static IEnumerable<string> ToTranslate(IEnumerable<string> options, IEnumerable<string> values, IEnumerable<ProductDetail> details) =>
        options.Concat(values).Concat(details.SelectMany(detail => new[] { detail.Name, detail.Value })).Where(HasLanguage).Distinct();

    // What nearly every shop chooses by, such as „Größe“, nobody has to translate.
    private static string Usual(string german) => "catalog.word." + Folded.Of(german);

    private static bool HasLanguage(string text) => ThreeLetters().IsMatch(text);

    [GeneratedRegex(@"\p{L}{3}", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeLetters();
}
