using Storefront.Advice.Desk;
using Storefront.Advice.Hours;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Offer;

internal enum OfferState
{
    /// <summary>Somebody waits for calls.</summary>
    Free,

    /// <summary>All who are there are in calls.</summary>
    Busy,

    /// <summary>Nobody is at the phone just now.</summary>
    Later,
}

/// <summary>What a shop can promise about advice now. Works in the shop's scope; outside staffed hours without the database.</summary>
internal sealed class AdviceNow(ITenantSettings settings, AdviceTimes times, Lazy<DeviceBook> devices, CurrentScope here, TimeProvider clock)
{
    /// <summary>Null when the shop does not advise by video at all.</summary>
    public async ValueTask<AdviceOffer?> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        if (here.Tenant?.Has(AdviceModule.Feature) != true)
        {
            return null;
        }

        var stored = await settings.GetAsync<AdviceSettings>(AdviceSettings.Key, cancel);
        if (!stored.On)
        {
            return null;
        }

        if (await times.StaffedUntilAsync(stored, cancel) is not null)
        {
            return !await devices.Value.IsAnybodyThereAsync(cancel) ? new AdviceOffer(OfferState.Later, texts["advice.offer.later"])
                : await devices.Value.IsAnybodyFreeAsync(cancel) ? new AdviceOffer(OfferState.Free, texts["advice.offer.free"])
                : new AdviceOffer(OfferState.Busy, texts["advice.offer.busy"]);
        }

        var today = clock.GetUtcNow().In(here.Tenant.TimeZone).Date;
        return await times.NextAsync(stored, cancel) is { } next
            ? new AdviceOffer(OfferState.Later, texts["advice.offer.next", ("when", TownTime.Near(next, today, texts))])
            : await times.MayNowAsync(cancel) ? new AdviceOffer(OfferState.Later, texts["advice.offer.later"])
            : new AdviceOffer(OfferState.Later, texts["advice.offer.rests"]) { Rests = true };
    }
}

/// <param name="State">Whether it can ring.</param>
/// <param name="Text">The same in words.</param>
internal sealed record AdviceOffer(OfferState State, string Text)
{
    public bool CanRing => State is not OfferState.Later;

    /// <summary>A plan of the town does not let it go on, and no end is known.</summary>
    public bool Rests { get; init; }
}
