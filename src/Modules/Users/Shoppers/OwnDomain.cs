using Microsoft.AspNetCore.Http;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Users.Accounts;

namespace Storefront.Users.Shoppers;

/// <summary>
/// The way from a shop's own domain to the portal, where people sign in, and back. The account itself is on the town's hosts
/// only: on a shop's own domain a shopper has their name, their address and their basket.
/// </summary>
internal sealed class OwnDomain(TenantDirectory directory, ITenantAddresses addresses, CurrentScope here)
{
    private const string Cookie = "shopper-state";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>Whether this request came to a domain that belongs to one shop alone.</summary>
    public bool IsHere(HttpContext http) => directory.FindByHost(http.Request.Host.Host) is { Kind: TenantKind.Shop };

    /// <summary>The same page on the portal.</summary>
    public string OnPortal(HttpContext http) => addresses.Url(here.Value.Town, http.Request.Path + http.Request.QueryString);

    /// <summary>Leaves the secret in this browser; the portal's address that answers it.</summary>
    public string Leave(HttpContext http, string back)
    {
        var state = Token.New();
        http.Response.Cookies.Append(Cookie, state, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/account",
            MaxAge = Life,
            IsEssential = true,
        });
        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["host"] = http.Request.Host.Host,
            ["state"] = Token.Hash(state),
            ["back"] = back,
        });
        return addresses.Url(here.Value.Town, "/account/hand-over" + query);
    }

    /// <summary>The shop of this town that lives on the host; null for every other host there is.</summary>
    public Tenant? ShopAt(string? host) =>
        host is not null && directory.FindByHost(host) is { Kind: TenantKind.Shop } shop && shop.Scope.TownId == here.Value.TownId ? shop : null;

    /// <summary>Where the token is taken; on the portal's scheme and port, which all hosts of an installation share.</summary>
    public static string Arrival(HttpContext http, string host, string token, string back) =>
        new UriBuilder(http.Request.Scheme, host, http.Request.Host.Port ?? -1, "/account/arrive")
        {
            Query = QueryString.Create([KeyValuePair.Create<string, string?>("token", token), KeyValuePair.Create<string, string?>("back", back)]).Value,
        }.Uri.AbsoluteUri;

    /// <summary>The secret this browser was given, once.</summary>
    public static string? Take(HttpContext http)
    {
        var state = http.Request.Cookies[Cookie];
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/account" });
        return state;
    }
}
