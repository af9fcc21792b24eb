using System.Buffers;
using Microsoft.AspNetCore.Http;
using Storefront.Platform.Web;

namespace Storefront.Insights.Counting;

/// <summary>Whether a request is that of somebody from outside. Looked at and forgotten; nothing of it is stored.</summary>
internal static class Visitor
{
    private const string TeamCookie = "staff";

    private static readonly SearchValues<string> Machines = SearchValues.Create(
        [
            "bot", "crawl", "spider", "slurp", "preview", "headless", "lighthouse", "pagespeed", "facebookexternalhit", "monitor",
            "uptime", "archiver", "validator", "scrap", "feed", "curl", "wget", "python", "phantom", "selenium",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>A person's browser, and not one in which somebody is signed in to an office of this host.</summary>
    public static bool Counts(HttpContext http) => IsBrowser(http.Request) && !IsTeam(http);

    /// <summary>The browser opened a page: did not load ahead what nobody may ever look at, nor fetch a part.</summary>
    public static bool OpensPage(HttpRequest request)
    {
        var headers = request.Headers;
        return headers["Sec-Fetch-Dest"].ToString() is "" or "document"
            && !headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
            && !headers["Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsBrowser(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        return agent.Contains("Mozilla/", StringComparison.Ordinal) && request.Headers.AcceptLanguage.Count > 0 && !agent.AsSpan().ContainsAny(Machines);
    }

    // That there is one is enough; whose it is does not matter and is not asked.
    private static bool IsTeam(HttpContext http) =>
        Preview.Of(http) is not null || (http.Request.Headers.Cookie.Count > 0 && http.Request.Cookies.ContainsKey(TeamCookie));
}
