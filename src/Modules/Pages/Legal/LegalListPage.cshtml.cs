using Microsoft.AspNetCore.Mvc;
using Storefront.Pages.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Pages.Legal;

/// <summary>The four legal texts and what is in force.</summary>
[BackOffice(TenantKinds.Tenant, Permission = PagesModule.ChangeLegal)]
[IgnoreAntiforgeryToken]
internal sealed class LegalListPage(LegalBook book, PageCache cache) : BackOfficePage
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rows = new List<Row>();
        foreach (var kind in Enum.GetValues<LegalKind>())
        {
            var current = await book.CurrentAsync(kind, cancel);
            var since = current is null ? "" : TownTime.LongDate(current.ValidFrom.In(Tenant!.TimeZone).Date, T);
            var outdated = current is not null && await book.IsOutdatedAsync(current, cancel);
            rows.Add(new Row(ShowLegal.KeyOf(kind), current, since, outdated ? ShowLegal.OldKeyOf(kind) : null));
        }

        Rows = rows;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var kind in Enum.GetValues<LegalKind>())
        {
            if (await book.CurrentAsync(kind, cancel) is null)
            {
                await book.PublishAsync(kind, await book.DraftAsync(kind, cancel), cancel);
            }
        }

        await cache.EvictAsync(cancel, PageCache.TagOf(Here.Value));
        return RedirectWithNotice("/admin/legal", "pages.legal.generated");
    }

    internal sealed record Row(string Key, LegalVersion? Current, string Since, string? Outdated);
}
