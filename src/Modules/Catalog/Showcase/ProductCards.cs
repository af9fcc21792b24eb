using Storefront.Catalog.Contracts;
using Storefront.Media.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Showcase;

internal sealed class ProductCards(ProductLists lists, TermsOfShops terms, IImages images, CurrentScope here) : IProductCards
{
    public async Task<IReadOnlyDictionary<ProductRef, ProductDrop>> FindAsync(
        IReadOnlyCollection<ProductRef> products, TextIn texts, CancellationToken cancel)
    {
        if (products.Count == 0)
        {
            return new Dictionary<ProductRef, ProductDrop>();
        }

        var shops = products.Select(product => product.ShopId).Distinct().ToList();
        var ids = products.Select(product => product.ProductId).ToList();
        var list = await lists.FindAsync(shops, ids, here.Value.Kind == TenantKind.Town, cancel);
        var cards = await ShowAsync(list, texts, cancel);
        return list.Zip(cards).Where(pair => pair.Second is not null)
            .ToDictionary(pair => new ProductRef(pair.First.Product.ShopId, pair.First.Product.Id), pair => pair.Second!);
    }

    /// <summary>One card for each article, in order; null where the shop is gone.</summary>
    internal async Task<IReadOnlyList<ProductDrop?>> ShowAsync(IReadOnlyList<CardRows> list, TextIn texts, CancellationToken cancel)
    {
        var known = new Dictionary<Guid, ShopTerms?>();
        var cards = new List<ProductDrop?>(list.Count);
        foreach (var rows in list)
        {
            if (!known.TryGetValue(rows.Product.ShopId, out var shop))
            {
                known[rows.Product.ShopId] = shop = await terms.FindAsync(rows.Product.ShopId, texts, cancel);
            }

            cards.Add(shop is null || rows.Variants.Count == 0 ? null : ProductDrops.Card(rows, images, shop));
        }

        return cards;
    }
}
