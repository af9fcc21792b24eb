using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Storefront.Platform.Texts;

/// <summary>
/// The language of a request: <c>?lang=</c> (remembered), then the cookie, then the browser's wish. German is the default.
/// </summary>
public sealed class RequestLanguage(IHttpContextAccessor http, TextCatalog texts)
{
    public const string Cookie = "lang";
    private static readonly object ItemKey = new();

    public TextIn Texts => http.HttpContext is { } context ? For(context, texts) : texts.In(TextCatalog.German);

    public static TextIn For(HttpContext context, TextCatalog texts)
    {
        if (context.Items[ItemKey] is TextIn known)
        {
            return known;
        }

        var chosen = texts.In(LocaleOf(context.Request));
        context.Items[ItemKey] = chosen;
        return chosen;
    }

    /// <summary>Answers this request in this language.</summary>
    public static void Use(HttpContext context, TextIn texts)
    {
        context.Items[ItemKey] = texts;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = texts.Culture;
    }

    public static string LocaleOf(HttpRequest request)
    {
        if (Asked(request) is { } asked)
        {
            return asked;
        }

        if (request.Headers.Cookie.Count > 0 && Known(request.Cookies[Cookie]) is { } remembered)
        {
            return remembered;
        }

        // Only the first wish counts: a browser set to English says so first.
        return request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? TextCatalog.English
            : TextCatalog.German;
    }

    /// <summary>What the address asks for; most ask for nothing, and then nothing is taken apart.</summary>
    internal static string? Asked(HttpRequest request) => request.QueryString.HasValue ? Known(request.Query["lang"]) : null;

    private static string? Known(string? locale) => locale is TextCatalog.German or TextCatalog.English ? locale : null;
}
