using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;
using Storefront.Relief.Calculation;
using Storefront.Relief.Rules;

namespace Storefront.Relief.Claims;

/// <summary>„Umsatzausfall“: which rules, which closure; and what was begun before.</summary>
[BackOffice(TenantKinds.Shop, Permission = ReliefModule.MayUse, Feature = ReliefModule.Feature)]
internal sealed class ReliefPage(ClaimDesk desk, RuleBook rules) : BackOfficePage
{
    public const string Path = "/admin/relief";

    /// <summary>No closure is longer.</summary>
    public const int MostDays = 366;

    [BindProperty]
    public string? RuleSet { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public IReadOnlyList<RuleSet> Offered { get; private set; } = [];

    public IReadOnlyList<(Claim Claim, RuleSet? Rules)> Begun { get; private set; } = [];

    /// <summary>Just taken off the list.</summary>
    public Guid? Removed { get; private set; }

    public async Task OnGetAsync(Guid? removed, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        RuleSet = Offered[0].Id;
        Removed = removed is { } id && await desk.FindAsync(id, cancel) is { Removed: true } ? id : null;
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Offered.All(known => known.Id != RuleSet))
        {
            AddError("RuleSet", "relief.error.rules");
        }

        var closure = ClosureForm.Read(From, To, (field, key) => AddError(field, key, ("most", MostDays)));
        return ModelState.IsValid && closure is { } days
            ? Redirect($"{Request.PathBase}{Path}/{await desk.BeginAsync(RuleSet!, days, cancel)}")
            : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel) =>
        await desk.RemoveAsync(id, removed: true, cancel) == 1 ? Redirect($"{Request.PathBase}{Path}?removed={id}") : NotFound();

    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken cancel) =>
        await desk.RemoveAsync(id, removed: false, cancel) == 1 ? RedirectWithNotice(Path, "relief.begun.restored") : NotFound();

    private async Task ShowAsync(CancellationToken cancel)
    {
        Offered = await rules.OfferedAsync(cancel);
        var begun = new List<(Claim, RuleSet?)>();
        foreach (var claim in await desk.AllAsync(cancel))
        {
            begun.Add((claim, await rules.FindAsync(claim.RuleSet, cancel)));
        }

        Begun = begun;
    }
}
