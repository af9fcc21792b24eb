using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Settings;
using Storefront.Tenants.Setup;
using Storefront.Tenants.Shops;

namespace Storefront.Tenants.Dashboard;

/// <summary>
/// „Zu tun“ of a shop: what keeps it from the public; once it is seen, what it lacks for what it does, and what is asked anew each
/// year. A public shop goes on, because the gate is asked only at publishing, but somebody should know.
/// </summary>
internal sealed class ShopTasks(ShopStatus status, PublishGate gate, StaffOfYear staff) : IDashboardList
{
    // After the orders: a customer waits for those.
    public int Order => 20;

    public TenantKinds Kinds => TenantKinds.Shop;

    public string Permission => "tenants.profile";

    public async ValueTask<DashboardList?> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        var shop = await status.ReadAsync(cancel);
        if (shop.State is not (ShopState.Live or ShopState.Draft))
        {
            return null;
        }

        var rows = (await gate.LookAsync(cancel))
            .SelectMany(step => step.Gaps.Where(gap => gap.Bars(shop.Level)).Select(gap => new DashboardRow(
                texts[gap.TextKey, gap.Arguments], gap.Path, texts[step.TextKey], texts["tenants.town.missing"], "wait", null)))
            .ToList();
        if (await staff.RowAsync(texts, cancel) is { } asked)
        {
            rows.Add(asked);
        }

        return rows.Count == 0
            ? null
            : new DashboardList(texts["tenants.town.todo"], texts["tenants.town.todo_empty"], texts["tenants.to_start"], "/admin/start", rows);
    }
}
