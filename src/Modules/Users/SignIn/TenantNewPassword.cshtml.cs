using Storefront.Platform.Web;

namespace Storefront.Users.SignIn;

[TenantEndpoint(TenantKinds.Tenant, BeforeLive = true)]
public sealed class TenantNewPasswordModel : NewPasswordPage
{
    public override string Home => Request.PathBase + "/admin";
}
