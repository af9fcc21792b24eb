using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using Storefront.Catalog.Selling;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Office;

/// <summary>
/// Publish gate: something to reserve or to buy. Show-windows are shown and services are asked for, so they open a shop only as
/// far as their kind goes.
/// </summary>
internal sealed class OfferCheck(StorefrontDb db, CurrentScope here) : IPublishCheck
{
    public int Order => 30;

    public string TextKey => "catalog.publish.task";

    public string Path => "/admin/products";

    public async Task<IReadOnlyList<PublishGap>> FindGapsAsync(CancellationToken cancel)
    {
        if (here.Tenant?.Has(CatalogModule.Feature) != true)
        {
            return [new PublishGap("catalog.publish.switched_off", "/admin/settings/features", ShopLevel.Reserve)];
        }

        var offers = await db.Set<Product>().AsNoTracking()
            .GroupBy(product => new { product.Kind, product.State })
            .Select(group => new { group.Key.Kind, group.Key.State })
            .ToListAsync(cancel);
        ProductKind[] live = [.. offers.Where(offer => offer.State == ProductState.Live).Select(offer => offer.Kind)];
        return live switch
        {
            [] when offers.Count == 0 => [new PublishGap("catalog.publish.none", "/admin/products/new", ShopLevel.Reserve)],
            [] => [new PublishGap("catalog.publish.drafts", Path, ShopLevel.Reserve)],
            _ when live.Any(kind => SellingRules.Orderable(kind, ShopLevel.Sell)) => [],
            _ when live.Any(kind => SellingRules.Reservable(kind, ShopLevel.Reserve)) =>
                [new PublishGap("catalog.publish.services", "/admin/products/new", ShopLevel.Sell)],
            _ => [new PublishGap("catalog.publish.show_window", "/admin/products/new", ShopLevel.Reserve)],
        };
    }
}
