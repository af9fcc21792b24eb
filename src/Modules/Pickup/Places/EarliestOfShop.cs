using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Themes.Contracts;

namespace Storefront.Pickup.Places;

/// <summary>
/// Fills <c>shop.pickup_text</c>, <c>shop.paused_text</c> and <c>product.pickup_text</c> of themes, from the times of this shop alone: its pages must not
/// cost more because the town has many.
/// </summary>
internal sealed class EarliestOfShop(PickupTimes times) : IShopPickup
{
    public async ValueTask<ShopPickup> ForAsync(Scope shop, TextIn texts, CancellationToken cancel) =>
        await times.NextAsync(shop.ShopId, cancel) is { } next ? new ShopPickup(next.In(texts)?.Text, next.PausedIn(texts)) : default;
}
