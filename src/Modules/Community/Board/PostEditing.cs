using Microsoft.EntityFrameworkCore;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Community.Practices;
using Storefront.Community.Tips;
using Storefront.Marketplace.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Community.Board;

/// <summary>What authors do with their own posts: change them, take them back, show them again, ask moderation to look once more.</summary>
internal sealed class PostEditing(StorefrontDb db, MemberBook members, PostPictures pictures, KnownCards cards, TimeProvider clock)
{
    /// <summary>Null: no post of this person in this shop or town.</summary>
    public async Task<Post?> FindOwnAsync(string key, Guid person, CancellationToken cancel)
    {
        if (await members.FindAsync(person, cancel) is not { } me)
        {
            return null;
        }

        return key switch
        {
            _ when PostKey.Is(key, PostKey.Question) => await db.Set<Question>().FirstOrDefaultAsync(row => row.Key == key && row.Author == me.Key, cancel),
            _ when PostKey.Is(key, PostKey.Answer) => await db.Set<Answer>().FirstOrDefaultAsync(row => row.Key == key && row.Author == me.Key, cancel),
            _ when PostKey.Is(key, PostKey.Practice) => await db.Set<Practice>().FirstOrDefaultAsync(row => row.Key == key && row.Author == me.Key, cancel),
            _ => null,
        };
    }

    public Task ChangeAsync(Post post, PostForm form, List<Guid> without, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (post is Question question)
            {
                question.Title = form.Title!.Trim();
            }

            var text = post.Text = form.Text!.Trim();
            post.Language = PostLanguage.Of(form.Language, post.Language);
            string[] texts = post switch
            {
                Question asked => [asked.Title, text],
                Practice told => [told.Title, text, told.Result, told.NotAgain],
                _ => [text],
            };
            post.Words = SearchWords.Kept(texts);
            post.Noticed = PriceTalk.In(texts) is not null;
            post.EditedAt = clock.GetUtcNow();
            if (post.HiddenAt is not null)
            {
                (post.AppealedAt, post.Appeal) = (clock.GetUtcNow(), form.Appeal?.Trim() ?? "");
            }

            await pictures.TakeOffAsync(post.Key, without, cancel);
        },
        cancel);

    public async Task WithdrawAsync(Post post, bool withdrawn, CancellationToken cancel)
    {
        await db.WriteAsync(
            () =>
            {
                post.WithdrawnAt = withdrawn ? clock.GetUtcNow() : null;
                return Task.CompletedTask;
            },
            cancel);
        cards.Forget();
    }
}
