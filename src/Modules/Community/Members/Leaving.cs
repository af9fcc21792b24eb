using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Mentors;
using Storefront.Community.Network;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Members;

/// <summary>
/// Somebody leaves the exchange: their profile and offer are gone, whoever waits for a talk is told. What they wrote stays, without them. For a
/// guest of the town's team it ends their access too.
/// </summary>
internal sealed class Leaving(
    StorefrontDb db, MemberBook members, TalkRequests requests, Window window, IGuests guests, TextCatalog texts, CurrentScope here, TimeProvider clock)
{
    /// <summary>Guests have nothing else to do here.</summary>
    public bool EndsAccessOf(StaffMember staff) => here.Value.Kind == TenantKind.Town && guests.Roles.Contains(staff.Role);

    public async Task LeaveAsync(StaffMember staff, CancellationToken cancel)
    {
        await ForgetAsync(staff.UserId, cancel);
        if (EndsAccessOf(staff))
        {
            await guests.LeaveAsync(staff.UserId, cancel);
        }
    }

    /// <summary>Twice is like once.</summary>
    public async Task ForgetAsync(Guid person, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var asked = await window.LookAsync(shelf => shelf.TalksAskedAsync(here.Value, person, cancel));
        foreach (var talk in asked.Where(talk => talk.At > now && talk.State is TalkState.Asked or TalkState.Agreed))
        {
            await requests.CancelAsync(talk, cancel);
        }

        await db.WriteAsync(() => TakeAwayAsync(person, now, cancel), cancel);
    }

    private async Task TakeAwayAsync(Guid person, DateTimeOffset now, CancellationToken cancel)
    {
        if (await members.FindAsync(person, cancel) is { } me)
        {
            await DeclineAsync(me.Key, texts.In(me.Locale)["community.leave.reply"], now, cancel);
            await db.Set<MentorOffer>().Where(row => row.Member == me.Key).ExecuteDeleteAsync(cancel);
            db.Remove(me);
        }

        var house = db.Scope.ShopId;
        await db.Set<Following>().Where(row => row.ShopId == house && row.Person == person).ExecuteDeleteAsync(cancel);
    }

    private async Task DeclineAsync(string mentor, string reply, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await db.Set<Talk>().Where(row => row.Mentor == mentor && row.At > now && (row.State == TalkState.Asked || row.State == TalkState.Agreed)).ToListAsync(cancel);
        foreach (var talk in open)
        {
            (talk.State, talk.Reply) = (TalkState.Declined, reply);
            db.Raise(new TalkDecided(talk.Key));
        }
    }
}
