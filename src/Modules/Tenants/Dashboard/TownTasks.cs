using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Dashboard;

/// <summary>„Zu tun“: what every module finds for the people of the town.</summary>
internal sealed class TownTasks(IEnumerable<ITownTask> tasks)
{
    public async Task<DashboardList> ReadAsync(StaffMember staff, TextIn texts, CancellationToken cancel)
    {
        var rows = new List<DashboardRow>();
        foreach (var task in tasks.Where(task => staff.May(task.Permission)).OrderBy(task => task.Order))
        {
            if (await task.FindAsync(texts, cancel) is { } row)
            {
                rows.Add(row);
            }
        }

        return new DashboardList(
            texts["tenants.town.todo"], texts["tenants.town.todo_empty"], texts["tenants.town.todo_more"], "/admin/settings", rows);
    }
}

/// <summary>Shops whose owners never opened the link in their mail: a call helps.</summary>
internal sealed class UnconfirmedShops(StorefrontDb db) : ITownTask
{
    public int Order => 10;

    public string Permission => "tenants.shops";

    public async ValueTask<DashboardRow?> FindAsync(TextIn texts, CancellationToken cancel)
    {
        var count = await db.Set<Shop>().CountAsync(
            shop => shop.State == ShopState.Draft && !db.Set<StaffRecord>().Any(person => person.ShopId == shop.ShopId), cancel);
        return count == 0 ? null : new DashboardRow(
            texts["tenants.town.unconfirmed", ("count", count)], "/admin/shops?tab=hidden", texts["tenants.town.unconfirmed_text"],
            texts["tenants.task.open"], "wait", null);
    }
}

/// <summary>Shops that wait for the town's answer.</summary>
internal sealed class ShopsWait(WaitingShops waiting, CurrentScope here) : ITownTask
{
    public int Order => 5;

    public string Permission => "tenants.shops";

    public async ValueTask<DashboardRow?> FindAsync(TextIn texts, CancellationToken cancel)
    {
        var count = await waiting.CountAsync(here.Value, cancel);
        return count == 0 ? null : new DashboardRow(
            texts["tenants.town.to_check", ("count", count)], "/admin/shops?tab=waiting", texts["tenants.town.to_check_text"],
            texts["tenants.task.open"], "wait", null);
    }
}

/// <summary>What the town's own imprint lacks.</summary>
internal sealed class TownDetails(ITenantProfiles profiles) : ITownTask
{
    public int Order => 20;

    public string Permission => "tenants.profile";

    public async ValueTask<DashboardRow?> FindAsync(TextIn texts, CancellationToken cancel)
    {
        var profile = await profiles.CurrentAsync(cancel);
        var gap = ImprintRules.ContactGaps(profile).Concat(ImprintRules.SellerGaps(profile.Legal)).FirstOrDefault(gap => gap.Bars(ShopLevel.Reserve));
        return gap is null ? null : new DashboardRow(
            texts["tenants.town.details"], gap.Path, texts[gap.TextKey, gap.Arguments], texts["tenants.town.missing"], "wait", null);
    }
}
