using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Storefront.Platform.Pages;

/// <summary>One sentence for the next page a person sees, after a form was sent. Kept in a short-lived cookie.</summary>
/// <param name="Kind"><c>success</c>, <c>info</c>, <c>warning</c> or <c>danger</c>.</param>
/// <param name="Text">The sentence, in the person's language.</param>
public sealed record Notice(string Kind, string Text)
{
    private const string Cookie = "notice";

    public static Notice Success(string text) => new("success", text);

    public static Notice Warning(string text) => new("warning", text);

    /// <summary>Leaves the sentence for the next page.</summary>
    public void Leave(HttpContext context) => context.Response.Cookies.Append(
        Cookie,
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this))),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromMinutes(1), IsEssential = true, Path = "/" });

    /// <summary>Takes the sentence, once.</summary>
    public static Notice? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } stored)
        {
            return null;
        }

        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/" });
        try
        {
            return JsonSerializer.Deserialize<Notice>(WebEncoders.Base64UrlDecode(stored));
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null;
        }
    }
}
