using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Settings;

/// <summary>The question for the people who worked here on 31 December, and whether it waits for its yearly answer.</summary>
internal sealed class StaffOfYear(ITenantProfiles profiles, CurrentScope here, TimeProvider clock) : INavigationCount
{
    public string Path => "/admin/settings";

    /// <summary>The year whose last day counts now.</summary>
    public int LastYear => clock.GetUtcNow().In(here.Tenant!.TimeZone).Date.Year - 1;

    public async ValueTask<int> CountAsync(Scope scope, CancellationToken cancel) =>
        scope.Kind == TenantKind.Shop && await IsDueAsync(cancel) ? 1 : 0;

    public async Task<bool> IsDueAsync(CancellationToken cancel) =>
        DutyRules.AsksAgain((await profiles.CurrentAsync(cancel)).Legal.Duties, LastYear);

    /// <summary>The line of „Zu tun“: confirmed with one tap when nothing has changed.</summary>
    public async Task<DashboardRow?> RowAsync(TextIn texts, CancellationToken cancel)
    {
        var duties = (await profiles.CurrentAsync(cancel)).Legal.Duties;
        if (!DutyRules.AsksAgain(duties, LastYear))
        {
            return null;
        }

        var told = texts[duties.MoreThanTenStaff == true ? "tenants.duties.staff_many" : "tenants.duties.staff_few"];
        return new DashboardRow(
            texts["tenants.staff_year.title", ("year", LastYear)], DutyRules.Page, texts["tenants.staff_year.told", ("told", told)],
            texts["tenants.staff_year.badge"], "wait",
            new DashboardStep(texts["tenants.staff_year.same", ("told", told)], DutyRules.Page + "?handler=Same", ("year", $"{LastYear}")));
    }
}
