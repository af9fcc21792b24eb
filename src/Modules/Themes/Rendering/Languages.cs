using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.OutputCaching;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Platform.Texts;
using Storefront.Themes.Dress;

namespace Storefront.Themes.Rendering;

/// <summary><c>languages</c>: this page in the languages there are.</summary>
internal static class Languages
{
    /// <param name="http">The request.</param>
    /// <param name="current">Language of the page.</param>
    /// <param name="form">Id of the form that goes along, so that nothing typed is lost; or null.</param>
    public static LiquidValue Of(HttpContext http, string current, string? form) => new LiquidValue[]
    {
        LiquidValue.FromDrop(new LanguageDrop("de", "Deutsch", Url(http, "de"), current == TextCatalog.German, form)),
        LiquidValue.FromDrop(new LanguageDrop("en", "English", Url(http, "en"), current == TextCatalog.English, form)),
    };

    /// <summary>Keeps the query, but on a cached page only what the page depends on.</summary>
    private static string Url(HttpContext http, string locale)
    {
        var kept = http.Features.Get<IOutputCacheFeature>()?.Context.CacheVaryByRules.QueryKeys;
        var address = http.Request.PathBase + http.Request.Path;
        if (!http.Request.QueryString.HasValue)
        {
            return $"{address}?lang={locale}";
        }

        var query = new QueryBuilder();
        foreach (var (name, values) in http.Request.Query)
        {
            if (name != "lang" && (kept is null || kept.Value.Contains(name)))
            {
                query.Add(name, values.OfType<string>());
            }
        }

        query.Add("lang", locale);
        return address + query.ToQueryString();
    }
}
