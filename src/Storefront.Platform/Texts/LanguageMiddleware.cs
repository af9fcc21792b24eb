using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Storefront.Platform.Texts;

/// <summary>Sets the culture of the request and remembers a choice made with <c>?lang=</c>.</summary>
internal sealed class LanguageMiddleware(RequestDelegate next, TextCatalog texts)
{
    public Task InvokeAsync(HttpContext context)
    {
        var language = RequestLanguage.For(context, texts);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        if (context.Request.Query["lang"] == language.Locale)
        {
            context.Response.Cookies.Append(RequestLanguage.Cookie, language.Locale, new CookieOptions
            {
                Path = "/",
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                IsEssential = true,
            });
        }

        return next(context);
    }
}
