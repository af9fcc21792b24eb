using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Community.Practices;
using Storefront.Community.Tips;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Moderation;

/// <summary>
/// Reads reports and decides. In a town's scope it knows the posts of this town's members, in the operator's those of all: the walls say
/// who answers for whom.
/// </summary>
internal sealed class ModerationDesk(StorefrontDb db, IAuditLog audit, KnownCards cards, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>What waits: reported, or the author asked to look again. The oldest first.</summary>
    public async Task<IReadOnlyList<Case>> WaitingAsync(CancellationToken cancel)
    {
        var reports = await db.Set<Report>().AsNoTracking().Where(row => row.DoneAt == null).OrderBy(row => row.At).Take(Most).ToListAsync(cancel);
        var posts = await PostsAsync([.. reports.Select(row => row.Post).Distinct()], cancel);
        posts.AddRange((await AppealsAsync(cancel)).Where(post => posts.All(known => known.Key != post.Key)));
        string[] authors = [.. posts.Select(post => post.Author).Distinct()];
        var names = await db.Set<Member>().AsNoTracking().Where(row => authors.Contains(row.Key)).ToDictionaryAsync(row => row.Key, row => row.Name, cancel);
        return [.. posts.Select(post => new Case(post, names.GetValueOrDefault(post.Author) ?? "", [.. reports.Where(report => report.Post == post.Key)]))];
    }

    public async Task<int> CountAsync(CancellationToken cancel)
    {
        var count = await db.Set<Report>().Where(row => row.DoneAt == null).Select(row => row.Post).Distinct().CountAsync(cancel);
        foreach (var kind in Kinds)
        {
            count += await kind.CountAsync(row => row.HiddenAt != null && row.AppealedAt != null, cancel);
        }

        return count;
    }

    /// <summary>What was hidden lately, to be shown again.</summary>
    public async Task<IReadOnlyList<Post>> HiddenAsync(CancellationToken cancel)
    {
        var all = new List<Post>();
        foreach (var kind in Kinds)
        {
            all.AddRange(await kind.AsNoTracking().Where(row => row.HiddenAt != null && row.AppealedAt == null).OrderByDescending(row => row.HiddenAt).Take(Most).ToListAsync(cancel));
        }

        return [.. all.OrderByDescending(post => post.HiddenAt).Take(Most)];
    }

    public async Task<Post?> FindAsync(string key, CancellationToken cancel) => (await PostsAsync([key], cancel, tracked: true)).FirstOrDefault();

    public Task HideAsync(Post post, ReportReason reason, string why, CancellationToken cancel) => DecideAsync(
        post, "community_hidden", () => (post.HiddenAt, post.HiddenFor, post.HiddenWhy, post.AppealedAt) = (clock.GetUtcNow(), reason, why.Trim(), null), cancel);

    /// <summary>It may stand there: reports are done, and what was hidden is shown again.</summary>
    public Task KeepAsync(Post post, CancellationToken cancel) => DecideAsync(
        post, post.HiddenAt is null ? "community_kept" : "community_shown_again", () => (post.HiddenAt, post.HiddenFor, post.AppealedAt) = (null, null, null), cancel);

    private async Task DecideAsync(Post post, string act, Action decide, CancellationToken cancel)
    {
        var wasHidden = post.HiddenAt is not null;
        await db.WriteAsync(
            async () =>
            {
                decide();
                DateTimeOffset? now = clock.GetUtcNow();
                await db.Set<Report>().Where(row => row.Post == post.Key && row.DoneAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneAt, now), cancel);
                audit.Record(act, Subject(post), null, post.HiddenFor is { } reason ? new { reason = reason.ToString(), why = post.HiddenWhy } : null);
                if (wasHidden || post.HiddenAt is not null)
                {
                    // Told in the author's own house, which is one of those this scope may write for.
                    db.Raise(new PostDecided(post.Key, clock.GetUtcNow()), new Scope(post.TownId, post.ShopId));
                }
            },
            cancel);
        cards.Forget();
    }

    private static string Subject(Post post) => post switch
    {
        Question question => question.Title,
        Practice practice => practice.Title,
        _ => post.Text.AtMost(60, " …"),
    };

    private IQueryable<Post>[] Kinds => [db.Set<Question>(), db.Set<Answer>(), db.Set<Practice>()];

    private async Task<List<Post>> PostsAsync(string[] keys, CancellationToken cancel, bool tracked = false)
    {
        var found = new List<Post>();
        foreach (var kind in Kinds)
        {
            found.AddRange(await (tracked ? kind : kind.AsNoTracking()).Where(row => keys.Contains(row.Key)).ToListAsync(cancel));
        }

        return found;
    }

    private async Task<List<Post>> AppealsAsync(CancellationToken cancel)
    {
        var found = new List<Post>();
        foreach (var kind in Kinds)
        {
            found.AddRange(await kind.AsNoTracking().Where(row => row.HiddenAt != null && row.AppealedAt != null).OrderBy(row => row.AppealedAt).Take(Most).ToListAsync(cancel));
        }

        return found;
    }
}

/// <summary>A post that waits for a decision.</summary>
/// <param name="Post">Which.</param>
/// <param name="Author">Their name: moderators know whom they write to.</param>
/// <param name="Reports">Why it waits; empty when the author asked.</param>
internal sealed record Case(Post Post, string Author, IReadOnlyList<Report> Reports);

/// <summary>Moderation hid a post, or shows it again. Raised where the post belongs.</summary>
internal sealed record PostDecided(string Post, DateTimeOffset At);
