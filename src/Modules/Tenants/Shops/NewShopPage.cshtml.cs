using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.Web;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>The town puts a shop on its list; the owner gets a mail that hands it over.</summary>
[BackOffice(TenantKinds.Town, Permission = "tenants.shops")]
public sealed class NewShopPageModel : ShopFormPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Check())
        {
            return Page();
        }

        await OpenAsync(InvitationKind.ShopListed, cancel);
        return RedirectWithNotice("/admin/shops?tab=hidden", "tenants.shop_added", ("name", Input.ShopName), ("email", Input.Email));
    }
}
