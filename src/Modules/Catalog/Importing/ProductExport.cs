using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Import;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Importing;

/// <summary>All articles of the shop as our own table: one row for each variant, semicolons, decimal comma, as Excel opens it here.</summary>
internal sealed class ProductExport(StorefrontDb db)
{
    private static readonly string[] Headings =
    [
        "Handle", "Titel", "Beschreibung", "Art", "Marke", "Kategorien", "Schlagwörter", "Veröffentlicht",
        "Option1 Name", "Option1 Wert", "Option2 Name", "Option2 Wert", "Option3 Name", "Option3 Wert",
        "Artikelnummer", "EAN", "Preis", "Vergleichspreis", "Bestand", "Gewicht (g)", "Bilder", "Variantenbild", "Titel (EN)", "Beschreibung (EN)", "Details", "Wörter (EN)",
        "MwSt", "Inhalt", "Pfand", "Mindestalter", "Widerruf",
    ];

    internal async Task WriteAsync(Stream to, CancellationToken cancel)
    {
        await using var csv = await BeginAsync(to);
        var collections = await CollectionsAsync(cancel);
        var after = Guid.Empty;
        while (true)
        {
            var last = after;
            var products = await db.Set<Product>().AsNoTracking().Where(product => product.Id > last)
                .OrderBy(product => product.Id).Take(Assortment.Most).ToListAsync(cancel);
            if (products.Count == 0)
            {
                return;
            }

            await WriteAsync(csv, products, collections, cancel);
            after = products[^1].Id;
        }
    }

    /// <summary>At most <see cref="Assortment.Most"/> of them.</summary>
    internal async Task WriteAsync(Stream to, IReadOnlyCollection<Guid> some, CancellationToken cancel)
    {
        await using var csv = await BeginAsync(to);
        var products = await db.Set<Product>().AsNoTracking().Where(product => some.Contains(product.Id)).OrderBy(product => product.Id).ToListAsync(cancel);
        await WriteAsync(csv, products, await CollectionsAsync(cancel), cancel);
    }

    private static async Task<StreamWriter> BeginAsync(Stream to)
    {
        var csv = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await csv.WriteLineAsync(CsvLine.Of(Headings));
        return csv;
    }

    private Task<Dictionary<Guid, Collection>> CollectionsAsync(CancellationToken cancel) =>
        db.Set<Collection>().AsNoTracking().ToDictionaryAsync(row => row.Id, cancel);

    private async Task WriteAsync(StreamWriter csv, List<Product> products, Dictionary<Guid, Collection> collections, CancellationToken cancel)
    {
        var ids = products.ConvertAll(product => product.Id);
        var variants = (await db.Set<Variant>().AsNoTracking().Where(row => ids.Contains(row.ProductId)).OrderBy(row => row.Position).ToListAsync(cancel))
            .ToLookup(row => row.ProductId);
        var entries = (await db.Set<CollectionEntry>().AsNoTracking().Where(row => ids.Contains(row.ProductId)).ToListAsync(cancel))
            .OrderBy(row => collections[row.CollectionId].Position).ThenBy(row => row.CollectionId)
            .ToLookup(row => row.ProductId, row => collections[row.CollectionId].Title);
        var images = (await db.Set<ProductImage>().AsNoTracking()
                .Where(row => ids.Contains(row.ProductId) && row.Source != null).OrderBy(row => row.Position).ToListAsync(cancel))
            .ToLookup(row => row.ProductId);
        foreach (var product in products)
        {
            var first = true;
            foreach (var variant in variants[product.Id])
            {
                await csv.WriteLineAsync(CsvLine.Of(Row(product, variant, first, entries[product.Id], images[product.Id])));
                first = false;
            }
        }
    }

    private static IEnumerable<string?> Row(
        Product product, Variant variant, bool first, IEnumerable<string> collections, IEnumerable<ProductImage> images)
    {
        var names = JsonText.Texts(product.Options);
        var values = JsonText.Texts(variant.Options);
        return
        [
            product.Handle,
            product.Title,
            first ? PlainMarkdown.Of(product.Description) : "",
            first ? KindOf(product) : "",
            first ? product.Vendor : "",
            first ? string.Join("; ", collections) : "",
            first ? string.Join(", ", JsonText.Texts(product.Tags)) : "",
            first ? (product.IsLive ? "ja" : "nein") : "",
            .. Enumerable.Range(0, 3).SelectMany(index => new[] { names.ElementAtOrDefault(index), values.ElementAtOrDefault(index) }),
            variant.Sku,
            variant.Gtin,
            // Nought would read as a gift: what is only shown may have no price.
            variant.Price.Cents == 0 && product.Kind == ProductKind.ShowWindow ? "" : Amount(variant.Price.Cents),
            variant.ComparePrice is { } compare ? Amount(compare.Cents) : "",
            variant.StockCount?.ToString(CultureInfo.InvariantCulture),
            variant.WeightGrams?.ToString(CultureInfo.InvariantCulture),
            first ? string.Join('|', images.Select(image => image.Source)) : "",
            images.FirstOrDefault(image => image.MediaId == variant.ImageId)?.Source,
            first ? product.TitleEn : "",
            first ? PlainMarkdown.Of(product.DescriptionEn ?? "") : "",
            first ? string.Join(" | ", JsonText.Details(product.Details).Select(detail => $"{detail.Name}: {detail.Value}")) : "",
            first ? string.Join(" | ", ArticleWords.Of(product.WordsEn).English.Select(word => $"{word.Key} = {word.Value}")) : "",
            .. first ? Terms(product) : ["", "", "", "", ""],
        ];
    }

    // Both purposes are named: a file that says only "voucher" leaves the one that is stored.
    private static string KindOf(Product product) => product.Kind == ProductKind.Voucher ? VoucherPurpose.Word(product.SinglePurpose) : product.Kind.Word();

    private static string[] Terms(Product product) =>
    [
        product.TaxRate.ToString(CultureInfo.InvariantCulture),
        ProductUnit.FromJson(product.Unit) is { } unit ? ContentText.Of(unit) : "",
        product.Deposit == Money.Zero ? "" : Amount(product.Deposit.Cents),
        product.MinAge == 0 ? "" : product.MinAge.ToString(CultureInfo.InvariantCulture),
        product.Withdrawal,
    ];

    private static string Amount(long cents) =>
        (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
}

/// <summary>A line of a CSV file with semicolons.</summary>
internal static class CsvLine
{
    internal static string Of(IEnumerable<string?> fields) => string.Join(';', fields.Select(Quoted));

    private static string Quoted(string? field)
    {
        var text = field ?? "";
        return text.AsSpan().ContainsAny(";\"\r\n\t") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
