using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Pages.Events;

/// <summary>The town's events: to come, over, deleted lately.</summary>
[BackOffice(TenantKinds.Town, Permission = PagesModule.ChangePages)]
[IgnoreAntiforgeryToken]
internal sealed class EventListPage(EventBook book) : BackOfficePage
{
    public const string Path = "/admin/events";
    private const int MostOld = 20;

    public IReadOnlyList<TownEvent> Rows { get; private set; } = [];

    public IReadOnlyList<TownEvent> Over { get; private set; } = [];

    public IReadOnlyList<TownEvent> Deleted { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = book.Now;
        var all = await book.Own.AsNoTracking().OrderBy(row => row.Day).ThenBy(row => row.Time).ThenBy(row => row.Id).ToListAsync(cancel);
        Rows = [.. all.Where(row => row.DeletedAt is null && !row.IsOver(now))];
        Over = [.. all.Where(row => row.DeletedAt is null && row.IsOver(now)).Reverse().Take(MostOld)];
        Deleted = [.. all.Where(row => row.DeletedAt is not null).OrderByDescending(row => row.DeletedAt).Take(MostOld)];
    }

    public Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(id, book.DeleteAsync, "pages.events.deleted_done", cancel);

    public Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(id, book.RestoreAsync, "pages.restored", cancel);

    private async Task<IActionResult> ChangeAsync(
        Guid id, Func<TownEvent, CancellationToken, Task> change, string notice, CancellationToken cancel)
    {
        if (await book.Own.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } row)
        {
            return NotFound();
        }

        await change(row, cancel);
        return RedirectWithNotice(Path, notice, ("name", row.Title(T.Locale)));
    }
}
