using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Catalog.Showcase;

/// <summary>
/// Other articles of an article's collections, the newest first. A collection may hold thousands and every page of an article
/// asks, so no more than the newest of each are looked at: ids follow time, and the index of entries is in their order.
/// </summary>
internal sealed class RelatedProducts(ScopedSql sql, PageMemory memory, CurrentScope here, TimeProvider clock)
{
    private const int Shown = 8;
    private const int MostCollections = 3;

    // A few more than are shown: some may be drafts or in the bin.
    private const int Looked = 2 * Shown;

    // One of the newest may be the article itself.
    private const int Kept = Shown + 1;

    private const string NewestWord = "newest";

    // Nine articles, and the cards of those a theme shows.
    private const int KilobytesOfNewest = 20;

    // Every change of an article ends it at once. By the clock alone only a stock grows old, and that goes by days.
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);

    private const string Newest = $"""
        SELECT e."ProductId" FROM "Catalog_CollectionEntry" e
        WHERE e."TownId" = @town AND e."ShopId" = @shop AND e."CollectionId" = @collection
        ORDER BY e."ProductId" DESC LIMIT @looked
        """;

    internal async Task<IReadOnlyList<KeptCard>> ReadAsync(Guid article, IReadOnlyList<CollectionRow> collections, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var shelf = memory.Of(here.Value, here.Tenant!.Version);
        var found = new List<KeptCard>();
        foreach (var collection in collections.Take(MostCollections).Select(collection => collection.Id))
        {
            if (shelf.Find<IReadOnlyList<KeptCard>>(NewestWord, collection, now) is not { } newest)
            {
                shelf.Keep(NewestWord, collection, newest = await NewestOfAsync(collection, cancel), now + KeptFor, KilobytesOfNewest);
            }

            found.AddRange(newest.Where(card => card.Rows.Product.Id != article));
        }

        return collections.Count > 1
            ? [.. found.DistinctBy(card => card.Rows.Product.Id).OrderByDescending(card => card.Rows.Product.Id).Take(Shown)]
            : [.. found.Take(Shown)];
    }

    private async Task<IReadOnlyList<KeptCard>> NewestOfAsync(Guid collection, CancellationToken cancel)
    {
        var newest = await sql.ReadAsync(
            Newest, [("collection", collection), ("looked", Looked)], rows => rows.NextAsync(row => row.GetGuid(0)), cancel);

        // Nearly always the first of them are all published, and the others need not be looked up.
        var cards = await CardsAsync(newest[..Math.Min(Kept, newest.Count)], cancel);
        if (cards.Count < Kept && newest.Count > Kept)
        {
            cards = await CardsAsync(newest, cancel);
        }

        return [.. cards.Where(card => card.Variants.Count > 0).Select(card => new KeptCard(card))];
    }

    private async Task<IReadOnlyList<CardRows>> CardsAsync(List<Guid> articles, CancellationToken cancel)
    {
        if (articles.Count == 0)
        {
            return [];
        }

        var ids = ScopedSql.Names("id", articles.Count);
        return await sql.ReadAsync(
            $"""
            SELECT {CardRow.Columns} FROM {CardRow.From}
            WHERE p."TownId" = @town AND p."ShopId" = @shop AND p."Id" IN ({ids}) AND p."State" = 'Live'
            ORDER BY p."Id" DESC LIMIT {Kept};

            SELECT {OfferRow.Columns} FROM "Catalog_Variant" v
            WHERE v."TownId" = @town AND v."ShopId" = @shop AND v."ProductId" IN ({ids}) ORDER BY v."ProductId", v."Position";
            """,
            [.. ScopedSql.Numbered("id", articles)],
            CardRows.ReadAsync,
            cancel);
    }
}
