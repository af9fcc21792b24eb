using Microsoft.AspNetCore.Http;

namespace Storefront.Advice.Calls;

/// <summary>The cookie by which a browser keeps its place in a room: after a drop, a reload or a look into the basket.</summary>
internal static class Seat
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    public static void Give(HttpContext http, string token, string seat) => http.Response.Cookies.Append(NameOf(token), seat, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = http.Request.PathBase + "/advice",
        MaxAge = Life,
        IsEssential = true,
    });

    public static string? Of(HttpContext http, string token) => http.Request.Cookies[NameOf(token)];

    // One for each room, so that a second call leaves the first its place.
    private static string NameOf(string token) => "advice-" + token[..Math.Min(8, token.Length)];
}
