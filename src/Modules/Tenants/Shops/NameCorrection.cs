using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Settings;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>The town gives a shop its right name: in the shop's own log, and with a mail to who owns it. Its address stays.</summary>
internal sealed class NameCorrection(ScopeDoor door)
{
    public async Task CorrectAsync(Scope scope, string name, CancellationToken cancel)
    {
        await using var entered = door.Enter(scope);
        await entered.Get<StorefrontDb>().WriteAsync(
            async () =>
            {
                var editing = entered.Get<ProfileEditing>();
                var shop = (Shop)await editing.FindAsync(cancel);
                var before = shop.Name;
                if (before == name)
                {
                    return;
                }

                await editing.EditAsync("shop_name_corrected", row => new { row.Name }, row => row.Name = name, cancel);
                var url = entered.Get<TenantAddresses>().ShopUrl(scope, shop.Slug, "/admin/settings/profile");
                await entered.Get<OwnerMail>().LeaveAsync("shop_name_corrected", owner => new { owner.Name, Before = before, Shop = name, Url = url }, cancel);
            },
            cancel);
    }
}
