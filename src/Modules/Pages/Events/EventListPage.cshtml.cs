using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Storefront.Pages.Lists;
using Storefront.Platform.Web;

namespace Storefront.Pages.Events;

/// <summary>The town's events: to come, over, deleted lately.</summary>
[BackOffice(TenantKinds.Town, Permission = PagesModule.ChangePages)]
[IgnoreAntiforgeryToken]
internal sealed class EventListPage(EventBook book) : OfficeList<TownEvent>
{
    public const string Path = "/admin/events";
    private const int MostOld = 20;

    public IReadOnlyList<TownEvent> Rows { get; private set; } = [];

    public IReadOnlyList<TownEvent> Over { get; private set; } = [];

    public LocalDate Today => book.Now.Date;

    protected override string Home => Path;

    protected override string Words => "pages.events";

    protected override int MostDeleted => MostOld;

    protected override IQueryable<TownEvent> Own => book.Own;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = book.Now;
        var there = await ReadAsync(rows => rows.OrderBy(row => row.Day).ThenBy(row => row.Time).ThenBy(row => row.Id), cancel);
        Rows = there.FindAll(row => !row.IsOver(now));
        Over = [.. there.Where(row => row.IsOver(now)).Reverse().Take(MostOld)];
    }

    protected override Task DeleteAsync(TownEvent row, CancellationToken cancel) => book.DeleteAsync(row, cancel);

    protected override Task RestoreAsync(TownEvent row, CancellationToken cancel) => book.RestoreAsync(row, cancel);
}
