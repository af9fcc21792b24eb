using Storefront.Platform.Events;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Accounts;

/// <summary>What was bought with the old address stays in the account.</summary>
internal sealed class KeepPurchasesOfOldAddress(AccountPurchases purchases) : IEventHandler<ShopperEmailChanged>
{
    public Task HandleAsync(ShopperEmailChanged happened, CancellationToken cancel) =>
        purchases.ClaimAsync(happened.ShopperId, happened.OldEmail, cancel);
}

internal sealed class LetGoOfShopper(AccountPurchases purchases) : IEventHandler<ShopperDeleted>
{
    public Task HandleAsync(ShopperDeleted happened, CancellationToken cancel) => purchases.LetGoAsync(happened.ShopperId, cancel);
}
