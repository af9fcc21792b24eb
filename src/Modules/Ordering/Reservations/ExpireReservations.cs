using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Ordering.Reservations;

/// <summary>Puts back on the shelf what nobody came for.</summary>
internal sealed class ExpireReservations(StorefrontDb db, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    private const int Batch = 200;

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<Reservation>().AsNoTracking()
            .Where(row => (row.State == ReservationState.Held || row.State == ReservationState.Ready) && row.ExpiresAt <= now)
            .OrderBy(row => row.ExpiresAt)
            .Select(row => new { row.TownId, row.ShopId, row.Id })
            .Take(Batch)
            .ToListAsync(cancel);
        foreach (var one in due)
        {
            await door.InAsync<ReservationDesk>(Scope.ForShop(one.TownId, one.ShopId), desk => desk.ExpireAsync(one.Id, cancel));
        }
    }
}
