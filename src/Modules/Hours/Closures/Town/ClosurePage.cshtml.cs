using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Closures.Mails;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Closures.Town;

/// <summary>One plan: what it would change, shop by shop; the switch; what happened.</summary>
[BackOffice(TenantKinds.Town, Permission = HoursModule.MayClose, Feature = HoursModule.ClosureFeature)]
[IgnoreAntiforgeryToken]
internal sealed class ClosurePage(
    ClosureDesk desk, ClosurePreview preview, ClosureWords words, ITenantAddresses addresses, IEnumerable<IClosurePart> parts, TownCookie cookie,
    StorefrontDb db, TimeProvider clock) : BackOfficePage
{
    private const int PerPage = 25;
    private static readonly TimeSpan RehearsalLife = TimeSpan.FromHours(2);

    public static string PathOf(Guid plan) => $"{ClosuresPage.Path}/{plan}";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Only those of which the plan makes this; empty: all.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public string? NewEnd { get; private set; }

    public ClosurePlan Plan { get; private set; } = null!;

    internal ClosureWords Words => words;

    public bool Holds => Plan.HoldsAt(clock.GetUtcNow());

    /// <summary>Its beginning, as the button that switches it on says it; null: at once.</summary>
    public DateTimeOffset? Begins => Plan.StartsAt > clock.GetUtcNow() ? Plan.StartsAt : null;

    public bool IsRehearsed => Request.Cookies[Preview.RehearsalCookie] == ClosureRehearsal.Kind + Id;

    public IReadOnlyList<PreviewedShop> All { get; private set; } = [];

    public IReadOnlyList<PreviewedShop> Shown { get; private set; } = [];

    public int Pages { get; private set; }

    public IReadOnlyDictionary<Guid, (ShopLook Before, ShopLook After)> Looks { get; private set; } = new Dictionary<Guid, (ShopLook, ShopLook)>();

    public IReadOnlyList<ClosureStep> Steps { get; private set; } = [];

    public IReadOnlyList<TenantProfile> Changed { get; private set; } = [];

    public IReadOnlyList<(ClosurePlan Plan, int Shops)> Overlaps { get; private set; } = [];

    /// <summary>Mails to the shops that are being written.</summary>
    public JobRecord? Mails { get; private set; }

    public string LinkTo(TenantProfile shop) => addresses.Link(shop.Scope);

    /// <summary>What some shops offer otherwise and this plan does not let go on.</summary>
    public string Rests => Parts(parts.Select(part => part.Id).Except(Plan.Stays));

    public string Parts(IEnumerable<string> ids) => string.Join(", ", parts.OrderBy(part => part.Order).Where(part => ids.Contains(part.Id)).Select(part => T[part.NameKey]));

    public IEnumerable<(string Label, int Value)> Rules => parts.OrderBy(part => part.Order)
        .SelectMany(part => part.Rules.Select(rule => (T[rule.LabelKey], Plan.Rules.TryGetValue($"{part.Id}.{rule.Id}", out var value) ? value : -1)))
        .Where(rule => rule.Item2 >= 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? await ShowAsync(cancel) : NotFound();

    public async Task<IActionResult> OnPostOnAsync(string? confirm, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        if (Plan.EndsAt is { } end && end <= now)
        {
            AddError("", "hours.closures.error.over");
            return await ShowAsync(cancel);
        }

        Overlaps = confirm is null && Plan.State != PlanState.On ? await desk.OverlapsAsync(Plan, Begins ?? now, Plan.EndsAt, cancel) : [];
        if (Overlaps.Count > 0)
        {
            AddError("confirm", "hours.closures.error.overlaps", ("count", Overlaps.Count));
            return await ShowAsync(cancel);
        }

        cookie.Forget(HttpContext, Preview.RehearsalCookie);
        var begins = Begins;
        return await desk.SwitchOnAsync(Id, begins, Plan.EndsAt, Staff.Name, cancel)
            ? RedirectWithNotice(PathOf(Id), begins is null ? "hours.closures.is_on" : "hours.closures.is_scheduled")
            : RedirectWithNotice(PathOf(Id), "hours.closures.on_already");
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancel) => !await FindAsync(cancel) ? NotFound()
        : await desk.SwitchOffAsync(Id, Staff.Name, cancel) ? RedirectWithNotice(PathOf(Id), "hours.closures.is_off")
        : RedirectWithNotice(PathOf(Id), "hours.closures.off_already");

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        NewEnd = Request.Form["NewEnd"].ToString().Trim();
        var until = TypedMoment.Read(NewEnd, Tenant!.TimeZone, isEnd: true);
        if ((NewEnd.Length > 0 && until is null) || until <= clock.GetUtcNow() || until <= Plan.BeganAt)
        {
            AddError("NewEnd", until is null ? "hours.closures.error.time" : "hours.closures.error.end_past");
            return await ShowAsync(cancel);
        }

        return await desk.MoveEndAsync(Id, until, Staff.Name, cancel)
            ? RedirectWithNotice(PathOf(Id), "hours.closures.moved")
            : RedirectWithNotice(PathOf(Id), "hours.closures.off_already");
    }

    public async Task<IActionResult> OnPostRehearseAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        cookie.Write(HttpContext, Preview.RehearsalCookie, ClosureRehearsal.Kind + Id, RehearsalLife);
        await NoteAsync("rehearsed", cancel);
        return Redirect(Request.PathBase + "/");
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        cookie.Forget(HttpContext, Preview.RehearsalCookie);
        return RedirectWithNotice(PathOf(Id), "hours.closures.rehearsal.over");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) => !await FindAsync(cancel) ? NotFound()
        : await desk.RemoveAsync(Id, cancel) ? RedirectWithNotice(ClosuresPage.Path, "hours.closures.removed")
        : RedirectWithNotice(PathOf(Id), "hours.closures.not_removed");

    private Task NoteAsync(string what, CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            desk.Note(Id, Staff.Name, what);
            return Task.CompletedTask;
        },
        cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await desk.FindAsync(Id, cancel) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        NewEnd = TypedMoment.Write(plan.EndsAt, Tenant!.TimeZone);
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        All = await preview.ShopsAsync(Plan, cancel);
        var chosen = All.Where(shop => string.IsNullOrEmpty(Show) || WordOf(shop.Becomes) == Show).ToList();
        Pages = Math.Max(1, (chosen.Count + PerPage - 1) / PerPage);
        Number = Math.Clamp(Number, 1, Pages);
        Shown = [.. chosen.Skip((Number - 1) * PerPage).Take(PerPage)];
        Looks = await preview.LooksAsync(Plan, [.. Shown.Select(shop => shop.Shop.Scope.ShopId)], T, cancel);
        Steps = await desk.StepsAsync(Id, cancel);
        Changed = await desk.ChangedSinceAsync(Plan, cancel);
        Mails = await db.Set<JobRecord>().AsNoTracking()
            .Where(job => job.ShopId == Guid.Empty && job.Kind == TellShops.Kind && (job.State == JobState.Waiting || job.State == JobState.Running) && job.Arguments.Contains(Id.ToString()))
            .OrderBy(job => job.CreatedAt).FirstOrDefaultAsync(cancel);
        return Page();
    }

    public static string WordOf(Becomes becomes) => becomes switch
    {
        Becomes.AtDoor => "door",
        Becomes.Shut => "shut",
        Becomes.OptedOut => "out",
        _ => "none",
    };
}
