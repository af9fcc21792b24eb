using Storefront.Platform.Web;

namespace Storefront.Users.Profile;

[BackOffice(TenantKinds.Tenant)]
public sealed class TenantAccountModel : AccountPage
{
    public override string Self => Request.PathBase + "/admin/account";
}
