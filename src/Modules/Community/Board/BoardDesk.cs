using Microsoft.EntityFrameworkCore;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Community.Tips;
using Storefront.Marketplace.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Community.Board;

/// <summary>Asks, answers, accepts, thanks. Writes only into the current shop or town.</summary>
internal sealed class BoardDesk(StorefrontDb db, MemberBook members, PostPictures pictures, Window window, KnownCards cards, TimeProvider clock)
{
    public Task<Question> AskAsync(QuestionForm form, IEnumerable<Guid> shown, StaffMember staff, string locale, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var question = new Question
            {
                Id = Ids.New(clock),
                Key = PostKey.New(PostKey.Question),
                Author = (await members.OfAsync(staff, locale, cancel)).Key,
                Room = form.RoomWanted,
                Title = form.Title!.Trim(),
                Text = form.Text!.Trim(),
                Language = PostLanguage.Of(form.Language, locale),
                Words = SearchWords.Kept(form.Title, form.Text),
                Branch = form.Branch ?? "",
                Screen = form.Screen ?? "",
                At = clock.GetUtcNow(),
                Noticed = PriceTalk.In(form.Title, form.Text) is not null,
            };
            db.Add(question);
            pictures.Hang(question.Key, shown);
            if (form.Follow)
            {
                Follow(question.Key, staff.UserId);
            }

            return question;
        },
        cancel);

    public Task<Answer> AnswerAsync(Question question, AnswerForm form, IEnumerable<Guid> shown, StaffMember staff, string locale, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var answer = new Answer
            {
                Id = Ids.New(clock),
                Key = PostKey.New(PostKey.Answer),
                Question = question.Key,
                Author = (await members.OfAsync(staff, locale, cancel)).Key,
                Room = question.Room,
                Text = form.Text!.Trim(),
                Language = PostLanguage.Of(form.Language, question.Language),
                Words = SearchWords.Kept(form.Text),
                At = clock.GetUtcNow(),
                Noticed = PriceTalk.In(form.Text) is not null,
            };
            db.Add(answer);
            pictures.Hang(answer.Key, shown);
            db.Raise(new AnswerGiven(question.Key, answer.Key));
            return answer;
        },
        cancel);

    /// <summary>False when it is not their question, or no answer to it that they can read. Empty takes the acceptance back.</summary>
    public async Task<bool> AcceptAsync(string key, string answer, Guid person, CancellationToken cancel)
    {
        if (answer.Length > 0 && !await window.LookAsync(shelf => shelf.Answers.AnyAsync(row => row.Key == answer && row.Question == key, cancel)))
        {
            return false;
        }

        var done = await db.WriteAsync(() => MarkAsync(key, answer, person, cancel), cancel);
        cards.Forget();
        return done;
    }

    private async Task<bool> MarkAsync(string key, string answer, Guid person, CancellationToken cancel)
    {
        var me = await members.FindAsync(person, cancel);
        if (me is null || await db.Set<Question>().FirstOrDefaultAsync(row => row.Key == key && row.Author == me.Key, cancel) is not { } question)
        {
            return false;
        }

        (question.Accepted, question.AcceptedAt) = (answer, answer.Length > 0 ? clock.GetUtcNow() : null);
        if (answer.Length > 0)
        {
            db.Raise(new AnswerAccepted(key, answer));
        }

        return true;
    }

    public Task FollowAsync(string key, Guid person, bool wanted, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var rows = db.Set<Following>().Where(row => row.Question == key && row.Person == person);
            if (!wanted)
            {
                await rows.ExecuteDeleteAsync(cancel);
            }
            else if (!await rows.AnyAsync(cancel))
            {
                Follow(key, person);
            }
        },
        cancel);

    /// <summary>Once for each post, and never for one's own; false when it is.</summary>
    public async Task<bool> ThankAsync(Post post, StaffMember staff, CancellationToken cancel) => await db.WriteAsync(
        async () =>
        {
            if ((await members.FindAsync(staff.UserId, cancel))?.Key == post.Author)
            {
                return false;
            }

            if (!await db.Set<Thanks>().AnyAsync(row => row.About == post.Key && row.Person == staff.UserId, cancel))
            {
                db.Add(new Thanks { Id = Ids.New(clock), About = post.Key, Member = post.Author, Person = staff.UserId });
            }

            return true;
        },
        cancel);

    private void Follow(string key, Guid person) =>
        db.Add(new Following { Id = Ids.New(clock), Question = key, Person = person });
}
