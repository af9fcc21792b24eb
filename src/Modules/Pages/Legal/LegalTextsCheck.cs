using Storefront.Pages.Contracts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>
/// Publish gate: imprint and privacy notice before anybody sees the shop, terms and withdrawal instruction before anybody
/// buys (legal.md section 25). Services and show-windows are never bought here, so they never ask for the latter two.
/// </summary>
internal sealed class LegalTextsCheck(LegalBook book) : IPublishCheck
{
    public int Order => 70;

    public string TextKey => "pages.publish.task";

    public TenantKinds Kinds => TenantKinds.Tenant;

    public string Path => "/admin/legal";

    public async Task<IReadOnlyList<PublishGap>> FindGapsAsync(CancellationToken cancel)
    {
        var gaps = new List<PublishGap>();
        foreach (var kind in Enum.GetValues<LegalKind>())
        {
            if (await FindGapAsync(kind, cancel) is { } gap)
            {
                gaps.Add(gap);
            }
        }

        return gaps;
    }

    private async Task<PublishGap?> FindGapAsync(LegalKind kind, CancellationToken cancel)
    {
        var key = ShowLegal.KeyOf(kind);
        if (await book.CurrentAsync(kind, cancel) is not { } current)
        {
            return new PublishGap($"pages.publish.{key}", $"{Path}/{key}", NeededFor(kind));
        }

        // An imprint or a privacy notice that does not say who is responsible, and where, is a wrong one (Art. 13 (1) a GDPR); of the others
        // the seller decides whether the change matters.
        return await book.IsOutdatedAsync(current, cancel)
            ? new PublishGap(ShowLegal.OldKeyOf(kind), $"{Path}/{key}", kind is LegalKind.Imprint or LegalKind.Privacy ? NeededFor(kind) : null)
            : null;
    }

    private static ShopLevel NeededFor(LegalKind kind) =>
        kind is LegalKind.Imprint or LegalKind.Privacy ? ShopLevel.Profile : ShopLevel.Sell;
}
