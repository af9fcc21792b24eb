using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Wanted.Enquiries;

namespace Storefront.Wanted.Offer;

/// <summary><c>wanted</c> on the portal's pages: the way to ask all shops at once. Null where the town does not have it.</summary>
internal sealed class WantedObject(ITenantAddresses addresses, CurrentScope here) : IPageObject
{
    public string Name => "wanted";

    public ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel) => ValueTask.FromResult<object?>(
        page.Scope.Kind == TenantKind.Town && here.Tenant?.Has(WantedModule.Feature) == true
            ? new WantedDrop(page.Texts["wanted.offer.title"], page.Texts["wanted.offer.text"], page.Texts["wanted.offer.button"], addresses.Link(here.Value, AskPage.Path))
            : null);
}

/// <summary>See the theme guide.</summary>
/// <param name="Title">„Wer in der Stadt hat das?“</param>
/// <param name="Text">What happens, in a sentence.</param>
/// <param name="Button">Words of the link.</param>
/// <param name="Url">The form; <c>?q=</c> says what is looked for.</param>
internal sealed record WantedDrop(string Title, string Text, string Button, string Url) : ILiquidDrop;
