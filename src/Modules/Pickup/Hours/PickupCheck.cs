using Storefront.Pickup.Contracts;
using Storefront.Pickup.Places;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Hours;

/// <summary>Publish gate: a way to get the goods. Pickup is on, and opening hours and rhythm leave times to choose from. A pause whose end is
/// known is no gap: nobody has to do anything.</summary>
internal sealed class PickupCheck(CurrentScope here, ScopeDoor door, ITenantSettings settings, RequestLanguage language, TimeProvider clock) : IPublishCheck
{
    public int Order => 60;

    public string TextKey => "pickup.publish.task";

    public string Path => "/admin/pickup";

    public async Task<IReadOnlyList<PublishGap>> FindGapsAsync(CancellationToken cancel)
    {
        if (here.Tenant?.Has(PickupModule.Feature) != true)
        {
            return [new PublishGap("pickup.publish.switched_off", "/admin/settings/features", ShopLevel.Sell)];
        }

        var today = clock.GetUtcNow().In(here.Tenant.TimeZone).Date;
        var stored = (await settings.GetAsync<PickupSettings>(PickupSettings.Key, cancel)).AsOf(today);
        if (!stored.On || stored is { Paused: true, PauseEnds: null })
        {
            return [new PublishGap(stored.On ? "pickup.publish.paused" : "pickup.publish.none", Path, ShopLevel.Sell)];
        }

        var shop = here.Value.ShopId;
        if (!await door.InAsync<PickupCalendar, bool>(here.Value.Town, calendar => calendar.WouldOfferAsync(shop, cancel)))
        {
            return [new PublishGap("pickup.publish.no_times", Path, ShopLevel.Sell)];
        }

        return stored.PauseEnds is { } end && stored.Paused
            ? [new PublishGap("pickup.publish.paused_until", Path, null, ("day", PickupPause.DayText(end, today, language.Texts))) { Passes = true }]
            : [];
    }
}
