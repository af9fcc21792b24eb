using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Pages.Pages;

/// <summary>A page as the public would see it, draft or not, for staff.</summary>
internal static class PreviewPage
{
    public static async Task<IResult> HandleAsync(
        Guid id, PageBook pages, RequestLanguage language, CurrentScope scope, CancellationToken cancel) =>
        await pages.Own.AsNoTracking().FirstOrDefaultAsync(page => page.Id == id, cancel) is { } page
            ? ShowPage.ToThemePage(page, language.Texts, scope.Tenant!.TimeZone)
            : Results.NotFound();
}
