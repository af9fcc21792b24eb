using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
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

    /// <summary>The link still does something.</summary>
    public bool Confirms { get; private set; }

    /// <summary>Where the people of a town that was let in sign in.</summary>
    public string? SignInAddress { get; private set; }

    private TownFounding Towns => services.GetRequiredService<TownFounding>();

    public async Task OnGetAsync(CancellationToken cancel) => (Confirms, SignInAddress) = await Towns.LookAtLinkAsync(Town ?? "", Token ?? "", cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        DoneHere(await Towns.ConfirmAsync(Town ?? "", Token ?? "", cancel) ? Yes : "no");
}
