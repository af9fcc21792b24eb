using Storefront.Hours.Contracts;
using Storefront.Hours.Schedules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Hours.Closures.Layer;

/// <summary>
/// After the commit: hours, pickup times and pages of the whole town are forgotten here and on every other node, in one message to all of
/// them. Who asks next reads how it is now.
/// </summary>
internal sealed class FreshClosures(HoursBook book, PageCache pages, TenantDirectory directory, CurrentScope here)
{
    public async Task TownAsync(CancellationToken cancel)
    {
        var town = here.Value.TownId;
        book.Forget(town);
        await pages.EvictAsync(
            cancel,
            [HoursTag.Of(town), PageCache.TagOf(here.Value.Town), .. directory.ShopsOf(town).Select(shop => PageCache.TagOf(shop.Scope))]);
    }

    public async Task ShopAsync(CancellationToken cancel)
    {
        book.Forget(here.Value.TownId);
        await pages.EvictAsync(cancel, HoursTag.Of(here.Value.TownId), PageCache.TagOf(here.Value), PageCache.TagOf(here.Value.Town));
    }
}
