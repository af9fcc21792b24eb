using Storefront.Catalog.Products;

namespace Storefront.Catalog.Office;

/// <summary>A word of an article's options or details, and what it is called in English.</summary>
internal sealed class WordFields
{
    public string? German { get; set; }

    public string? English { get; set; }

    internal static List<WordFields> Of(Product product, IEnumerable<Variant> variants)
    {
        var english = ArticleWords.Of(product.WordsEn).English;
        var words = ArticleWords.ToTranslate(
            JsonText.Texts(product.Options), variants.SelectMany(variant => JsonText.Texts(variant.Options)), JsonText.Details(product.Details));
        return [.. words.Select(word => new WordFields { German = word, English = english.GetValueOrDefault(word) })];
    }
}
