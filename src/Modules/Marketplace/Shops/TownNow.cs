using Storefront.Hours.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace.Shops;

/// <summary>The town at this moment: its shops, who is open, who hands over today. All of it from memory.</summary>
internal sealed class TownNow(
    ShopLists lists, IOpeningHours hours, ToldPickups pickups, ITenantProfiles profiles, CurrentScope here)
{
    public async ValueTask<TownMoment> LookAsync(CancellationToken cancel)
    {
        var shops = await lists.OfAsync(here.Value.TownId);
        var town = await profiles.FindAsync(here.Value.Town, cancel);
        var centre = town is { Latitude: { } latitude, Longitude: { } longitude } ? new Place(latitude, longitude, false) : null;
        return new TownMoment(shops, await hours.StatesAsync(cancel), await pickups.NowAsync(cancel), centre);
    }
}

internal sealed record TownMoment(
    ShopList Shops,
    IReadOnlyDictionary<Guid, OpeningState> Openings,
    IReadOnlyDictionary<Guid, ShopPickup> Pickups,
    Place? Centre)
{
    public bool IsOpen(Guid shop) => Openings.TryGetValue(shop, out var state) && state.IsOpen;

    public bool HandsOverToday(Guid shop) => Pickups.TryGetValue(shop, out var pickup) && pickup.Today;

    /// <summary>There is pickup in this town: a way to ask for it makes sense.</summary>
    public bool AnyHandsOver => Pickups.Values.Any(pickup => !pickup.Paused);

    public OpeningState StateOf(Guid shop) => Openings.GetValueOrDefault(shop, OpeningState.Unknown);
}

/// <summary>When a shop hands goods over at the earliest.</summary>
/// <param name="Today">Still today.</param>
/// <param name="Text">Says it in a language.</param>
internal sealed record ShopPickup(bool Today, Func<TextIn, string> Text)
{
    /// <summary>For a while it hands out nothing, so nothing can be ordered; <see cref="Text"/> says until when.</summary>
    public bool Paused { get; init; }
}
