using Storefront.Hours.Contracts;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Pickup.Places;

/// <summary>New opening hours are new pickup times: at once, on the pages of the shop and of the portal.</summary>
internal sealed class FreshTimes(CurrentScope here, PageCache pages) : IEventHandler<HoursChanged>
{
    public async Task HandleAsync(HoursChanged happened, CancellationToken cancel) => await pages.EvictAsync(
        cancel, PickupTimesMemory.TagOf(here.Value.TownId), PageCache.TagOf(here.Value), PageCache.TagOf(here.Value.Town));
}
