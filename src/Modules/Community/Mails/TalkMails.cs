using Microsoft.EntityFrameworkCore;
using Storefront.Community.Mentors;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Community.Mails;

/// <summary>Tells a mentor that somebody asks for a talk.</summary>
internal sealed class TellMentor(StorefrontDb db, MemberMail mail, CurrentScope here, TextCatalog texts, TimeProvider clock) : IEventHandler<TalkAsked>
{
    public async Task HandleAsync(TalkAsked happened, CancellationToken cancel)
    {
        if (await db.Set<Talk>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == happened.Talk, cancel) is not { State: TalkState.Asked } talk)
        {
            return;
        }

        await mail.ToMemberAsync(
            talk.Mentor,
            always: true,
            $"talk:{talk.Key}",
            "community_talk_asked",
            member => new { member.Name, Asker = talk.AskerName, talk.Topic, When = TalkWords.When(talk.At, here, clock, texts.In(member.Locale)), Url = mail.Url(MentorsPage.Path) },
            cancel);
    }
}

/// <summary>Tells a mentor that the time is free again.</summary>
internal sealed class TellMentorOfCancelling(StorefrontDb db, MemberMail mail, CurrentScope here, TextCatalog texts, TimeProvider clock) : IEventHandler<TalkCancelled>
{
    public async Task HandleAsync(TalkCancelled happened, CancellationToken cancel)
    {
        if (await db.Set<Talk>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == happened.Talk, cancel) is not { } talk)
        {
            return;
        }

        await mail.ToMemberAsync(
            talk.Mentor,
            always: true,
            $"talk-cancelled:{talk.Key}",
            "community_talk_cancelled",
            member => new { member.Name, Asker = talk.AskerName, When = TalkWords.When(talk.At, here, clock, texts.In(member.Locale)), Url = mail.Url(MentorsPage.Path) },
            cancel);
    }
}

/// <summary>Tells whoever asked what the mentor says, in the name of their own house.</summary>
internal sealed class TellAsker(StorefrontDb db, ScopeDoor door, TextCatalog texts, TimeProvider clock) : IEventHandler<TalkDecided>
{
    public async Task HandleAsync(TalkDecided happened, CancellationToken cancel)
    {
        if (await db.Set<Talk>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == happened.Talk, cancel) is not { } talk)
        {
            return;
        }

        await using var house = door.Enter(new Scope(talk.AskerTown, talk.AskerShop));
        await house.Get<MemberMail>().ToStaffAsync(
            talk.Asker,
            $"talk-decided:{talk.Key}:{talk.State}",
            talk.State == TalkState.Agreed ? "community_talk_agreed" : "community_talk_declined",
            (name, locale) => new
            {
                Name = name,
                talk.Reply,
                talk.Room,
                talk.Topic,
                When = TalkWords.When(talk.At, house.Get<CurrentScope>(), clock, texts.In(locale)),
                Url = house.Get<MemberMail>().Url(MentorsPage.Path),
            },
            cancel);
    }
}

internal static class TalkWords
{
    /// <summary>In the reader's own town's time.</summary>
    public static string When(DateTimeOffset at, CurrentScope here, TimeProvider clock, TextIn t)
    {
        var zone = here.Tenant!.TimeZone;
        return TownTime.ShortDate(at.In(zone).Date, clock.GetUtcNow().In(zone).Date, t) + " " + TownTime.Time(at.In(zone).TimeOfDay);
    }
}
