using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Shops;

/// <summary>Why nobody has to let a shop in before it is seen.</summary>
internal enum Ahead
{
    /// <summary>The town checks it first.</summary>
    No,

    /// <summary>The town entered it itself.</summary>
    Entered,

    /// <summary>The town shows new shops at once, and this one cannot be taken for another.</summary>
    AtOnce,
}

/// <summary>Whether a shop may show itself as a profile without waiting for the town. What the town sent back once, it checks again.</summary>
internal sealed class AheadOfCheck(ScopeDoor door)
{
    public async ValueTask<Ahead> OfAsync(Shop shop, CancellationToken cancel)
    {
        if (shop.EnteredByTown)
        {
            return Ahead.Entered;
        }

        if (shop is not { State: ShopState.Draft, SentBack: null })
        {
            return Ahead.No;
        }

        await using var town = door.Enter(shop.Scope.Town);
        return (await town.Get<ITenantSettings>().GetAsync<NewShopRule>(NewShopRule.Key, cancel)).ShownAtOnce
            && await town.Get<AlikeShops>().OfAsync(shop.Name, shop.ShopId, cancel) is []
            ? Ahead.AtOnce
            : Ahead.No;
    }
}
