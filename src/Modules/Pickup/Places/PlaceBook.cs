using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Pickup.Places;

/// <summary>
/// Takes and gives back places of collection times, within the caller's transaction. Each race is settled by one statement;
/// works in the scope of the town or of the shop.
/// </summary>
internal sealed class PlaceBook(StorefrontDb db, ScopedSql sql, TimeProvider clock)
{
    public static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(15);

    /// <summary>False when every place is taken. One statement: the first place makes the row, the others count it up.</summary>
    public async Task<bool> TakeAsync(Guid shop, DateTimeOffset start, int places, CancellationToken cancel)
    {
        if (places < 1)
        {
            return false;
        }

        var town = db.Scope.TownId;
        var id = Ids.New(clock);
        var at = start.ToUnixTimeMilliseconds();
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Pickup_Slot" ("TownId", "ShopId", "Id", "Start", "Taken") VALUES ({town}, {shop}, {id}, {at}, 1)
            ON CONFLICT ("TownId", "ShopId", "Start") DO UPDATE SET "Taken" = "Pickup_Slot"."Taken" + 1
            WHERE "Pickup_Slot"."Taken" < {places}
            """,
            cancel) == 1;
    }

    public Task GiveBackAsync(Guid shop, DateTimeOffset start, CancellationToken cancel) => db.Set<PickupSlot>()
        .Where(slot => slot.ShopId == shop && slot.Start == start && slot.Taken > 0)
        .ExecuteUpdateAsync(set => set.SetProperty(slot => slot.Taken, slot => slot.Taken - 1), cancel);

    /// <summary>Keeps a place for a checkout, or for an order; until when it is kept.</summary>
    public DateTimeOffset Add(Guid shop, Guid checkout, Guid order, OpenSlot slot)
    {
        var place = new PickupPlace
        {
            TownId = db.Scope.TownId,
            ShopId = shop,
            Id = Ids.New(clock),
            CheckoutId = checkout,
            OrderId = order,
            Start = slot.Start,
            End = slot.End,
            State = order == Guid.Empty ? PlaceState.Held : PlaceState.Booked,
            HeldUntil = clock.GetUtcNow() + HoldTime,
        };
        db.Add(place);
        return place.HeldUntil;
    }

    public Task<List<PickupPlace>> HeldAsync(Guid checkout, CancellationToken cancel) => db.Set<PickupPlace>().AsNoTracking()
        .Where(place => place.CheckoutId == checkout && place.State == PlaceState.Held).ToListAsync(cancel);

    /// <summary>Of which times places are kept for somebody at a checkout, and until when the first of them is.</summary>
    public async Task<IReadOnlyDictionary<(Guid Shop, DateTimeOffset Start), DateTimeOffset>> KeptAsync(
        IReadOnlyCollection<Guid> shops, CancellationToken cancel)
    {
        var rows = await db.Set<PickupPlace>().AsNoTracking()
            .Where(place => shops.Contains(place.ShopId) && place.State == PlaceState.Held)
            .Select(place => new { place.ShopId, place.Start, place.HeldUntil }).ToListAsync(cancel);
        return rows.GroupBy(row => (row.ShopId, row.Start)).ToDictionary(same => same.Key, same => same.Min(row => row.HeldUntil));
    }

    /// <summary>Keeps what is held for another while; until when. Null when it was given back meanwhile.</summary>
    public async Task<DateTimeOffset?> ProlongAsync(PickupPlace place, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + HoldTime;
        return await Row(place, PlaceState.Held)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldUntil, until), cancel) == 1 ? until : null;
    }

    /// <summary>From a hold to an order. False when the hold was given back meanwhile.</summary>
    public async Task<bool> BookAsync(Guid shop, Guid checkout, DateTimeOffset start, Guid order, CancellationToken cancel) =>
        await sql.ExecuteAsync(
            """
            UPDATE "Pickup_Place" SET "State" = 'Booked', "OrderId" = @order
            WHERE "TownId" = @town AND "ShopId" = @shop AND "CheckoutId" = @checkout AND "Start" = @start AND "State" = 'Held'
            """,
            new { shop, checkout, start, order },
            cancel) == 1;

    /// <summary>Gives a place back, once.</summary>
    public async Task ReleaseAsync(PickupPlace place, PlaceState from, CancellationToken cancel)
    {
        if (await Row(place, from).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, PlaceState.Released), cancel) == 1)
        {
            await GiveBackAsync(place.ShopId, place.Start, cancel);
        }
    }

    private IQueryable<PickupPlace> Row(PickupPlace place, PlaceState state) =>
        db.Set<PickupPlace>().Where(row => row.ShopId == place.ShopId && row.Id == place.Id && row.State == state);
}
