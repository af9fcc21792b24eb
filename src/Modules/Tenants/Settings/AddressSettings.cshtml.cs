using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Settings;

/// <summary>Where the shop lives on the web: below the town, as a sub-domain, or under a domain of its own.</summary>
[BackOffice(TenantKinds.Shop, Permission = "tenants.profile")]
public sealed class AddressSettingsModel(IServiceProvider services) : BackOfficePage
{
    private readonly ShopAddress _address = services.GetRequiredService<ShopAddress>();

    [BindProperty]
    public AddressKind Canonical { get; set; }

    [BindProperty]
    public string? Host { get; set; }

    public string Address => services.GetRequiredService<ITenantAddresses>().Url(Here.Value);

    public IReadOnlyList<(AddressKind Kind, string Key, string Example)> Choices => _address.Choices(Host);

    public void OnGet()
    {
        Canonical = Tenant!.Canonical;
        Host = Tenant.Hosts.FirstOrDefault();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        switch (await _address.MoveAsync(Canonical, Host, cancel))
        {
            case AddressResult.NoHost:
                AddError("Host", "tenants.error.host_missing");
                return Page();
            case AddressResult.NotAHost:
                AddError("Host", "tenants.error.host");
                return Page();
            case AddressResult.Taken:
                AddError("Host", "tenants.error.host_taken");
                return Page();
            default:
                return RedirectWithNotice("/admin/settings/address", "tenants.saved");
        }
    }
}
