using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Roles;
using Storefront.Tenants.Setup;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Towns;

/// <summary>One town as the operator checks it: who asks, under which address, and whether its name looks like another's.</summary>
[BackOffice(TenantKinds.Operator)]
internal sealed class TownFileModel(IServiceProvider services) : BackOfficePage, IHeadPage
{
    internal const int LongestReason = 1000;
    private WrongAddress? _wrong;

    internal Town Town { get; private set; } = null!;

    internal TownLine Line { get; private set; } = null!;

    internal WaitingAdmin Applicant { get; private set; } = new();

    /// <summary>What the head has to enter before the portal can be published.</summary>
    public IReadOnlyList<PublishGap> Lacking { get; private set; } = [];

    /// <summary>Somebody applies for it and waits for an answer.</summary>
    public bool Asks => Applicant.Email.Length > 0;

    internal IReadOnlyList<TownLine> Alike { get; private set; } = [];

    /// <summary>Who asks; once the town is live, who leads it.</summary>
    public IReadOnlyList<(string Name, string Email)> People { get; private set; } = [];

    public string Address { get; private set; } = "";

    public string Since { get; private set; } = "";

    /// <summary>Text key of a sentence on where the application stands; null when the badge says it all.</summary>
    public string? Standing => Line.State switch
    {
        ShopState.Draft => Applicant.CorrectionHash.Length > 0 ? "tenants.town_waits_for_correction" : "tenants.town_unconfirmed",
        ShopState.Blocked when Applicant.Reason.Length > 0 => "tenants.town_was_refused",
        ShopState.Blocked => "tenants.was_blocked",
        ShopState.Live when Line.IsBeingSetUp => "tenants.town_set_up",
        _ => null,
    };

    /// <summary>The operator's own words to the applicant, or to who leads the town.</summary>
    public string StandingReason => Applicant.Reason.Length > 0 ? Applicant.Reason : Town.BlockReason ?? "";

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public HeadInput Head { get; set; } = new();

    IReadOnlyList<TeamLine> IHeadPage.Invited => Invited;

    WrongAddress? IHeadPage.Wrong => _wrong;

    internal IReadOnlyList<TeamLine> Invited { get; private set; } = [];

    public string Whose => "town";

    /// <summary>Who registered it, after it was let in.</summary>
    internal ContactPerson Registered { get; private set; } = new();

    /// <summary>Nobody leads it: nobody can set it up.</summary>
    public bool LacksHead => Line.State == ShopState.Live && People.Count == 0;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string action, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (action is "send-back" or "refuse" or "block" && !HasReason())
        {
            return Page();
        }

        var (decisions, scope) = (services.GetRequiredService<TownDecisions>(), Scope.ForTown(id));
        var done = action switch
        {
            "approve" => await decisions.ApproveAsync(scope, cancel),
            "block" => await decisions.BlockAsync(scope, Reason!.Trim(), cancel),
            "send-back" => await decisions.SendBackAsync(scope, Reason!.Trim(), cancel),
            "refuse" => await decisions.RefuseAsync(scope, Reason!.Trim(), cancel),
            _ => false,
        };
        if (!done)
        {
            AddError("", "tenants.error.town_moved_on");
            await LoadAsync(id, cancel);
            return Page();
        }

        // Who was let in once has a sign-in; a mail goes to those who still wait for one.
        var back = action == "approve" && Line.State == ShopState.Blocked && Applicant.Email.Length == 0;
        return RedirectWithNotice($"/operator/towns/{id}", $"tenants.town_done.{(back ? "unblock" : action.Replace('-', '_'))}", ("name", Town.Name));
    }

    public async Task<IActionResult> OnPostHeadAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || Line.State != ShopState.Live)
        {
            return NotFound();
        }

        foreach (var (field, key) in Head.Problems("tenants.error.head_name"))
        {
            AddError($"Head.{field}", key);
        }

        if (ModelState.IsValid && !await services.GetRequiredService<HeadInvitations>().InviteAsync(Town.Scope, Head.Name!, Head.Email!, T.Locale, cancel))
        {
            AddError("Head.Email", "tenants.error.already_staff");
        }

        return ModelState.IsValid ? RedirectWithNotice($"/operator/towns/{id}", "tenants.invited", ("email", Head.Email)) : Page();
    }

    public async Task<IActionResult> OnPostHeadAgainAsync(Guid id, Guid invitation, string? address, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MailAddress.IsValid(address))
        {
            _wrong = new WrongAddress(invitation, address);
            AddError(_wrong.Field, "forms.email");
            return Page();
        }

        return await services.GetRequiredService<HeadInvitations>().SendAgainAsync(Town.Scope, invitation, address!, cancel) is { } sent
            ? RedirectWithNotice($"/operator/towns/{id}", "tenants.invited_again", ("email", sent.Email))
            : NotFound();
    }

    public async Task<IActionResult> OnPostHeadTakeBackAsync(Guid id, Guid invitation, CancellationToken cancel) =>
        await LoadAsync(id, cancel) && await services.GetRequiredService<HeadInvitations>().TakeBackAsync(Town.Scope, invitation, cancel) is { } taken
            ? RedirectWithNotice($"/operator/towns/{id}", "tenants.invitation_taken_back", ("email", taken.Email))
            : NotFound();

    private bool HasReason()
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            AddError("Reason", "tenants.error.town_reason");
        }
        else if (Reason.Length > LongestReason)
        {
            AddError("Reason", "forms.too_long", ("max", LongestReason));
        }

        return ModelState.IsValid;
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var db = services.GetRequiredService<StorefrontDb>();
        if (await db.Set<Town>().AsNoTracking().FirstOrDefaultAsync(row => row.TownId == id, cancel) is not { } town)
        {
            return false;
        }

        Town = town;
        Line = new TownLine(town.TownId, town.Slug, town.Name, town.State, town.PublicSince is not null, await db.Set<Shop>().CountAsync(shop => shop.TownId == id, cancel));
        Alike = await services.GetRequiredService<AlikeTowns>().OfAsync(town, cancel);
        Address = services.GetRequiredService<ITenantAddresses>().Url(town.Scope);
        var applied = town.CreatedAt.In(town.TimeZone);
        Since = $"{TownTime.LongDate(applied.Date, T)}, {TownTime.Time(applied.TimeOfDay)}";
        await using var entered = services.GetRequiredService<ScopeDoor>().Enter(town.Scope);
        Applicant = await entered.Get<ITenantSettings>().GetAsync<WaitingAdmin>(WaitingAdmin.Key, cancel);
        Registered = await entered.Get<ITenantSettings>().GetAsync<ContactPerson>(ContactPerson.Key, cancel);
        Invited = await services.GetRequiredService<HeadInvitations>().WaitingAsync(town.Scope, cancel);
        Lacking = Line.IsBeingSetUp ? await entered.Get<PublishGate>().BarsAsync(PublishGate.Portal, cancel) : [];
        People = Applicant.Email.Length > 0
            ? [(Applicant.Name, Applicant.Email)]
            : [.. (await entered.Get<StorefrontDb>().Set<StaffRecord>().AsNoTracking().Where(row => row.Role == Role.TownAdmin)
                .OrderBy(row => row.Since).Select(row => new { row.Name, row.Email }).ToListAsync(cancel)).Select(row => (row.Name, row.Email))];
        return true;
    }
}
