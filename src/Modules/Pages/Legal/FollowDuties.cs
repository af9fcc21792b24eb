using Storefront.Pages.Contracts;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>
/// Puts the new statement on arbitration in force wherever the old one stands, in generated texts and in the seller's own: one
/// sentence is changed, nothing else.
/// </summary>
internal sealed class FollowDuties(LegalBook book, CurrentScope here, PageCache cache) : IEventHandler<SellerDutiesChanged>
{
    public async Task HandleAsync(SellerDutiesChanged happened, CancellationToken cancel)
    {
        var (before, after) = (ArbitrationText.German(happened.Before), ArbitrationText.German(happened.After));
        if (before == after)
        {
            return;
        }

        foreach (var kind in new[] { LegalKind.Imprint, LegalKind.Terms })
        {
            if (await book.CurrentAsync(kind, cancel) is { } current && current.Source.Contains(before, StringComparison.Ordinal))
            {
                await book.PublishAsync(kind, current.Source.Replace(before, after, StringComparison.Ordinal), cancel);
            }
        }

        await cache.EvictAsync(cancel, PageCache.TagOf(here.Value));
    }
}
