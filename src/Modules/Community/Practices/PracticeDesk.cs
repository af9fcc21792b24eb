using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Marketplace.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Community.Practices;

/// <summary>Tells a practice, and changes one's own.</summary>
internal sealed class PracticeDesk(StorefrontDb db, MemberBook members, PostPictures pictures, TimeProvider clock)
{
    public async Task<Practice?> FindOwnAsync(string key, Guid person, CancellationToken cancel) =>
        await members.FindAsync(person, cancel) is { } me
            ? await db.Set<Practice>().FirstOrDefaultAsync(row => row.Key == key && row.Author == me.Key, cancel)
            : null;

    public Task<Practice> TellAsync(PracticeForm form, IEnumerable<Guid> shown, StaffMember staff, string locale, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var practice = new Practice
            {
                Id = Ids.New(clock),
                Key = PostKey.New(PostKey.Practice),
                Author = (await members.OfAsync(staff, locale, cancel)).Key,
                Room = form.RoomWanted,
                Language = locale,
                At = clock.GetUtcNow(),
                Title = "",
                Branch = "",
                Text = "",
                Result = "",
                NotAgain = "",
            };
            Fill(practice, form);
            db.Add(practice);
            pictures.Hang(practice.Key, shown);
            return practice;
        },
        cancel);

    public Task ChangeAsync(Practice practice, PracticeForm form, IEnumerable<Guid> shown, CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            Fill(practice, form);
            practice.EditedAt = clock.GetUtcNow();
            pictures.Hang(practice.Key, shown);
            return Task.CompletedTask;
        },
        cancel);

    private static void Fill(Practice practice, PracticeForm form)
    {
        form.Fill(practice);
        practice.Words = SearchWords.Kept(form.Title!, form.Text!, form.Result!, form.NotAgain!);
        practice.Noticed = PriceTalk.In(form.Title, form.Text, form.Result, form.NotAgain) is not null;
    }
}
