using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Network;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;

namespace Storefront.Community.Mails;

/// <summary>Thanks whoever wrote the answer that helped.</summary>
internal sealed class TellWhoAnswered(Window window, ScopeDoor door) : IEventHandler<AnswerAccepted>
{
    public async Task HandleAsync(AnswerAccepted happened, CancellationToken cancel)
    {
        var (question, answer) = await window.LookAsync(async shelf => (
            await shelf.Questions.FirstOrDefaultAsync(row => row.Key == happened.Question, cancel),
            await shelf.Answers.FirstOrDefaultAsync(row => row.Key == happened.Answer, cancel)));
        if (question is null || answer is null || question.Author == answer.Author)
        {
            return;
        }

        await door.InAsync<MemberMail>(new Scope(answer.TownId, answer.ShopId), mail => mail.ToMemberAsync(
            answer.Author,
            always: false,
            $"accepted:{answer.Key}",
            "community_accepted",
            member => new { member.Name, question.Title, Url = mail.Url(QuestionPage.PathOf(question.Key)) },
            cancel));
    }
}
