using Microsoft.EntityFrameworkCore;
using Storefront.Advice.Calls;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Advice.Rooms;

/// <summary>Who stands before a room's door, and who was let in. Works in the shop's scope.</summary>
internal sealed class GuestBook(StorefrontDb db, TimeProvider clock)
{
    /// <summary>A room is for two and those who look over a shoulder.</summary>
    public const int Most = 4;

    /// <summary>Null: enough people have knocked at this door.</summary>
    public async Task<Guest?> KnockAsync(Call call, string name, CancellationToken cancel)
    {
        if (await db.Set<Guest>().CountAsync(guest => guest.CallId == call.Id, cancel) >= Most)
        {
            return null;
        }

        var guest = new Guest { Id = Ids.New(clock), CallId = call.Id, Seat = Keys.New(), Name = name, At = clock.GetUtcNow() };
        db.Add(guest);
        await db.SaveChangesAsync(cancel);
        return guest;
    }

    public async Task<Guest?> FindAsync(Call call, string? seat, CancellationToken cancel) => seat is { Length: > 0 }
        ? await db.Set<Guest>().AsNoTracking().FirstOrDefaultAsync(guest => guest.CallId == call.Id && guest.Seat == seat, cancel)
        : null;

    public Task<List<Guest>> OfAsync(Guid call, CancellationToken cancel) =>
        db.Set<Guest>().AsNoTracking().Where(guest => guest.CallId == call && guest.State != GuestState.Refused).OrderBy(guest => guest.At).ToListAsync(cancel);

    public Task<Guest?> FindAsync(Guid call, Guid id, CancellationToken cancel) =>
        db.Set<Guest>().AsNoTracking().FirstOrDefaultAsync(guest => guest.CallId == call && guest.Id == id, cancel);

    /// <summary>False: this guest does not belong to that call.</summary>
    public Task<bool> DecideAsync(Guid call, Guid id, GuestState state, CancellationToken cancel) => db.WriteAsync(
        async () => await db.Set<Guest>().Where(guest => guest.CallId == call && guest.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(guest => guest.State, state), cancel) == 1,
        cancel);
}
