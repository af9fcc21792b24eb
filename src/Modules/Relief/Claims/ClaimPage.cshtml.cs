using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;
using Storefront.Relief.Calculation;
using Storefront.Relief.Rules;

namespace Storefront.Relief.Claims;

/// <summary>One calculation: the result with its path, what is missing, the answers, and what was kept.</summary>
[BackOffice(TenantKinds.Shop, Permission = ReliefModule.MayUse, Feature = ReliefModule.Feature)]
internal sealed class ClaimPage(ClaimDesk desk) : BackOfficePage
{
    [BindProperty]
    public ClaimForm Input { get; set; } = new();

    public Claim Claim { get; private set; } = null!;

    public WorkedOut Work { get; private set; } = null!;

    public IReadOnlyList<ClaimVersion> Versions { get; private set; } = [];

    public StepWords Words => new(T, Work.Rules);

    public string Root => $"{Request.PathBase}{ReliefPage.Path}/{Claim.Id}";

    private char Thousands => T.Locale == "en" ? ',' : '.';

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        Input = ClaimForm.Of(Claim, RuleJson.Read<ClaimAnswers>(Claim.Answers), Work.Inputs.Basis, T.Locale);
        return Page();
    }

    public async Task<IActionResult> OnPostAnswersAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        Input.Take(Request.Form, Work.Rules);
        var answers = Input.Read(Work.Rules, Thousands, (field, key) => AddError(field, key));
        var closure = ClosureForm.Read(Input.From, Input.To, (field, key) => AddError("Input." + field, key, ("most", ReliefPage.MostDays)));
        if (!ModelState.IsValid || closure is not { } days)
        {
            return Page();
        }

        return await SaveAsync("relief:" + id, async () => StateOf((await desk.FindAsync(id, cancel))!), () => desk.AnswerAsync(id, days, answers, cancel), cancel)
            ? RedirectWithNotice($"{ReliefPage.Path}/{id}", "relief.answers.saved")
            : Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } claim)
        {
            return NotFound();
        }

        return await desk.KeepAsync(claim, Staff.Name, cancel) is { } number
            ? RedirectWithNotice($"{ReliefPage.Path}/{id}/versions/{number}", "relief.versions.kept", ("number", number))
            : Redirect($"{Request.PathBase}{ReliefPage.Path}/{id}");
    }

    /// <summary>Where a missing month is entered.</summary>
    public string FiguresOf(string about) =>
        $"{Request.PathBase}{ReliefPage.Path}/figures?year={about[..4]}&claim={Claim.Id}";

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { Removed: false } claim || await desk.WorkOutAsync(claim, cancel) is not { } work)
        {
            return false;
        }

        (Claim, Work, Versions) = (claim, work, await desk.VersionsAsync(id, cancel));
        Shows(StateOf(claim));
        return true;
    }

    private static object StateOf(Claim claim) => new { claim.From, claim.To, claim.Answers };
}
