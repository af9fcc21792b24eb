using Storefront.Pickup.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Themes.Contracts;

namespace Storefront.Pickup.Places;

/// <summary>Fills <c>shop.pickup_text</c> and <c>product.pickup_text</c> of themes, from the times of the whole town in memory.</summary>
internal sealed class EarliestOfShop(IPickupTimes times, CurrentScope here, TimeProvider clock) : IShopPickup
{
    public async ValueTask<string?> TextAsync(Scope shop, TextIn texts, CancellationToken cancel) =>
        (await times.EarliestAsync(cancel)).TryGetValue(shop.ShopId, out var earliest)
            ? earliest.Text(texts, clock.GetUtcNow().In(here.Tenant!.TimeZone).Date)
            : null;
}
