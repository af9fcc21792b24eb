using Storefront.Catalog.Contracts;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace.Index;

/// <summary>Articles changed: the index follows, then the portal's pages are made anew.</summary>
internal sealed class KeepArticles(IndexKeeper keeper, ITenantProfiles profiles, CurrentScope here, PageCache pages)
    : IEventHandler<ProductsChanged>
{
    public async Task HandleAsync(ProductsChanged happened, CancellationToken cancel)
    {
        if (here.Value.Kind != TenantKind.Shop)
        {
            return;
        }

        await keeper.UpdateAsync(happened.ProductIds, await profiles.CurrentAsync(cancel), cancel);
        await pages.EvictAsync(cancel, PageCache.TagOf(here.Value.Town));
    }
}
