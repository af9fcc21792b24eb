using Storefront.Hours.Contracts;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Hours.Schedules;

/// <summary>New hours are on the shop's pages and on the portal's at once.</summary>
internal sealed class FreshPages(CurrentScope here, PageCache pages) : IEventHandler<HoursChanged>
{
    public async Task HandleAsync(HoursChanged happened, CancellationToken cancel) =>
        await pages.EvictAsync(cancel, PageCache.TagOf(here.Value), PageCache.TagOf(here.Value.Town));
}
