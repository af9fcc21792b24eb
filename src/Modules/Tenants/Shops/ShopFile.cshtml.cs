using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Legal;
using Storefront.Tenants.Setup;

namespace Storefront.Tenants.Shops;

/// <summary>One shop as the town checks it.</summary>
[BackOffice(TenantKinds.Town, Permission = "tenants.shops")]
public sealed class ShopFileModel(IServiceProvider services) : ShopDecisionPage(services)
{
    private readonly IServiceProvider _services = services;

    internal ShopLine Line { get; private set; } = null!;

    /// <summary>Why the town blocked it, or sent it back and has not heard of it again.</summary>
    public string? Given { get; private set; }

    public TenantProfile Profile { get; private set; } = null!;

    public string Address { get; private set; } = "";

    internal IReadOnlyList<PublishStep> Steps { get; private set; } = [];

    /// <summary>What approving would give the shop.</summary>
    internal ShopLevel Wanted => Line.Asked ?? Line.Level;

    public bool Waits => Line.Asked is not null || Line.State is not (ShopState.Live or ShopState.Blocked);

    internal IReadOnlyList<PublishGap> Bars => [.. Steps.SelectMany(step => step.Gaps).Where(gap => gap.Bars(Wanted))];

    public IEnumerable<KeyValuePair<string, string>> Facts => new Dictionary<string, string>
    {
        ["tenants.field.street"] = Profile.Contact.Line,
        ["tenants.field.phone"] = Profile.Contact.Phone,
        ["tenants.field.email"] = Profile.Contact.Email,
        ["tenants.field.legal_name"] = Profile.Legal.LegalName,
        ["tenants.field.legal_form"] = Profile.Legal.LegalForm,
        ["tenants.field.representatives"] = string.Join(", ", Profile.Legal.Representatives),
        ["tenants.field.register"] = Profile.Legal.Register,
        ["tenants.field.vat_id"] = Profile.Legal.VatId,
    }.Where(fact => fact.Value.Length > 0);

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
        Steps = await _services.GetRequiredService<ScopeDoor>()
            .InAsync<PublishGate, IReadOnlyList<PublishStep>>(shop.Scope, gate => gate.LookAsync(cancel));
        return true;
    }
}
