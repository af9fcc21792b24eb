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

    private const string Yes = "yes";

    /// <summary>What the button led to; null before it was pressed.</summary>
    public bool? Confirmed => Done is { } answer ? answer == Yes : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoneHere(
        await ((TownFounding)services.GetService(typeof(TownFounding))!).ConfirmAsync(Town ?? "", Token ?? "", cancel) ? Yes : "no");
}
