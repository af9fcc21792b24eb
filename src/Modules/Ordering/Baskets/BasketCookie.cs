using System.Net;
using Microsoft.AspNetCore.Http;
using Storefront.Platform.Scopes;

namespace Storefront.Ordering;

/// <summary>Names the shopper's basket in every shop of the town that lives below the town's host.</summary>
internal sealed class BasketCookie(TenantDirectory directory, CurrentScope here)
{
    private const string Name = "basket";

    public static string? Read(HttpContext http) =>
        http.Request.Cookies[Name] is { Length: 22 } token ? token : null;

    public void Write(HttpContext http, string token) => http.Response.Cookies.Append(Name, token, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        Domain = SharedDomain(http.Request.Host.Host),
        MaxAge = TimeSpan.FromDays(60),
        IsEssential = true,
    });

    /// <summary>
    /// The town's host when this is it or one of its sub-domains. None on localhost, on plain addresses, and on a shop's own
    /// domain: a browser would refuse or widen it.
    /// </summary>
    internal string? SharedDomain(string host) => IPAddress.TryParse(host.Trim('[', ']'), out _)
        ? null
        : directory.Find(here.Value.Town)?.Hosts
            .Where(town => town.Contains('.', StringComparison.Ordinal) && Below(host, town))
            .MaxBy(town => town.Length);

    private static bool Below(string host, string town) =>
        host.Equals(town, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + town, StringComparison.OrdinalIgnoreCase);
}
