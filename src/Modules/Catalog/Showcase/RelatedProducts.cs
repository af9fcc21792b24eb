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

    // A few more than are shown: some may be the article itself, a draft, or in the bin.
    private const int Looked = 2 * Shown;

    private static readonly ConcurrentDictionary<int, string> NewestTexts = new();
    private static readonly ConcurrentDictionary<int, string> CardTexts = new();

    internal static async Task<ProductList> ReadAsync(
        ScopedSql sql, Guid article, IReadOnlyList<CollectionRow> collections, CancellationToken cancel)
    {
        Guid[] near = [.. collections.Take(MostCollections).Select(collection => collection.Id)];
        if (near.Length == 0)
        {
            return ProductList.Empty;
        }

        var newest = await sql.ReadAsync(
            NewestTexts.GetOrAdd(near.Length, NewestOf),
            [.. ScopedSql.Numbered("near", near)],
            rows => rows.NextAsync(row => row.GetGuid(0)),
            cancel);
        newest.Remove(article);

        // Nearly always the first of them are all published, and the others need not be looked up.
        var list = await CardsAsync(sql, newest[..Math.Min(Shown, newest.Count)], cancel);
        return list.Products.Count == Shown || newest.Count <= Shown
            ? list
            : await CardsAsync(sql, newest, cancel);
    }

    private static async Task<ProductList> CardsAsync(ScopedSql sql, List<Guid> articles, CancellationToken cancel) => articles.Count == 0
        ? ProductList.Empty
        : await sql.ReadAsync(
            CardTexts.GetOrAdd(articles.Count, CardsOf), [.. ScopedSql.Numbered("id", articles)], ProductList.ReadAsync, cancel);

    private static string NewestOf(int collections) => $"""
        {string.Join(" UNION ", Enumerable.Range(0, collections).Select(NewestOfOne))} ORDER BY "Id" DESC LIMIT {Looked}
        """;

    private static string NewestOfOne(int index) => $"""
        SELECT * FROM (
          SELECT e."ProductId" AS "Id" FROM "Catalog_CollectionEntry" e
          WHERE e."TownId" = @town AND e."ShopId" = @shop AND e."CollectionId" = @near{index}
          ORDER BY e."ProductId" DESC LIMIT {Looked}) newest{index}
        """;

    private static string CardsOf(int articles) => $"""
        SELECT {CardRow.Columns} FROM {CardRow.From}
        WHERE p."TownId" = @town AND p."ShopId" = @shop AND p."Id" IN ({ScopedSql.Names("id", articles)}) AND p."State" = 'Live'
        ORDER BY p."Id" DESC LIMIT {Shown};

        SELECT {OfferRow.Columns} FROM "Catalog_Variant" v
        WHERE v."TownId" = @town AND v."ShopId" = @shop AND v."ProductId" IN ({ScopedSql.Names("id", articles)})
        ORDER BY v."ProductId", v."Position";
        """;
}
