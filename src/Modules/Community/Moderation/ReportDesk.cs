using Microsoft.EntityFrameworkCore;
using Storefront.Community.Network;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Community.Moderation;

/// <summary>Delivers a report to the house that answers for the post, as one puts a letter into its box: there it is written in that house's own scope.</summary>
internal sealed class ReportDesk(ScopeDoor door, TimeProvider clock)
{
    /// <summary>Whoever reports twice has reported once.</summary>
    public Task SendAsync(Post post, Guid reporter, ReportReason reason, string text, CancellationToken cancel) => door.InAsync<StorefrontDb>(
        new Scope(post.TownId, post.ShopId),
        db => db.WriteAsync(
            async () =>
            {
                var known = await db.Set<Report>().FirstOrDefaultAsync(row => row.Post == post.Key && row.Reporter == reporter, cancel);
                if (known is { DoneAt: null })
                {
                    return;
                }

                if (known is not null)
                {
                    db.Remove(known);
                    await db.SaveChangesAsync(cancel);
                }

                db.Add(new Report
                {
                    Id = Ids.New(clock), Post = post.Key, Reporter = reporter, Reason = reason, Text = text.Trim(), At = clock.GetUtcNow(),
                });
            },
            cancel));
}
