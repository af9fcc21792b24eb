using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Pickup.Places;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Checkout;

/// <summary><c>pickup</c> on a shop's product page: the next times, to look at.</summary>
internal sealed class PickupObject(PickupTimes times, ITenantProfiles profiles, TimeProvider clock) : IPageObject
{
    public string Name => "pickup";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel)
    {
        if (page.Scope.Kind != TenantKind.Shop)
        {
            return null;
        }

        var calendar = await times.NextAsync(page.Scope.ShopId, cancel);
        if (calendar?.Earliest is not { } first || page.Tenant is not { } tenant)
        {
            return null;
        }

        var today = clock.GetUtcNow().In(tenant.TimeZone).Date;
        return new PickupDrop
        {
            Text = page.Texts["pickup.method.earliest", ("when", TownTime.NearDay(first.Time.LocalStart.Date, today, page.Texts)), ("time", TownTime.Time(first.Time.LocalStart.TimeOfDay))],
            Address = (await profiles.CurrentAsync(cancel)).Contact.Line,
            Slots = [.. calendar.Slots.Take(PickupTimes.Shown).Select(slot => new PickupSlotDrop(
                TownTime.Time(slot.Time.LocalStart.TimeOfDay),
                PickupMethod.DayLabel(slot.Time.LocalStart.Date, today, page.Texts),
                slot.Left > 0,
                PickupMethod.PlacesText(slot.Left, page.Texts)))],
        };
    }
}

internal sealed record PickupDrop : ILiquidDrop
{
    public required string Text { get; init; }

    public required string Address { get; init; }

    public required IReadOnlyList<PickupSlotDrop> Slots { get; init; }
}

internal sealed record PickupSlotDrop(string Label, string Day, bool Bookable, string PlacesText) : ILiquidDrop;
