using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Catalog.Selling;
using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Showcase;

/// <summary>What can be chosen of an article, seen from the chosen variant. Every choice is a plain address.</summary>
internal static class OptionDrops
{
    internal static IReadOnlyList<OptionDrop> Of(
        ProductRow product, IReadOnlyList<VariantRow> variants, VariantRow selected, ShopTerms terms, string url)
    {
        var words = ArticleWords.Of(product.WordsEn);
        var names = JsonText.Texts(product.Options);
        var choices = variants.Select(variant => (Variant: variant, Values: JsonText.Texts(variant.Options))).ToList();
        var chosen = JsonText.Texts(selected.Options);
        return [.. names.Select((name, index) =>
        {
            var (text, lang) = words.In(terms.Texts, name);
            return new OptionDrop(text, OptionField.Of(index), Values(index, choices, chosen, value => words.In(terms.Texts, value), url), lang);
        })];
    }

    private static List<OptionValueDrop> Values(
        int index, List<(VariantRow Variant, IReadOnlyList<string> Values)> choices, IReadOnlyList<string> chosen,
        Func<string, (string Text, string? Lang)> shown, string url) =>
        [.. choices.Select(choice => choice.Values[index]).Distinct().Select(value =>
        {
            var wanted = chosen.Select((other, at) => at == index ? value : other).ToList();
            var available = choices.Any(choice => choice.Values.SequenceEqual(wanted) && choice.Variant.Stock.IsThere);
            var (label, lang) = shown(value);
            return new OptionValueDrop(value, available, chosen[index] == value, url + "?" + Query(wanted)) { Label = label, Lang = lang };
        })];

    private static string Query(List<string> values) =>
        string.Join('&', values.Select((value, index) => $"{OptionField.Of(index)}={Uri.EscapeDataString(value)}"));

    /// <summary>The variant that an address asks for: by id, by chosen values, else the first that is there.</summary>
    internal static VariantRow Select(IReadOnlyList<VariantRow> variants, string? variant, IReadOnlyDictionary<int, string> options)
    {
        if (Guid.TryParse(variant, out var id) && variants.FirstOrDefault(row => row.Id == id) is { } named)
        {
            return named;
        }

        // The most values that fit; among equals one that is there, then the first.
        return variants
            .OrderByDescending(row => Fitting(row, options))
            .ThenByDescending(row => row.Stock.IsThere)
            .First();
    }

    private static int Fitting(VariantRow variant, IReadOnlyDictionary<int, string> options)
    {
        if (options.Count == 0)
        {
            return 0;
        }

        var values = JsonText.Texts(variant.Options);
        return options.Count(option => option.Key < values.Count && values[option.Key] == option.Value);
    }
}
