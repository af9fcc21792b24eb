using System.Collections.Concurrent;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Showcase;

/// <summary>
/// Other articles of an article's collections, the newest first. A collection may hold thousands and every page of an article
/// asks, so no more than the newest of each are looked at: ids follow time, and the index of entries is in their order.
/// </summary>
internal static class RelatedProducts
{
    private const int Shown = 8;
    private const int MostCollections = 3;

    private static readonly ConcurrentDictionary<int, string> ProductTexts = new();
    private static readonly ConcurrentDictionary<int, string> VariantTexts = new();

    internal static async Task<ProductList> ReadAsync(
        ScopedSql sql, Guid article, IReadOnlyList<CollectionRow> collections, CancellationToken cancel)
    {
        Guid[] near = [.. collections.Take(MostCollections).Select(collection => collection.Id)];
        if (near.Length == 0)
        {
            return ProductList.Empty;
        }

        var products = await sql.ReadAsync(
            ProductTexts.GetOrAdd(near.Length, ProductsOf),
            [("id", article), .. ScopedSql.Numbered("near", near)],
            rows => rows.NextAsync(ProductRow.Of),
            cancel);
        if (products.Count == 0)
        {
            return ProductList.Empty;
        }

        var variants = await sql.ReadAsync(
            VariantTexts.GetOrAdd(products.Count, VariantsOf),
            [.. ScopedSql.Numbered("near", products.Select(product => product.Id))],
            rows => rows.NextAsync(VariantRow.Of),
            cancel);
        return new ProductList(products, variants.ToLookup(variant => variant.ProductId));
    }

    // CROSS JOIN, because SQLite then begins with the few that are related; asked with IN, it goes through the whole shop.
    private static string ProductsOf(int collections) => $"""
        SELECT {ProductRow.Columns} FROM (
          SELECT p."Id" FROM ({string.Join(" UNION ", Enumerable.Range(0, collections).Select(Newest))}) near
          CROSS JOIN "Catalog_Product" p
          WHERE p."TownId" = @town AND p."ShopId" = @shop AND p."Id" = near."Id" AND p."State" = 'Live' AND p."Id" <> @id
          ORDER BY p."Id" DESC LIMIT {Shown}) related
        CROSS JOIN {ProductRow.From}
        WHERE p."TownId" = @town AND p."ShopId" = @shop AND p."Id" = related."Id" ORDER BY p."Id" DESC
        """;

    // A few more than are shown: some may be the article itself, a draft, or in the bin.
    private static string Newest(int index) => $"""
        SELECT * FROM (
          SELECT e."ProductId" AS "Id" FROM "Catalog_CollectionEntry" e
          WHERE e."TownId" = @town AND e."ShopId" = @shop AND e."CollectionId" = @near{index}
          ORDER BY e."ProductId" DESC LIMIT {2 * Shown}) newest{index}
        """;

    private static string VariantsOf(int products) => $"""
        SELECT {VariantRow.Columns} FROM "Catalog_Variant" v
        WHERE v."TownId" = @town AND v."ShopId" = @shop
          AND v."ProductId" IN ({ScopedSql.Names("near", products)})
        ORDER BY v."ProductId", v."Position"
        """;
}
