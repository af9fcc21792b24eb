using Storefront.Pickup.Places;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Hours;

/// <summary>Publish gate: a way to get the goods. Pickup is on, and opening hours and rhythm leave times to choose from.</summary>
internal sealed class PickupCheck(CurrentScope here, ScopeDoor door, ITenantSettings settings, TimeProvider clock) : IPublishCheck
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

        var stored = (await settings.GetAsync<PickupSettings>(PickupSettings.Key, cancel)).AsOf(clock.GetUtcNow().In(here.Tenant.TimeZone).Date);
        if (!stored.On || stored.Paused)
        {
            return [new PublishGap(stored.On ? "pickup.publish.paused" : "pickup.publish.none", Path, ShopLevel.Sell)];
        }

        var shop = here.Value.ShopId;
        var calendars = await door.InAsync<PickupCalendar, IReadOnlyDictionary<Guid, ShopCalendar>>(
            here.Value.Town, calendar => calendar.ReadAsync([shop], cancel, enough: 1));
        return calendars.GetValueOrDefault(shop)?.Days.Count > 0
            ? []
            : [new PublishGap("pickup.publish.no_times", Path, ShopLevel.Sell)];
    }
}
