using Storefront.Platform.Web;

namespace Storefront.Users.SignIn;

[TenantEndpoint(TenantKinds.Operator)]
public sealed class OperatorForgotPasswordModel : ForgotPasswordPage
{
    public override string Home => "/operator";
}
