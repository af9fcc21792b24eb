using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Events;

/// <summary>The next events, on the town's overview.</summary>
internal sealed class EventsAhead(EventBook book) : IDashboardList
{
    private const int Most = 4;

    public int Order => 30;

    public TenantKinds Kinds => TenantKinds.Town;

    public string Permission => PagesModule.ChangePages;

    public async ValueTask<DashboardList?> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        var today = book.Now.Date;
        return new DashboardList(
            texts["pages.events.title"], texts["pages.ahead.events_empty"], texts["pages.events.back"], EventListPage.Path,
            [.. (await book.ToComeAsync(Most, cancel)).Select(row => new DashboardRow(
                row.Title(texts.Locale), $"{EventListPage.Path}/edit/{row.Id}", row.When(today, texts) + (row.Place.Length > 0 ? ", " + row.Places.In(texts.Locale) : ""),
                texts[row.Day <= today ? "pages.ahead.now" : "pages.ahead.later"], row.Day <= today ? "ok" : "new", null))]);
    }
}
