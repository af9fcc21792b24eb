using Microsoft.AspNetCore.Http;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Pages.Pages;

/// <summary><c>/pages/{handle}</c></summary>
internal static class ShowPage
{
    public static async Task<IResult> HandleAsync(
        string handle, PageBook pages, RequestLanguage language, CurrentScope scope, CancellationToken cancel) =>
        await pages.FindLiveAsync(handle, cancel) is { } page
            ? ToThemePage(page, language.Texts, scope.Tenant!.TimeZone)
            : Results.NotFound();

    public static ThemePage ToThemePage(Page page, TextIn texts, string timeZone)
    {
        var note = page.FallsBack(texts.Locale) ? $"<p>{texts["pages.only_german"]}</p>" : "";
        var html = CleanHtml.FromMarkdown(page.Body(texts.Locale));
        var updated = texts["pages.updated", ("date", TownTime.LongDate(page.UpdatedAt.In(timeZone).Date, texts))];
        return new ThemePage("page")
        {
            Title = page.Title(texts.Locale),
            Description = Excerpt.Of(html),
            CanonicalPath = "/pages/" + page.Handle,
        }.With("page", new PlainPage(page.Title(texts.Locale), new LiquidHtml(note + html), page.Handle, updated));
    }
}
