using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Community.Board;
using Storefront.Community.Network;
using Storefront.Community.Practices;
using Storefront.Platform.Web;

namespace Storefront.Community.Moderation;

/// <summary>Says why a post should not stand there.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class ReportPage(Window window, ReportDesk desk, PostLimits limits) : CommunityPage
{
    private const int LongestText = 1_000;

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public ReportReason? Reason { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public Post Post { get; private set; } = null!;

    public IEnumerable<SelectListItem> Reasons => Enum.GetValues<ReportReason>()
        .Select(reason => new SelectListItem(T["community.reason." + reason], reason.ToString()))
        .Prepend(new SelectListItem(T["community.report.choose"], ""));

    private string Back => Post switch
    {
        Answer answer => QuestionPage.PathOf(answer.Question),
        Practice => $"{PracticesPage.Path}/{Key}",
        _ => QuestionPage.PathOf(Key),
    };

    public string BackUrl => Request.PathBase + Back;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return NotFound();
        }

        if (Reason is null || !Enum.IsDefined(Reason.Value))
        {
            AddError(nameof(Reason), "community.problem.reason");
        }

        if (Text?.Length > LongestText)
        {
            AddError(nameof(Text), "forms.too_long", ("max", LongestText));
        }

        if (ModelState.IsValid && !limits.MayReport(Staff.UserId))
        {
            AddError("", "community.problem.too_many_reports");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await desk.SendAsync(Post, Staff.UserId, Reason!.Value, Text ?? "", cancel);
        return RedirectWithNotice(Back, "community.report.sent");
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (await window.LookAsync(shelf => shelf.FindAsync(Key, cancel)) is not { } post)
        {
            return false;
        }

        Post = post;
        return true;
    }
}
