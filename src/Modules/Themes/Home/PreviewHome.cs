using Microsoft.AspNetCore.Http;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Themes.Dress;
using Storefront.Themes.Rendering;

namespace Storefront.Themes.Home;

/// <summary>A version of the first page as visitors would see it, for staff: <c>?version=draft&amp;in=en</c>.</summary>
internal static class PreviewHome
{
    public static async Task<IResult> HandleAsync(
        HttpContext http, string? version, string? @in, CurrentScope scope, TextCatalog catalog, Wardrobe wardrobe, HomeDesk desk)
    {
        var paper = await desk.ReadAsync(http.RequestAborted);
        if (paper.Find(version) is not { } change)
        {
            return Results.NotFound();
        }

        // Read here and not from ?lang=, which would change the language of the office as well.
        var texts = catalog.In(@in == TextCatalog.English ? TextCatalog.English : TextCatalog.German);
        RequestLanguage.Use(http, texts);
        var document = paper.Document with { Templates = new(paper.Document.Templates) { [HomeDesk.Template] = change } };
        var dress = await wardrobe.TryOnAsync(http, scope, texts.Locale, document);
        http.Features.Set(new TryOn(dress, dress.CssUrl));

        // The page of the back office shows it in a frame; nobody else may.
        SecurityHeaders.AllowFrameOfOwnPages(http);
        return new ThemePage("index") { Title = dress.SiteName, NoIndex = true };
    }
}
