using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Domains;

namespace Storefront.Tenants.Settings;

/// <summary>Where the shop lives on the web: below the town, as a sub-domain, or under a domain it proved to be its own.</summary>
[BackOffice(TenantKinds.Shop, Permission = "tenants.profile")]
public sealed class AddressSettingsModel(IServiceProvider services) : BackOfficePage
{
    private const string OwnPath = "/admin/settings/address";
    private const int LooksInAnHour = 30;
    private readonly DomainDesk _domains = services.GetRequiredService<DomainDesk>();
    private readonly ShopAddress _address = services.GetRequiredService<ShopAddress>();

    [BindProperty]
    public string? Host { get; set; }

    public string Address => services.GetRequiredService<ITenantAddresses>().Url(Here.Value);

    /// <summary>Where a domain's CNAME has to point.</summary>
    public string Target => Directory.Find(Here.Value.Town)?.Hosts.FirstOrDefault() ?? "";

    internal IReadOnlyList<AddressChoice> Choices => _address.Choices();

    internal IReadOnlyList<DomainView> Domains { get; private set; } = [];

    private TenantDirectory Directory => services.GetRequiredService<TenantDirectory>();

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(string? canonical, CancellationToken cancel)
    {
        if (await _address.MoveAsync(canonical, cancel))
        {
            return RedirectWithNotice(OwnPath, "tenants.saved");
        }

        AddError("", "tenants.error.host_not_proven");
        return await AgainAsync(cancel);
    }

    public async Task<IActionResult> OnPostClaimAsync(CancellationToken cancel)
    {
        var error = await _domains.ClaimAsync(Host, cancel) switch
        {
            ClaimResult.Claimed => null,
            ClaimResult.Missing => "tenants.error.host_missing",
            ClaimResult.Reserved => "tenants.error.host_taken",
            ClaimResult.TooMany => "tenants.error.host_too_many",
            _ => "tenants.error.host",
        };
        if (error is null)
        {
            return RedirectWithNotice(OwnPath, "tenants.domains.claimed");
        }

        AddError("Host", error);
        return await AgainAsync(cancel);
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        if (!services.GetRequiredService<Throttle>().TryPass($"domain:{Here.Value.ShopId}", LooksInAnHour, TimeSpan.FromHours(1)))
        {
            AddError("", "tenants.error.host_too_often");
            Host = null;
            return await AgainAsync(cancel);
        }

        return await _domains.CheckAsync(Host ?? "", cancel) switch
        {
            null => NotFound(),
            { ProvenAt: null } => RedirectWithNotice(OwnPath, "tenants.domains.looked"),
            _ => RedirectWithNotice(OwnPath, "tenants.domains.now_proven"),
        };
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) =>
        await _domains.RemoveAsync(Host ?? "", cancel) ? RedirectWithNotice(OwnPath, "tenants.domains.removed") : NotFound();

    private async Task<IActionResult> AgainAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel) => Domains = [.. (await _domains.ReadAsync(cancel)).Select(claim =>
        new DomainView(claim, Tenant!.TimeZone, Directory.FindByHost(claim.Host) is { } holder && holder.Scope != Here.Value))];
}
