using Microsoft.AspNetCore.Http;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;
using Storefront.Themes.Rendering;

namespace Storefront.Themes.Office;

/// <summary>The first page in a dress that is not saved yet; the form's fields come in the query.</summary>
internal static class PreviewTheme
{
    public static async Task<IResult> ShowAsync(
        HttpContext http, CurrentScope scope, RequestLanguage language, Wardrobe wardrobe, ThemeShelf shelf, ThemeChoice choice)
    {
        var dress = await DressAsync(http, scope, language, wardrobe, shelf, choice);
        var query = http.Request.QueryString.Value;
        http.Features.Set(new TryOn(dress, $"{http.Request.PathBase}/admin/theme/preview.css{query}"));
        return new ThemePage("index") { Title = dress.SiteName, NoIndex = true };
    }

    public static async Task<IResult> CssAsync(
        HttpContext http, CurrentScope scope, RequestLanguage language, Wardrobe wardrobe, ThemeShelf shelf, ThemeChoice choice) =>
        Results.Bytes((await DressAsync(http, scope, language, wardrobe, shelf, choice)).Css.Bytes, "text/css; charset=utf-8");

    private static async Task<TenantDress> DressAsync(
        HttpContext http, CurrentScope scope, RequestLanguage language, Wardrobe wardrobe, ThemeShelf shelf, ThemeChoice choice)
    {
        var stored = await choice.CurrentAsync(http.RequestAborted);
        var query = http.Request.Query;
        var asked = LookForm.From(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
        var document = query.ContainsKey(LookForm.ThemeField) ? asked.ApplyTo(stored, wardrobe.ThemeOf(stored, scope), shelf, scope.Value.Kind) : stored;
        return await wardrobe.TryOnAsync(http, scope, language.Texts.Locale, document);
    }
}
