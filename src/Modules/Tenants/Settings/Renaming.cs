using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Shops;

namespace Storefront.Tenants.Settings;

/// <summary>
/// A shop that was let in under a name takes no other one that passes for a neighbour's: a check of the name that is over after the first
/// day is none. Whatever else it calls itself, the town hears of it.
/// </summary>
internal sealed class Renaming(StorefrontDb db, ScopeDoor door)
{
    /// <summary>The shop of the town whose name the wanted one looks like; null when the shop may take it.</summary>
    public async Task<AlikeShop?> TakenByAsync(TenantRecord row, string name, CancellationToken cancel)
    {
        if (row is not Shop shop || !IsLetIn(shop) || AlikeNames.Fold(name) == AlikeNames.Fold(shop.Name))
        {
            return null;
        }

        await using var town = door.Enter(shop.Scope.Town);
        return await town.Get<AlikeShops>().OfAsync(name, shop.ShopId, cancel) is [var other, ..] ? other : null;
    }

    /// <summary>Within the unit of work that wrote the new name.</summary>
    public void Tell(TenantRecord row, string before)
    {
        if (row is Shop { State: ShopState.Live } shop && shop.Name != before)
        {
            db.Raise(ShopNews.Renamed(before, shop.Name));
        }
    }

    // One that the town entered needs nobody's leave to be seen.
    private static bool IsLetIn(Shop shop) => shop.State.IsPublic() || shop.EnteredByTown;
}
