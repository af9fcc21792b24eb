using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Media.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Community.Moderation;

/// <summary>What waits for a decision, with the decision beside it; the same for a town and for the operator.</summary>
internal abstract class ModerationPages(ModerationDesk desk, Window window) : BackOfficePage
{
    private const int LongestWhy = 1_000;

    // The operator belongs to no town.
    private const string OperatorZone = "Europe/Berlin";

    [BindProperty]
    public string? Post { get; set; }

    [BindProperty]
    public ReportReason? Reason { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<Case> Waiting { get; private set; } = [];

    public IReadOnlyList<Post> Hidden { get; private set; } = [];

    /// <summary>Of what waits, by key: a picture may be what the report is about.</summary>
    public ILookup<string, ImageDrop> Pictures { get; private set; } = Array.Empty<ImageDrop>().ToLookup(_ => "");

    public IEnumerable<SelectListItem> Reasons => Enum.GetValues<ReportReason>().Select(reason => new SelectListItem(T["community.reason." + reason], reason.ToString()));

    /// <summary>Below the tenant's address.</summary>
    public abstract string OwnPath { get; }

    public string Day(DateTimeOffset at) => TownTime.ShortDate(at.In(Tenant?.TimeZone ?? OperatorZone).Date, T);

    /// <summary>Which house wrote it.</summary>
    public string PlaceOf(Post post) => HttpContext.RequestServices.GetRequiredService<Bylines>().PlaceOf(new Scope(post.TownId, post.ShopId));

    public async Task OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel);

    public async Task<IActionResult> OnPostHideAsync(CancellationToken cancel)
    {
        if (await desk.FindAsync(Post ?? "", cancel) is not { } post)
        {
            return NotFound();
        }

        if (Reason is null || !Enum.IsDefined(Reason.Value))
        {
            AddError(nameof(Reason), "community.problem.reason");
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            AddError(nameof(Why), "community.problem.why");
        }
        else if (Why.Length > LongestWhy)
        {
            AddError(nameof(Why), "forms.too_long", ("max", LongestWhy));
        }

        if (!ModelState.IsValid)
        {
            await ReadAsync(cancel);
            return Page();
        }

        await desk.HideAsync(post, Reason!.Value, Why!, cancel);
        return RedirectWithNotice(OwnPath, "community.moderation.hidden");
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        if (await desk.FindAsync(Post ?? "", cancel) is not { } post)
        {
            return NotFound();
        }

        var wasHidden = post.HiddenAt is not null;
        await desk.KeepAsync(post, cancel);
        return RedirectWithNotice(OwnPath, wasHidden ? "community.moderation.shown_again" : "community.moderation.kept");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        (Waiting, Hidden) = (await desk.WaitingAsync(cancel), await desk.HiddenAsync(cancel));
        Pictures = await window.LookAsync(shelf => shelf.PicturesOfAsync([.. Waiting.Select(one => one.Post.Key)], cancel));
    }
}
