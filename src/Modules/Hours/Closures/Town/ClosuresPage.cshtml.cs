using Microsoft.AspNetCore.Mvc;
using Storefront.Hours.Closures.Plans;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Hours.Closures.Town;

/// <summary>„Schließungen“: what the town has prepared, what is on, what was.</summary>
[BackOffice(TenantKinds.Town, Permission = HoursModule.MayClose, Feature = HoursModule.ClosureFeature)]
[IgnoreAntiforgeryToken]
internal sealed class ClosuresPage(ClosureDesk desk, ClosureWords words) : BackOfficePage
{
    public const string Path = "/admin/closures";

    public IReadOnlyList<ClosurePlan> Plans { get; private set; } = [];

    internal ClosureWords Words => words;

    public async Task OnGetAsync(CancellationToken cancel) => Plans = await desk.AllAsync(cancel);
}
