using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;
using Storefront.Relief.Calculation;

namespace Storefront.Relief.Rules;

/// <summary>One rule set of the town, new or known.</summary>
[BackOffice(TenantKinds.Town, Permission = ReliefModule.MayUse, Feature = ReliefModule.Feature)]
internal sealed class RuleSetPage(RuleSetDesk desk) : BackOfficePage
{
    private const string New = "new";

    [BindProperty]
    public RuleSetForm Input { get; set; } = new();

    public RuleSet? Known { get; private set; }

    public IEnumerable<SelectListItem> Ways =>
    [
        new(T["relief.rules.way_days"], nameof(ComparisonWay.SameDays)),
        new(T["relief.rules.way_month"], nameof(ComparisonWay.MonthByDays)),
    ];

    public async Task<IActionResult> OnGetAsync(string handle, CancellationToken cancel)
    {
        if (!await FindAsync(handle, cancel))
        {
            return NotFound();
        }

        Input = Known is null ? new RuleSetForm() : RuleSetForm.Of(Known, T.Locale);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string handle, CancellationToken cancel)
    {
        if (!await FindAsync(handle, cancel))
        {
            return NotFound();
        }

        var rules = Input.Read(Known, T.Locale == "en" ? ',' : '.', (field, key) => AddError("Input." + field, key));
        foreach (var (field, key) in RuleSetCheck.Find(rules).Where(problem => ModelState.GetValueOrDefault("Input." + problem.Field)?.Errors.Count is null or 0))
        {
            AddError("Input." + field, key);
        }

        if (Known is null && await desk.IsTakenAsync(rules.Id, cancel))
        {
            AddError("Input.Handle", "relief.rules.error.taken");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await SaveAsync("relief-rules:" + rules.Id, async () => await StoredAsync(rules.Id, cancel), () => desk.PutAsync(rules, cancel), cancel)
            ? RedirectWithNotice(RuleSetsPage.Path, "relief.rules.saved")
            : Page();
    }

    private async Task<bool> FindAsync(string handle, CancellationToken cancel)
    {
        Known = handle == New ? null : (await desk.FindAsync(handle, cancel))?.Read();
        Shows(RuleJson.Write(Known));
        return handle == New || Known is not null;
    }

    private async Task<object> StoredAsync(string handle, CancellationToken cancel) => RuleJson.Write((await desk.FindAsync(handle, cancel))?.Read());
}
