using Storefront.Catalog.Contracts;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Catalog.Showcase;

/// <summary>Which kept pages show which articles, and their end when an article changes.</summary>
internal sealed class ShownPages(PageCache cache, CurrentScope here) : IEventHandler<ProductsChanged>
{
    internal static string TagOf(Guid product) => $"product:{product}";

    /// <summary>Lists of a shop show many articles; any change may change them.</summary>
    internal static string ListsOf(Guid shop) => $"products:{shop}";

    public Task HandleAsync(ProductsChanged happened, CancellationToken cancel) => EndAsync(here.Value, happened.ProductIds, cancel);

    internal Task EndAsync(Scope shop, IEnumerable<Guid> products, CancellationToken cancel) =>
        cache.EvictAsync(cancel, [ListsOf(shop.ShopId), .. products.Select(TagOf)]).AsTask();
}
