using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Ordering.Baskets;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Checkouts;

/// <summary>
/// In whose dress a basket goes through the checkout: goods of several shops in the town's, goods of one shop where the
/// shopper is. A basket lives in a cookie and stays on a host whose cookies the town does not see: a shop's own domain.
/// </summary>
internal sealed class CheckoutHome(ITenantAddresses addresses, TownCookie cookies, CurrentScope here)
{
    /// <summary>Address of a page of the checkout for this basket.</summary>
    public string Url(HttpContext http, FilledBasket basket, string path) => Elsewhere(http, basket, path) ?? http.Request.PathBase + path;

    /// <summary>Where the page is to be shown instead of here; null when here is right.</summary>
    public string? Elsewhere(HttpContext http, FilledBasket basket, string path)
    {
        if (basket.Groups.Count < 2 || http.RequestServices.GetRequiredService<CurrentScope>().Value.Kind != TenantKind.Shop)
        {
            return null;
        }

        var portal = addresses.Link(here.Value.Town, path);
        return portal.StartsWith('/') || Reaches(cookies.SharedDomain(http.Request.Host.Host), portal) ? portal : null;
    }

    private static bool Reaches(string? domain, string url) =>
        domain is not null && Uri.TryCreate(url, UriKind.Absolute, out var portal)
        && (portal.Host.Equals(domain, StringComparison.OrdinalIgnoreCase)
            || portal.Host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
}
