using Microsoft.EntityFrameworkCore;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Community.Mentors;

/// <summary>Brings requests to the mentor’s house, and takes them back there.</summary>
internal sealed class TalkRequests(ScopeDoor door, CurrentScope here, Bylines bylines, TimeProvider clock)
{
    /// <summary>Null when somebody was quicker with this time.</summary>
    public async Task<string?> SendAsync(SeenOffer offer, DateTimeOffset at, string topic, StaffMember staff, CancellationToken cancel)
    {
        var talk = new Talk
        {
            Id = Ids.New(clock),
            Key = PostKey.New(PostKey.Talk),
            Mentor = offer.Member.Key,
            AskerTown = here.Value.TownId,
            AskerShop = here.Value.ShopId,
            Asker = staff.UserId,
            AskerName = $"{staff.Name}, {bylines.PlaceOf(here.Value)}",
            Topic = topic.Trim(),
            At = at,
            AskedAt = clock.GetUtcNow(),
        };
        try
        {
            return await door.InAsync<StorefrontDb, bool>(offer.Member.Owner, db => db.WriteAsync(() => AddAsync(db, talk, cancel), cancel)) ? talk.Key : null;
        }
        catch (DbUpdateException)
        {
            // The index of the house knows who was first.
            return null;
        }
    }

    private static async Task<bool> AddAsync(StorefrontDb db, Talk talk, CancellationToken cancel)
    {
        if (await db.Set<Talk>().AnyAsync(row => row.Mentor == talk.Mentor && row.At == talk.At && (row.State == TalkState.Asked || row.State == TalkState.Agreed), cancel))
        {
            return false;
        }

        db.Add(talk);
        db.Raise(new TalkAsked(talk.Key));
        return true;
    }

    public Task CancelAsync(Talk talk, CancellationToken cancel) => door.InAsync<StorefrontDb>(
        new Scope(talk.TownId, talk.ShopId),
        db => db.WriteAsync(
            async () =>
            {
                var done = await db.Set<Talk>().Where(row => row.Key == talk.Key && (row.State == TalkState.Asked || row.State == TalkState.Agreed))
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, TalkState.Cancelled), cancel);
                if (done == 1)
                {
                    db.Raise(new TalkCancelled(talk.Key));
                }
            },
            cancel));
}
