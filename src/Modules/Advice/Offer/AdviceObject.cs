using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Offer;

/// <summary><c>advice</c> on the pages of a shop: „Beratung per Video“ and whether somebody is free.</summary>
internal sealed class AdviceObject(AdviceNow now, ITenantAddresses addresses, CurrentScope here) : IPageObject
{
    public string Name => "advice";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel) =>
        page.Scope.Kind == TenantKind.Shop && await now.ReadAsync(page.Texts, cancel) is { } offer
            ? new AdviceDrop(page.Texts["advice.offer.title"], addresses.Link(here.Value, AdvicePage.Path), offer.Text, offer.State switch
            {
                OfferState.Free => "open",
                OfferState.Busy => "closing_soon",
                _ => "closed",
            })
            : null;
}

/// <summary>See the theme guide.</summary>
/// <param name="Title">Words of the link.</param>
/// <param name="Url">The page; <c>?product=</c> with the article's handle names what it is about.</param>
/// <param name="Text">„Jetzt frei“, „Nächste Beratung: heute 14:00“.</param>
/// <param name="State"><c>open</c>, <c>closing_soon</c>, <c>closed</c>: as for opening hours.</param>
internal sealed record AdviceDrop(string Title, string Url, string Text, string State) : ILiquidDrop;
