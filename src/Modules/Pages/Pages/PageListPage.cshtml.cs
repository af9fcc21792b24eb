using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Pages.Pages;

/// <summary>All pages, and those deleted lately.</summary>
[BackOffice(TenantKinds.Tenant, Permission = PagesModule.ChangePages)]
[IgnoreAntiforgeryToken]
internal sealed class PageListPage(PageBook pages) : BackOfficePage
{
    private const string Path = "/admin/pages";
    private const int MostDeleted = 10;

    public IReadOnlyList<Page> Rows { get; private set; } = [];

    public IReadOnlyList<Page> Deleted { get; private set; } = [];

    public NodaTime.LocalDateTime Now => pages.Now;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await pages.Own.AsNoTracking().OrderBy(page => page.Position).ThenBy(page => page.Id).ToListAsync(cancel);
        Rows = [.. all.Where(page => page.DeletedAt is null)];
        Deleted = [.. all.Where(page => page.DeletedAt is not null).OrderByDescending(page => page.DeletedAt).Take(MostDeleted)];
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        if (await pages.Own.FirstOrDefaultAsync(page => page.Id == id, cancel) is not { } page)
        {
            return NotFound();
        }

        await pages.DeleteAsync(page, cancel);
        return RedirectWithNotice(Path, "pages.deleted_done", ("name", page.Title(T.Locale)));
    }

    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken cancel)
    {
        if (await pages.Own.FirstOrDefaultAsync(page => page.Id == id, cancel) is not { } page)
        {
            return NotFound();
        }

        await pages.RestoreAsync(page, cancel);
        return RedirectWithNotice(Path, "pages.restored", ("name", page.Title(T.Locale)));
    }
}
