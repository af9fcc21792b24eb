using Storefront.Catalog.Contracts;
using Storefront.Marketplace.Index;
using Storefront.Marketplace.Shops;
using Storefront.Platform.Texts;

namespace Storefront.Marketplace.Search;

/// <summary>Cards of articles of many shops, each with its shop. Asks the catalogue once.</summary>
internal sealed class ArticleCards(IProductCards products, ShopCards shops)
{
    public async Task<IReadOnlyList<ProductDrop>> OfAsync(
        IReadOnlyList<Candidate> candidates, TownMoment town, Place? from, TextIn texts, CancellationToken cancel)
    {
        var cards = await products.FindAsync(
            [.. candidates.Select(candidate => new ProductRef(candidate.ShopId, candidate.ProductId))], texts, cancel);
        var known = new Dictionary<Guid, ShopCard>();
        var shown = new List<ProductDrop>(candidates.Count);
        foreach (var candidate in candidates)
        {
            // Taken down a moment ago: the index hears of it next.
            if (cards.TryGetValue(new ProductRef(candidate.ShopId, candidate.ProductId), out var card)
                && town.Shops.Find(candidate.ShopId) is { } shop)
            {
                known.TryAdd(shop.Id, shops.Of(shop, town, from, texts));
                shown.Add(card with { Shop = known[shop.Id], PickupText = card.Orderable ? known[shop.Id].PickupText : null });
            }
        }

        return shown;
    }
}
