using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Storefront.Catalog.Products;

namespace Storefront.Catalog.Import;

/// <summary>Which column holds what. Guessed from the headings; a person may say otherwise.</summary>
internal sealed partial record ColumnMapping(
    ProductFileFormat Format,
    IReadOnlyList<string> Headings,
    IReadOnlyDictionary<ImportField, int> Columns,
    IReadOnlyList<AttributeColumns> Attributes)
{
    internal static ColumnMapping Guess(IReadOnlyList<string> headings, ProductFileFormat format = ProductFileFormat.Auto)
    {
        if (format != ProductFileFormat.Auto)
            return For(headings, format);
        var shopify = For(headings, ProductFileFormat.Shopify);
        if (shopify.Has(ImportField.Handle) && shopify.Has(ImportField.Title) && (IsWholeExport(shopify) || (shopify.Has(ImportField.Price) && headings.Any(IsShopifys))))
            return shopify;
        var woo = For(headings, ProductFileFormat.WooCommerce);
        if (woo.Has(ImportField.Title) && woo.Has(ImportField.RegularPrice))
            return woo;
        return For(headings, ProductFileFormat.Storefront);
    }

    private static bool IsWholeExport(ColumnMapping shopify) => shopify.Has(ImportField.Option1Name)
        && (shopify.Has(ImportField.RequiresShipping) || shopify.Has(ImportField.StockTracker) || shopify.Has(ImportField.GiftCard));

    // People take columns out of an export; these headings nobody else writes.
    private static bool IsShopifys(string heading) => ColumnNames.Folded(heading) is "variantprice" or "variantsku" or "urlhandle";

    /// <summary>The person says this field is in that column, or in none.</summary>
    internal ColumnMapping With(ImportField field, int? column)
    {
        var columns = Columns.Where(pair => pair.Key != field && pair.Value != column)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        if (column is >= 0 and var index && index < Headings.Count)
            columns[field] = index;
        return this with { Columns = columns };
    }

    internal bool Has(ImportField field) => Columns.ContainsKey(field);

    internal string? Heading(ImportField field) => Columns.TryGetValue(field, out var column) ? Headings[column] : null;

    /// <summary>Headings nobody reads, so that the page can say what stays behind.</summary>
    internal IReadOnlyList<string> Unused =>
        [.. Headings.Where((_, index) => !Columns.Values.Contains(index) && !Attributes.Any(pair => pair.Holds(index)))];

    private static ColumnMapping For(IReadOnlyList<string> headings, ProductFileFormat format)
    {
        var names = format switch
        {
            ProductFileFormat.Shopify => ColumnNames.Shopify,
            ProductFileFormat.WooCommerce => ColumnNames.WooCommerce,
            _ => ColumnNames.Storefront,
        };
        var columns = new Dictionary<ImportField, int>();
        for (var i = 0; i < headings.Count; i++)
        {
            if (names.TryGetValue(ColumnNames.Folded(headings[i]), out var field))
                columns.TryAdd(field, i);
        }
        var attributes = format == ProductFileFormat.WooCommerce ? AttributePairs(headings) : [];
        return new(format, headings, columns.ToFrozenDictionary(), attributes);
    }

    private static List<AttributeColumns> AttributePairs(IReadOnlyList<string> headings)
    {
        var found = headings.Select((heading, index) => (Match: AttributeHeading().Match(heading), index))
            .Where(pair => pair.Match.Success)
            .Select(pair => (Number: pair.Match.Groups[1].Value, IsName: pair.Match.Groups[2].Value.Equals("name", StringComparison.OrdinalIgnoreCase), pair.index))
            .ToList();
        return (from name in found
                where name.IsName
                join value in found.Where(other => !other.IsName) on name.Number equals value.Number
                select new AttributeColumns(name.index, value.index)).ToList();
    }

    [GeneratedRegex(@"^(?:Attribute|Attribut)\s(\d{1,3})\s(name|value\(s\)|wert\(e\)|werte?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AttributeHeading();
}

/// <summary>One of WooCommerce's numbered attributes.</summary>
internal readonly record struct AttributeColumns(int Name, int Value)
{
    internal bool Holds(int column) => Name == column || Value == column;
}
