using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Notices;

/// <summary>What the portal says today and what it will say, on the town's overview.</summary>
internal sealed class NoticesAhead(StorefrontDb db, CurrentScope here, TimeProvider clock) : IDashboardList
{
    private const int Most = 4;

    public int Order => 31;

    public TenantKinds Kinds => TenantKinds.Town;

    public string Permission => PagesModule.ChangePages;

    public async ValueTask<DashboardList?> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().In(here.Tenant!.TimeZone).LocalDateTime;
        var rows = await db.Set<TownNotice>().AsNoTracking().Where(row => row.ShopId == Guid.Empty).ToListAsync(cancel);
        return new DashboardList(
            texts["pages.notices.menu"], texts["pages.ahead.notices_empty"], texts["pages.ahead.notices_more"], "/admin/notices",
            [.. rows.Where(row => !row.Shown.IsOver(now)).OrderBy(row => !row.IsOn(now)).ThenBy(row => row.From).ThenBy(row => row.CreatedAt)
                .Take(Most).Select(row => Row(row, !row.IsOn(now), texts))]);
    }

    private static DashboardRow Row(TownNotice row, bool isLater, TextIn texts) => new(
        texts.Locale == TextCatalog.English && row.TitleEn.Length > 0 ? row.TitleEn : row.TitleDe,
        $"/admin/notices/{row.Id}",
        row.When(texts) ?? texts["pages.ahead.always"],
        texts[isLater ? "pages.ahead.later" : "pages.ahead.now"],
        isLater ? "new" : "ok",
        null);
}
