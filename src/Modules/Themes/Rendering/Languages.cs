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
    // Most pages have no query, and then the links are the same on all of them: what is made from them can be kept.
    private static readonly LiquidValue[] InGerman = Here(locale => $"?lang={locale}", TextCatalog.German, null);
    private static readonly LiquidValue[] InEnglish = Here(locale => $"?lang={locale}", TextCatalog.English, null);

    /// <param name="http">The request.</param>
    /// <param name="current">Language of the page.</param>
    /// <param name="form">Id of the form that goes along, so that nothing typed is lost; or null.</param>
    public static LiquidValue Of(HttpContext http, string current, string? form) =>
        form is not null || http.Request.QueryString.HasValue ? Here(locale => Url(http, locale), current, form)
        : current == TextCatalog.English ? InEnglish : InGerman;

    private static LiquidValue[] Here(Func<string, string> url, string current, string? form) =>
    [
        LiquidValue.FromDrop(new LanguageDrop("de", "Deutsch", url("de"), current == TextCatalog.German, form)),
        LiquidValue.FromDrop(new LanguageDrop("en", "English", url("en"), current == TextCatalog.English, form)),
    ];

    /// <summary>Below the address of the page. Keeps the query, but on a cached page only what the page depends on.</summary>
    private static string Url(HttpContext http, string locale)
    {
        var kept = http.Features.Get<IOutputCacheFeature>()?.Context.CacheVaryByRules.QueryKeys;
        var query = new QueryBuilder();
        foreach (var (name, values) in http.Request.Query)
        {
            if (name != "lang" && (kept is null || kept.Value.Contains(name)))
            {
                query.Add(name, values.OfType<string>());
            }
        }

        query.Add("lang", locale);
        return query.ToQueryString().ToString();
    }
}
