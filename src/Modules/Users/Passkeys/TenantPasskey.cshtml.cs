using Storefront.Platform.Web;

namespace Storefront.Users.Passkeys;

[BackOffice(TenantKinds.Tenant)]
public sealed class TenantPasskeyModel : PasskeyPage
{
    public override string Account => Request.PathBase + "/admin/account";
}
