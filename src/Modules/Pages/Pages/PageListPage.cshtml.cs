using Microsoft.AspNetCore.Mvc;
using Storefront.Pages.Lists;
using Storefront.Platform.Web;

namespace Storefront.Pages.Pages;

/// <summary>All pages, and those deleted lately.</summary>
[BackOffice(TenantKinds.Tenant, Permission = PagesModule.ChangePages)]
[IgnoreAntiforgeryToken]
internal sealed class PageListPage(PageBook pages) : OfficeList<Page>
{
    public IReadOnlyList<Page> Rows { get; private set; } = [];

    public NodaTime.LocalDateTime Now => pages.Now;

    protected override string Home => "/admin/pages";

    protected override string Words => "pages";

    protected override int MostDeleted => 10;

    protected override IQueryable<Page> Own => pages.Own;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Rows = await ReadAsync(rows => rows.OrderBy(page => page.Position).ThenBy(page => page.Id), cancel);

    protected override Task DeleteAsync(Page row, CancellationToken cancel) => pages.DeleteAsync(row, cancel);

    protected override Task RestoreAsync(Page row, CancellationToken cancel) => pages.RestoreAsync(row, cancel);
}
