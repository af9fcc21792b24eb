using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Community.Mails;

/// <summary>The mail of the week to all members of a town who want it. Works in the town's scope, and leaves each mail in its reader's.</summary>
internal sealed class DigestOfTown(StorefrontDb db, ScopeDoor door, TextCatalog texts, TimeProvider clock)
{
    private const int Most = 10;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan ToldFor = TimeSpan.FromDays(120);

    public async Task SendAsync(string week, CancellationToken cancel)
    {
        var readers = await db.Set<Member>().AsNoTracking().Where(row => row.Digest && row.DigestWeek != week).ToListAsync(cancel);
        foreach (var reader in readers)
        {
            await using var house = door.Enter(new Scope(reader.TownId, reader.ShopId));
            if (house.Get<CurrentScope>().Tenant?.Has(CommunityModule.Feature) == true)
            {
                await SendAsync(house, reader, week, cancel);
            }

            await MarkAsync(reader, week, cancel);
        }

        var old = clock.GetUtcNow() - ToldFor;
        await db.WriteAsync(() => db.Set<Told>().Where(row => row.At < old).ExecuteDeleteAsync(cancel), cancel);
    }

    private Task MarkAsync(Member reader, string week, CancellationToken cancel) => db.WriteAsync(
        () => db.Set<Member>().Where(row => row.Key == reader.Key).ExecuteUpdateAsync(set => set.SetProperty(row => row.DigestWeek, week), cancel), cancel);

    private async Task SendAsync(EnteredScope house, Member reader, string week, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Week;
        var (news, cards) = await house.Get<Window>().LookAsync(async shelf => (
            await shelf.Questions.Where(row => row.At >= since && row.Author != reader.Key && !row.IsSample)
                .OrderByDescending(row => row.Language == reader.Locale).ThenByDescending(row => row.At).Take(Most).Select(row => new { row.Key, row.Title }).ToListAsync(cancel),
            await shelf.Cards.Where(row => row.AcceptedAt >= since && !row.IsSample)
                .OrderByDescending(row => row.Language == reader.Locale).ThenByDescending(row => row.AcceptedAt).Take(Most).Select(row => new { row.Key, row.Title }).ToListAsync(cancel)));
        if (news.Count + cards.Count == 0)
        {
            return;
        }

        var mail = house.Get<MemberMail>();
        var t = texts.In(reader.Locale);
        await mail.LeaveAsync(
            reader,
            $"digest:{week}:{reader.Key}",
            "community_week",
            new
            {
                reader.Name,
                Count = t["community.digest.count", ("count", news.Count)],
                News = news.Select(row => new { row.Title, Url = mail.Url(QuestionPage.PathOf(row.Key)) }),
                Cards = cards.Select(row => new { row.Title, Url = mail.Url(QuestionPage.PathOf(row.Key)) }),
                Url = mail.Url(BoardPage.Path),
                Profile = mail.Url(ProfilePage.Path),
            },
            cancel);
    }
}
