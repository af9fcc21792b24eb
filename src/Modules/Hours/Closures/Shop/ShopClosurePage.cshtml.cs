using Microsoft.AspNetCore.Mvc;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Closures.Town;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Hours.Closures.Shop;

/// <summary>„Schließung“: what the town has decided for this shop, and how the shop does its part.</summary>
[BackOffice(TenantKinds.Shop, Permission = "hours.edit")]
[IgnoreAntiforgeryToken]
internal sealed class ShopClosurePage(ShopPlans plans, ClosureWords words) : BackOfficePage
{
    public const string Path = "/admin/closure";
    private const int Longest = 200;

    public IReadOnlyList<ShopPlan> Plans { get; private set; } = [];

    internal ClosureWords Words => words;

    /// <summary>What was typed into the form of one plan.</summary>
    public (Guid Plan, string Field, string Text)[] Typed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Plans = await plans.AllAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid plan, CancellationToken cancel)
    {
        Plans = await plans.AllAsync(cancel);
        if (Plans.FirstOrDefault(one => one.Plan.Id == plan) is not { } chosen)
        {
            return NotFound();
        }

        var (reason, german, english) = (Text("reason"), Text("words-de"), Text("words-en"));
        var isOut = Text("part") == "out" && chosen.Plan.MayOptOut;
        if (isOut && reason.Length == 0)
        {
            AddError($"reason-{plan}", "hours.closures.error.reason");
        }

        foreach (var (field, text) in new[] { ("reason", reason), ("words-de", german), ("words-en", english) })
        {
            if (text.Length > Longest)
            {
                AddError($"{field}-{plan}", "forms.too_long", ("max", Longest));
            }
        }

        if (!ModelState.IsValid)
        {
            Typed = [(plan, "part", Text("part")), (plan, "reason", reason), (plan, "words-de", german), (plan, "words-en", english)];
            return Page();
        }

        string[] kept = [.. Request.Form["stays"].OfType<string>()];
        await plans.ChooseAsync(
            chosen,
            row =>
            {
                (row.OptOut, row.Reason) = (isOut, isOut ? reason : "");
                row.Without = isOut ? row.Without : [.. chosen.Parts.Select(part => part.Id).Where(part => !kept.Contains(part, StringComparer.Ordinal))];
                (row.WordsDe, row.WordsEn) = (german, english);
            },
            cancel);
        return RedirectWithNotice(Path, chosen.Plan.State != PlanState.On ? "hours.closures.shop.saved_ahead"
            : isOut ? "hours.closures.shop.saved_out" : "hours.closures.shop.saved");
    }

    public string Shown(ShopPlan plan, string field, string stored) =>
        Typed.FirstOrDefault(typed => typed.Plan == plan.Plan.Id && typed.Field == field) is { Text: { } text } ? text : stored;

    private string Text(string field) => Request.Form[field].ToString().Trim();
}
