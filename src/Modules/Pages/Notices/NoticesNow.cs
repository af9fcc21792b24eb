using Microsoft.EntityFrameworkCore;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Notices;

/// <summary><c>notices</c>: what the town says today, first written first.</summary>
internal sealed class NoticesNow(StorefrontDb db, ITenantAddresses addresses, TimeProvider clock) : IPageObject
{
    private const int Most = 6;

    public string Name => "notices";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel) =>
        page.Scope.Kind == TenantKind.Town ? await ReadAsync(page, cancel) : null;

    public async Task<List<NoticeDrop>> ReadAsync(PageContext page, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().In(page.Tenant!.TimeZone).LocalDateTime;
        var rows = await db.Set<TownNotice>().AsNoTracking()
            .Where(notice => notice.ShopId == Guid.Empty)
            .OrderBy(notice => notice.CreatedAt).ThenBy(notice => notice.Id)
            .ToListAsync(cancel);
        return [.. rows.Where(row => row.IsOn(now)).Take(Most).Select(row => Drop(row, page.Texts.Locale, page.Scope))];
    }

    private NoticeDrop Drop(TownNotice notice, string locale, Scope scope)
    {
        return new NoticeDrop(
            notice.Titles.In(locale),
            notice.Texts.In(locale),
            notice.Url is { } url && url.StartsWith('/') ? addresses.Link(scope, url) : notice.Url)
        {
            TitleLang = notice.Titles.LangOn(locale),
            TextLang = notice.Texts.LangOn(locale),
        };
    }
}

internal sealed record NoticeDrop(string Title, string Text, string? Url) : ILiquidDrop
{
    /// <summary>Language of the words that are not in the page's.</summary>
    public string? TitleLang { get; init; }

    public string? TextLang { get; init; }
}
