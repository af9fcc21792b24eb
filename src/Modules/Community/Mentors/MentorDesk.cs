using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Contracts;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Community.Mentors;

/// <summary>What a mentor does in their own house: offers time, agrees, declines.</summary>
internal sealed class MentorDesk(StorefrontDb db, MemberBook members, IEnumerable<IMentorRoom> rooms, CurrentScope here, TimeProvider clock)
{
    public async Task<MentorOffer?> FindAsync(Guid person, CancellationToken cancel) =>
        await members.FindAsync(person, cancel) is { } me ? await db.Set<MentorOffer>().FirstOrDefaultAsync(row => row.Member == me.Key, cancel) : null;

    public Task SaveAsync(MentorForm form, StaffMember staff, string locale, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var me = await members.OfAsync(staff, locale, cancel);
            var offer = await db.Set<MentorOffer>().FirstOrDefaultAsync(row => row.Member == me.Key, cancel);
            if (offer is null)
            {
                offer = new MentorOffer { Id = Ids.New(clock), Member = me.Key, Topics = "", Times = "", TimeZone = here.Tenant!.TimeZone };
                db.Add(offer);
            }

            (offer.Topics, offer.Step, offer.Times, offer.IsOpen) = (form.Topics!.Trim(), form.Step, form.Lines, form.IsOpen);
            (offer.Language, offer.TimeZone) = (PostLanguage.Of(form.Language, locale), here.Tenant!.TimeZone);
        },
        cancel);

    /// <summary>Requests to this person, the next first; those of long ago are left out.</summary>
    public async Task<IReadOnlyList<Talk>> TalksAsync(Guid person, CancellationToken cancel)
    {
        if (await members.FindAsync(person, cancel) is not { } me)
        {
            return [];
        }

        var since = clock.GetUtcNow().AddDays(-14);
        return await db.Set<Talk>().AsNoTracking().Where(row => row.Mentor == me.Key && row.At >= since && row.State != TalkState.Cancelled)
            .OrderBy(row => row.At).ToListAsync(cancel);
    }

    /// <summary>False when there is no such request to this person that waits, or, to decline, that was agreed on and is still to come.</summary>
    public async Task<bool> DecideAsync(string key, Guid person, bool agrees, string reply, CancellationToken cancel)
    {
        var me = await members.FindAsync(person, cancel);
        if (me is null || await db.Set<Talk>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key && row.Mentor == me.Key, cancel) is not { } talk
            || !(talk.State == TalkState.Asked || (talk.State == TalkState.Agreed && !agrees && talk.At > clock.GetUtcNow())))
        {
            return false;
        }

        var room = agrees ? await RoomAsync(talk, cancel) : "";
        var (before, state) = (talk.State, agrees ? TalkState.Agreed : TalkState.Declined);
        return await db.WriteAsync(
            async () =>
            {
                // The condition stands in the statement: whoever takes the request back meanwhile has done so.
                var done = await db.Set<Talk>().Where(row => row.Key == key && row.State == before).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, state).SetProperty(row => row.Reply, reply.Trim()).SetProperty(row => row.Room, room), cancel) == 1;
                if (done)
                {
                    db.Raise(new TalkDecided(key));
                }

                return done;
            },
            cancel);
    }

    private async Task<string> RoomAsync(Talk talk, CancellationToken cancel)
    {
        var meeting = new MentorMeeting(talk.Key, talk.At, here.Value, new Scope(talk.AskerTown, talk.AskerShop), talk.AskerName, talk.Topic);
        foreach (var room in rooms)
        {
            if (await room.OpenAsync(meeting, cancel) is { } address)
            {
                return address.AbsoluteUri;
            }
        }

        return "";
    }
}

/// <summary>A mentor agreed or declined. Raised in the mentor's house.</summary>
internal sealed record TalkDecided(string Talk);

/// <summary>Whoever asked no longer wants it. Raised in the mentor's house.</summary>
internal sealed record TalkCancelled(string Talk);

/// <summary>Somebody asks for a talk. Raised in the mentor's house.</summary>
internal sealed record TalkAsked(string Talk);
