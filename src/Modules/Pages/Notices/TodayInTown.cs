using Storefront.Pages.Events;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Notices;

/// <summary><c>today</c>: what is on in the town on this very day: today's events, then the notices that hold today.</summary>
internal sealed class TodayInTown(NoticesNow notices, EventBook events, ITenantAddresses addresses) : IPageObject
{
    private const int Most = 6;
    private const int LookedAt = 12;

    public string Name => "today";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel)
    {
        if (page.Scope.Kind != TenantKind.Town)
        {
            return null;
        }

        var today = events.Now.Date;
        var happening = (await events.ToComeAsync(LookedAt, cancel)).Where(row => row.Day <= today);
        return happening.Select(row => Drop(row, page)).Concat(await notices.ReadAsync(page, cancel)).Take(Most).ToList();
    }

    private NoticeDrop Drop(TownEvent row, PageContext page) => new(
        row.Title(page.Texts.Locale),
        string.Join(", ", new[] { row.WhenToday(page.Texts), row.Places.In(page.Texts.Locale) }.Where(part => part.Length > 0)),
        row.Url is { } url && !url.StartsWith('/') ? url : addresses.Link(page.Scope, row.Url ?? ShowEvents.Path))
    {
        TitleLang = row.Titles.LangOn(page.Texts.Locale),
        // With a time before it the line is half in the page's language.
        TextLang = row.WhenToday(page.Texts).Length == 0 ? row.Places.LangOn(page.Texts.Locale) : null,
    };
}
