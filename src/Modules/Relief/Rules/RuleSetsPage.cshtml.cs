using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Relief.Rules;

/// <summary>„Regelwerke“: what the shops of the town may work out their loss with.</summary>
[BackOffice(TenantKinds.Town, Permission = ReliefModule.MayUse, Feature = ReliefModule.Feature)]
internal sealed class RuleSetsPage(RuleSetDesk desk) : BackOfficePage
{
    public const string Path = "/admin/relief-rules";

    public IReadOnlyList<TownRuleSet> Own { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Own = await desk.AllAsync(cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(string? handle, CancellationToken cancel) =>
        await desk.WithdrawAsync(handle ?? "", withdrawn: true, cancel) == 1 ? RedirectWithNotice(Path, "relief.rules.withdrawn") : NotFound();

    public async Task<IActionResult> OnPostOfferAsync(string? handle, CancellationToken cancel) =>
        await desk.WithdrawAsync(handle ?? "", withdrawn: false, cancel) == 1 ? RedirectWithNotice(Path, "relief.rules.offered") : NotFound();
}
