using Storefront.Hours.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace.Shops;

/// <summary>Makes cards of shops, without asking the database for any of them.</summary>
internal sealed class ShopCards(ITenantAddresses addresses, IBranches branches, TenantDirectory directory)
{
    public ShopCard Of(ListedShop shop, TownMoment town, Place? from, TextIn texts)
    {
        var profile = shop.Profile;
        var pickup = profile.Level == ShopLevel.Sell ? town.Pickups.GetValueOrDefault(shop.Id) : null;
        var state = town.StateOf(shop.Id);
        return new ShopCard
        {
            Name = profile.Name,
            Url = addresses.Link(profile.Scope),
            Branch = BranchTitle(profile.Branch, texts),
            Image = shop.Image,
            Logo = shop.Logo,
            OpenState = state.Kind.Word(),
            OpenText = state.Say(texts),
            DoorText = state.SayDoor(texts),
            DistanceText = Metres(shop, from) is { } metres ? from!.Say(metres, texts) : null,
            PickupText = pickup is { Paused: false } ? pickup.Text(texts) : null,
            PausedText = pickup is { Paused: true } ? pickup.Text(texts) : null,
            ProfileOnly = profile.Level == ShopLevel.Profile,
            AddressLine = profile.Contact.Line,
            KindsText = profile.Level switch
            {
                ShopLevel.Sell when pickup is { Paused: true } => TakesReservations(profile) ? texts["marketplace.kinds.reserve"] : null,
                ShopLevel.Sell => texts["marketplace.kinds.sell"],
                ShopLevel.Reserve => texts["marketplace.kinds.reserve"],
                _ => null,
            },
        };
    }

    private bool TakesReservations(TenantProfile profile) => directory.Find(profile.Scope)?.Has("Reservations") == true;

    public string? BranchTitle(string? branch, TextIn texts) => branches.Find(branch) is { } known
        ? known.Title.GetValueOrDefault(texts.Locale) ?? known.Title.Values.FirstOrDefault()
        : null;

    public static double? Metres(ListedShop shop, Place? from) =>
        from is not null && shop.Profile is { Latitude: { } latitude, Longitude: { } longitude } ? from.MetresTo(latitude, longitude) : null;
}
