using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Web;

namespace Storefront.Platform.Texts;

/// <summary>Sets the culture of the request and remembers a choice made with <c>?lang=</c>, for the portal and its shops.</summary>
internal sealed class LanguageMiddleware(RequestDelegate next, TextCatalog texts)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public Task InvokeAsync(HttpContext context)
    {
        var language = RequestLanguage.For(context, texts);
        RequestLanguage.Use(context, language);
        if (RequestLanguage.Asked(context.Request) == language.Locale)
        {
            context.RequestServices.GetRequiredService<TownCookie>().Write(context, RequestLanguage.Cookie, language.Locale, Kept);
        }

        return next(context);
    }
}
