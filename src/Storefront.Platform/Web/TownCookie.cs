using System.Net;
using Microsoft.AspNetCore.Http;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Web;

/// <summary>A cookie that somebody carries through every shop of the town that lives below the town's host.</summary>
public sealed class TownCookie(TenantDirectory directory, CurrentScope here)
{
    public void Write(HttpContext http, string name, string value, TimeSpan life)
    {
        var options = Options(http);
        options.MaxAge = life;
        http.Response.Cookies.Append(name, value, options);
    }

    public void Forget(HttpContext http, string name) => http.Response.Cookies.Delete(name, Options(http));

    /// <summary>
    /// The town's host when this is it or one of its sub-domains. None on localhost, on plain addresses, and on a shop's own
    /// domain: a browser would refuse or widen it.
    /// </summary>
    public string? SharedDomain(string host) => IPAddress.TryParse(host.Trim('[', ']'), out _)
        ? null
        : directory.Find(here.Value.Town)?.Hosts
            .Where(town => town.Contains('.', StringComparison.Ordinal) && Below(host, town))
            .MaxBy(town => town.Length);

    private CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        Domain = SharedDomain(http.Request.Host.Host),
        IsEssential = true,
    };

    private static bool Below(string host, string town) =>
        host.Equals(town, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + town, StringComparison.OrdinalIgnoreCase);
}
