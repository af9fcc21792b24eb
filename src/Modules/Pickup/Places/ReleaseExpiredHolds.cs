using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Pickup.Places;

/// <summary>Gives places back that were held for a checkout nobody finished, and forgets old ones.</summary>
internal sealed class ReleaseExpiredHolds(StorefrontDb db, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    private const int Batch = 500;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<PickupPlace>().AsNoTracking()
            .Where(place => place.State == PlaceState.Held && place.HeldUntil <= now)
            .OrderBy(place => place.HeldUntil).Take(Batch).ToListAsync(cancel);
        foreach (var shop in due.GroupBy(place => Scope.ForShop(place.TownId, place.ShopId)))
        {
            await using var entered = door.Enter(shop.Key);
            var places = entered.Get<PlaceBook>();
            await entered.Get<StorefrontDb>().WriteAsync(
                async () =>
                {
                    foreach (var place in shop)
                    {
                        await places.ReleaseAsync(place, PlaceState.Held, cancel);
                    }
                },
                cancel);
        }

        var old = now - TimeSpan.FromDays(30);
        await db.WriteAsync(
            async () =>
            {
                await db.Set<PickupPlace>().Where(place => place.Start < old && place.State != PlaceState.Held).ExecuteDeleteAsync(cancel);
                await db.Set<PickupSlot>().Where(slot => slot.Start < old).ExecuteDeleteAsync(cancel);
            },
            cancel);
    }
}
