using System.Globalization;
using Storefront.Community.Board;
using Storefront.Community.Moderation;
using Storefront.Community.Network;
using Storefront.Platform.Events;
using Storefront.Platform.Texts;

namespace Storefront.Community.Mails;

/// <summary>Tells the author why a post was hidden and what they can do, or that it is shown again. In the author's own scope.</summary>
internal sealed class TellAuthor(ModerationDesk desk, MemberMail mail, TextCatalog texts) : IEventHandler<PostDecided>
{
    public async Task HandleAsync(PostDecided happened, CancellationToken cancel)
    {
        if (await desk.FindAsync(happened.Post, cancel) is not { } post)
        {
            return;
        }

        await mail.ToMemberAsync(
            post.Author,
            always: true,
            string.Create(CultureInfo.InvariantCulture, $"decided:{post.Key}:{happened.At.ToUnixTimeMilliseconds()}:{post.HiddenAt is null}"),
            post.HiddenAt is null ? "community_shown_again" : "community_hidden",
            member => new
            {
                member.Name,
                Reason = post.HiddenFor is { } reason ? texts.In(member.Locale)["community.reason." + reason] : "",
                Why = post.HiddenWhy,
                Text = Excerpt(post),
                Url = mail.Url($"{BoardPage.Path}/edit/{post.Key}"),
            },
            cancel);
    }

    private static string Excerpt(Post post) => post.Text.AtMost(200, " …");
}
