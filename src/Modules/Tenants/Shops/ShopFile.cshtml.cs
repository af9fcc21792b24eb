using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Roles;
using Storefront.Tenants.Setup;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>One shop as the town checks it.</summary>
[BackOffice(TenantKinds.Town, Permission = "tenants.shops")]
internal sealed class ShopFileModel(IServiceProvider services) : ShopDecisionPage(services), IHeadPage
{
    private WrongAddress? _wrong;
    private readonly IServiceProvider _services = services;

    internal ShopLine Line { get; private set; } = null!;

    /// <summary>Why the town blocked it, or sent it back and has not heard of it again.</summary>
    public string? Given { get; private set; }

    public TenantProfile Profile { get; private set; } = null!;

    public string Address { get; private set; } = "";

    internal IReadOnlyList<PublishStep> Steps { get; private set; } = [];

    /// <summary>What approving would give the shop.</summary>
    internal ShopLevel Wanted => Line.Asked ?? Line.Level;

    /// <summary>Shops of the town that pass for this one.</summary>
    internal IReadOnlyList<AlikeShop> Alike { get; private set; } = [];

    /// <summary>By everybody, or by who checks it.</summary>
    public bool IsSeen => Line.State is ShopState.Live or ShopState.Submitted;

    /// <summary>It asks for something: only then there is something to approve. A shop that did not ask shows itself when its owner says so.</summary>
    public bool Waits => Line.Asked is not null;

    [BindProperty]
    public HeadInput Head { get; set; } = new();

    IReadOnlyList<TeamLine> IHeadPage.Invited => Invited;

    WrongAddress? IHeadPage.Wrong => _wrong;

    internal IReadOnlyList<TeamLine> Invited { get; private set; } = [];

    public string Whose => "shop";

    /// <summary>Nobody has taken it over: the town may invite, correct and send again.</summary>
    public bool LacksOwner => Owners.Count == 0;

    /// <summary>It was only ever a line of the list.</summary>
    public bool MayBeRemoved { get; private set; }

    internal IReadOnlyList<PublishGap> Bars => [.. Steps.SelectMany(step => step.Gaps).Where(gap => gap.Bars(Wanted))];

    /// <summary>What other modules show of the shop.</summary>
    public IReadOnlyList<ShopFilePart> Parts { get; private set; } = [];

    /// <summary>Who answers for the shop; empty while nobody has opened the link in the mail.</summary>
    public IReadOnlyList<(string Name, string Email)> Owners { get; private set; } = [];

    public string Branch => _services.GetRequiredService<IBranches>().Find(Profile.Branch)?.Title is { } title
        ? title.GetValueOrDefault(T.Locale) ?? title["de"]
        : Profile.Branch ?? "";

    /// <summary>What the shop says of itself; empty: it says nothing of it.</summary>
    public IEnumerable<(string Key, string Value)> Facts =>
    [
        ("tenants.field.branch", Branch),
        ("tenants.file.slogan", Profile.SloganIn(T.Locale) ?? ""),
        ("tenants.file.address", Profile.Contact.Line),
        ("tenants.field.phone", Profile.Contact.Phone),
        ("tenants.field.email", Profile.Contact.Email),
    ];

    /// <summary>What the law asks; the gate below says whether something of it is due.</summary>
    public IEnumerable<(string Key, string Value)> LegalFacts
    {
        get
        {
            var (legal, duties) = (Profile.Legal, Profile.Legal.Duties);
            return
            [
                ("tenants.field.legal_name", legal.LegalName),
                ("tenants.field.legal_form", legal.LegalForm),
                ("tenants.field.representatives", string.Join(", ", legal.Representatives)),
                ("tenants.field.register", legal.Register),
                ("tenants.field.vat_id", legal.SmallBusiness ? T["tenants.field.small_business"] : legal.VatId),
                ("tenants.field.supervisory", legal.SupervisoryAuthority),
                ("tenants.field.lucid", duties.NoPackaging ? T["tenants.field.no_packaging"] : duties.LucidNumber),
            ];
        }
    }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await LoadAsync(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string action, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        if (!HasReason(action))
        {
            return Page();
        }

        if (await DecideAsync(Profile.Scope, action, cancel))
        {
            return RedirectWithNotice($"/admin/shops/{slug}", $"tenants.shops_done.{KeyOf(action)}", ("count", 1));
        }

        if (ModelState.IsValid)
        {
            AddError("", $"tenants.shops_left.{KeyOf(action)}", ("names", Profile.Name));
        }

        await LoadAsync(slug, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostHeadAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel) || !LacksOwner)
        {
            return NotFound();
        }

        foreach (var (field, key) in Head.Problems("tenants.error.owner_name"))
        {
            AddError($"Head.{field}", key);
        }

        if (ModelState.IsValid && !await Heads.InviteAsync(Profile.Scope, Head.Name!, Head.Email!, T.Locale, cancel))
        {
            AddError("Head.Email", "tenants.error.already_staff");
        }

        return ModelState.IsValid ? RedirectWithNotice($"/admin/shops/{slug}", "tenants.invited", ("email", Head.Email)) : Page();
    }

    public async Task<IActionResult> OnPostHeadAgainAsync(string slug, Guid invitation, string? address, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel) || !LacksOwner)
        {
            return NotFound();
        }

        if (!MailAddress.IsValid(address))
        {
            _wrong = new WrongAddress(invitation, address);
            AddError(_wrong.Field, "forms.email");
            return Page();
        }

        return await Heads.SendAgainAsync(Profile.Scope, invitation, address!, cancel) is { } sent
            ? RedirectWithNotice($"/admin/shops/{slug}", "tenants.invited_again", ("email", sent.Email))
            : NotFound();
    }

    public async Task<IActionResult> OnPostHeadTakeBackAsync(string slug, Guid invitation, CancellationToken cancel) =>
        await LoadAsync(slug, cancel) && LacksOwner && await Heads.TakeBackAsync(Profile.Scope, invitation, cancel) is { } taken
            ? RedirectWithNotice($"/admin/shops/{slug}", "tenants.invitation_taken_back", ("email", taken.Email))
            : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        if (await _services.GetRequiredService<ShopRemoval>().RemoveAsync(Profile.Scope, cancel))
        {
            return RedirectWithNotice("/admin/shops", "tenants.shop_removed", ("name", Profile.Name));
        }

        AddError("", "tenants.error.shop_not_removed");
        await LoadAsync(slug, cancel);
        return Page();
    }

    private HeadInvitations Heads => _services.GetRequiredService<HeadInvitations>();

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        var shop = await _services.GetRequiredService<StorefrontDb>().Set<Shop>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Slug == slug, cancel);
        if (shop is null || await _services.GetRequiredService<ITenantProfiles>().FindAsync(shop.Scope, cancel) is not { } profile)
        {
            return false;
        }

        Profile = profile;
        Given = shop.BlockReason ?? shop.SentBack;
        Line = new ShopLine(shop.Id, shop.Slug, shop.Name, shop.Branch, shop.State, shop.Level, shop.AskedLevel);
        Address = _services.GetRequiredService<ITenantAddresses>().Url(shop.Scope);
        await using var entered = _services.GetRequiredService<ScopeDoor>().Enter(shop.Scope);
        Steps = await entered.Get<PublishGate>().LookAsync(cancel);
        Owners = await OwnersAsync(entered.Get<StorefrontDb>(), cancel);
        Invited = LacksOwner ? await Heads.WaitingAsync(shop.Scope, cancel) : [];
        MayBeRemoved = LacksOwner && await _services.GetRequiredService<ShopRemoval>().IsOpenAsync(shop.Scope, cancel);
        Alike = await _services.GetRequiredService<AlikeShops>().OfAsync(shop.Name, shop.ShopId, cancel);
        Parts = await PartsAsync(entered.Services, cancel);
        return true;
    }

    private static async Task<IReadOnlyList<(string, string)>> OwnersAsync(StorefrontDb db, CancellationToken cancel) =>
    [
        .. (await db.Set<StaffRecord>().AsNoTracking().Where(row => row.Role == Role.Owner).OrderBy(row => row.Since)
            .Select(row => new { row.Name, row.Email }).ToListAsync(cancel)).Select(row => (row.Name, row.Email)),
    ];

    private async Task<List<ShopFilePart>> PartsAsync(IServiceProvider inShop, CancellationToken cancel)
    {
        var parts = new List<ShopFilePart>();
        foreach (var part in inShop.GetServices<IShopFilePart>().OrderBy(part => part.Order))
        {
            if (await part.ReadAsync(T, cancel) is { } read)
            {
                parts.Add(read);
            }
        }

        return parts;
    }
}
