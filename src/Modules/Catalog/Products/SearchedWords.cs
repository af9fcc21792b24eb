namespace Storefront.Catalog.Products;

/// <summary>The words by which an article is found in its shop.</summary>
internal static class SearchedWords
{
    /// <summary>Folded; the title first, because lists are put in order by it.</summary>
    internal static string Of(WantedProduct wanted) => Folded.Of(string.Join(
        ' ',
        new[] { wanted.Title, wanted.TitleEn, wanted.Vendor }
            .Concat(wanted.Tags)
            .Concat(wanted.Words.English.Values)
            .Concat(wanted.Variants.SelectMany(variant => new[] { variant.Sku, variant.Gtin }))
            .Concat(wanted.Options)
            .Concat(wanted.Variants.SelectMany(variant => variant.Options).Distinct())
            .Where(word => !string.IsNullOrEmpty(word))));
}
