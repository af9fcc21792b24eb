using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.Web;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>The town puts a shop on its list; the owner gets a mail that hands it over.</summary>
[BackOffice(TenantKinds.Town, Permission = "tenants.shops")]
public sealed class NewShopPageModel : ShopFormPage
{
    public override bool IsOwn => false;

    private protected override bool MayHearOf(Shop shop) => true;

    private protected override (string TextKey, string Url)? WayTo(Shop shop) => ("tenants.shop_see", $"{Request.PathBase}/admin/shops/{shop.Slug}");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await CheckAsync(cancel))
        {
            return Page();
        }

        await OpenAsync(InvitationKind.ShopListed, cancel);
        return RedirectWithNotice("/admin/shops?tab=hidden", "tenants.shop_added", ("name", Input.ShopName), ("email", Input.Email));
    }
}
