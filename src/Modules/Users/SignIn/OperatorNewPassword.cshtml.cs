using Storefront.Platform.Web;

namespace Storefront.Users.SignIn;

[TenantEndpoint(TenantKinds.Operator)]
public sealed class OperatorNewPasswordModel : NewPasswordPage
{
    public override string Home => "/operator";
}
