using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Catalog.Selling;

namespace Storefront.Catalog.Showcase;

/// <summary>What can be chosen of an article, seen from what is chosen already. Every choice is a plain address.</summary>
internal static class OptionDrops
{
    /// <param name="product">The article.</param>
    /// <param name="choice">What is chosen.</param>
    /// <param name="terms">The language.</param>
    /// <param name="url">Address of the article.</param>
    internal static IReadOnlyList<OptionDrop> Of(ProductRow product, ArticleChoice choice, ShopTerms terms, string url)
    {
        var words = ArticleWords.Of(product.WordsEn);
        return [.. JsonText.Texts(product.Options).Select((name, index) =>
        {
            var (text, lang) = words.In(terms.Texts, name);
            return new OptionDrop(text, OptionField.Of(index), Values(index, choice, value => words.In(terms.Texts, value), url), lang)
            {
                MissingText = choice.Values[index] is null ? terms.Texts["catalog.choice.missing", ("name", text)] : null,
            };
        })];
    }

    private static List<OptionValueDrop> Values(int index, ArticleChoice choice, Func<string, (string Text, string? Lang)> shown, string url) =>
        [.. choice.ValuesOf(index).Select(value =>
        {
            var wanted = choice.Values.Select((other, at) => at == index ? value : other).ToList();
            var (label, lang) = shown(value);
            return new OptionValueDrop(value, choice.IsThere(wanted), choice.Values[index] == value, url + "?" + Query(wanted)) { Label = label, Lang = lang };
        })];

    private static string Query(List<string?> values) => string.Join('&', values.Select((value, index) => (value, index))
        .Where(one => one.value is not null)
        .Select(one => $"{OptionField.Of(one.index)}={Uri.EscapeDataString(one.value!)}"));
}
