using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Withdrawal;

/// <summary>Step 3: what came in, and when.</summary>
[TenantEndpoint(TenantKinds.Tenant, BeforeLive = true)]
internal sealed class WithdrawalReceivedPage(WithdrawalDesk desk, ITenantProfiles profiles) : StorefrontPage
{
    public WithdrawalDeclaration Declaration { get; private set; } = null!;

    public string Received { get; private set; } = "";

    public string Seller { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await desk.FindAsync(token, cancel) is not { } found)
        {
            return NotFound();
        }

        Declaration = found;
        Received = WithdrawalDesk.ReceivedText(found.SubmittedAt, Tenant!.TimeZone, T.Locale);
        Seller = (await profiles.FindAsync(Scope.ForShop(found.TownId, found.ShopId), cancel))?.Name ?? "";
        return Page();
    }
}
