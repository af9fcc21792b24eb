using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Network;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;

namespace Storefront.Community.Mails;

/// <summary>Tells those who follow a question of a new answer, each in the name of their own house.</summary>
internal sealed class TellFollowers(Window window, ScopeDoor door) : IEventHandler<AnswerGiven>
{
    public async Task HandleAsync(AnswerGiven happened, CancellationToken cancel)
    {
        var author = await window.LookAsync(shelf => shelf.Answers.Where(row => row.Key == happened.Answer).Select(row => row.Author).FirstOrDefaultAsync(cancel));
        if (author is null)
        {
            return;
        }

        foreach (var (owner, person) in await window.LookAsync(shelf => shelf.FollowersOfAsync(happened.Question, cancel)))
        {
            await using var house = door.Enter(owner);
            await TellAsync(house, person, author, happened, cancel);
        }
    }

    // They read it themselves first: their town may have left the network since, or the question may be hidden.
    private static async Task TellAsync(EnteredScope house, Guid person, string author, AnswerGiven happened, CancellationToken cancel)
    {
        var title = await house.Get<Window>().LookAsync(shelf =>
            shelf.Questions.Where(row => row.Key == happened.Question).Select(row => row.Title).FirstOrDefaultAsync(cancel));
        var mail = house.Get<MemberMail>();
        if (title is null || (await house.Get<Members.MemberBook>().FindAsync(person, cancel))?.Key == author)
        {
            return;
        }

        await mail.ToPersonAsync(
            person,
            $"answer:{happened.Answer}:{person:N}",
            "community_answer",
            member => new { member.Name, Title = title, Url = mail.Url(QuestionPage.PathOf(happened.Question)) },
            cancel);
    }
}
