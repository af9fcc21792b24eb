using Storefront.Ordering.Baskets;
using Storefront.Platform.Scopes;

namespace Storefront.Ordering;

/// <summary>
/// Basket, checkout and purchase work for the whole town. In a shop's request this opens the town; on the portal it is the
/// same town, with services of its own.
/// </summary>
internal sealed class TownDoor(ScopeDoor door, CurrentScope here)
{
    public Task<TResult> InAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull => door.InAsync(here.Value.Town, work);

    public EnteredScope Enter() => door.Enter(here.Value.Town);

    public EnteredScope EnterShop(Guid shop) => door.Enter(Scope.ForShop(here.Value.TownId, shop));
}
