using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Settings;

/// <summary>The settings of the tenant itself, by page.</summary>
[BackOffice(TenantKinds.Tenant, Permission = "tenants.profile")]
public sealed class SettingsIndexModel : BackOfficePage
{
    public IEnumerable<(string TextKey, string Path)> Lines => Here.Value.Kind == TenantKind.Shop ? [.. Common, Duties, Address, Start] : [.. Common, NewShops];

    private static readonly (string TextKey, string Path)[] Common =
    [
        ("tenants.pages.profile", "/admin/settings/profile"),
        ("tenants.pages.legal", "/admin/settings/legal"),
        ("tenants.pages.features", "/admin/settings/features"),
    ];

    private static readonly (string TextKey, string Path) Duties = ("tenants.pages.duties", DutyRules.Page);

    private static readonly (string TextKey, string Path) Address = ("tenants.pages.address", "/admin/settings/address");

    private static readonly (string TextKey, string Path) NewShops = ("tenants.pages.new_shops", NewShopSettingsModel.OwnPath);

    // Once everything is set up, this is the way to it: it has left the menu.
    private static readonly (string TextKey, string Path) Start = ("tenants.start", "/admin/start");
}
