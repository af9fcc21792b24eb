using Storefront.Hours.Contracts;
using Storefront.Ordering.Checkouts;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Baskets;

/// <summary>Shops as baskets, orders and reservations show them.</summary>
internal sealed class SellerCards(ITenantAddresses addresses, IOpeningHours hours)
{
    public async ValueTask<SellerCard> ForAsync(TenantProfile shop, TextIn texts, CancellationToken cancel)
    {
        var state = await hours.StateAsync(shop.Scope.ShopId, cancel);
        return new SellerCard
        {
            Name = shop.Name,
            Url = addresses.Link(shop.Scope),
            AddressLine = shop.Contact.Line,
            OpenState = StateOf(state.Kind),
            OpenText = state switch
            {
                { Kind: OpeningKind.Unknown } => null,
                { IsOpen: true, Until: { } until } => texts["ordering.open_until", ("time", TownTime.Time(until.TimeOfDay))],
                { IsOpen: true } => texts["ordering.open_now"],
                _ => texts["ordering.closed_now"],
            },
        };
    }

    private static string? StateOf(OpeningKind kind) => kind switch
    {
        OpeningKind.Open => "open",
        OpeningKind.ClosingSoon => "closing_soon",
        OpeningKind.DoorOnly => "door_only",
        OpeningKind.Closed => "closed",
        OpeningKind.Unknown => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
