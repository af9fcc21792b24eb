using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Towns;

/// <summary>Behind the mailed link. Opening it does nothing, because mail programs open links by themselves.</summary>
[TenantEndpoint(TenantKinds.Operator)]
public sealed class ConfirmTownModel(IServiceProvider services) : StorefrontPage
{
    [BindProperty(SupportsGet = true)]
    public string Town { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public bool? Confirmed { get; private set; }

    public async Task OnPostAsync(CancellationToken cancel) =>
        Confirmed = await ((TownFounding)services.GetService(typeof(TownFounding))!).ConfirmAsync(Town ?? "", Token ?? "", cancel);
}
