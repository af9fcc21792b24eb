using Storefront.Hours.Contracts;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Pickup.Places;

/// <summary>New opening hours are new pickup times: at once, on the pages of the shop and of the portal.</summary>
internal sealed class FreshTimes(CurrentScope here, PageCache pages) : IEventHandler<HoursChanged>
{
    public async Task HandleAsync(HoursChanged happened, CancellationToken cancel) => await OfShopAsync(pages, here.Value, cancel);

    /// <summary>The same when the shop itself changed its times or paused.</summary>
    public static ValueTask OfShopAsync(PageCache pages, Scope shop, CancellationToken cancel) => pages.EvictAsync(
        cancel, PickupTimesMemory.TagOf(shop.TownId), PageCache.TagOf(shop), PageCache.TagOf(shop.Town));
}
