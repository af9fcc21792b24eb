using Storefront.Platform.Web;

namespace Storefront.Users.SignIn;

[TenantEndpoint(TenantKinds.Operator)]
public sealed class OperatorSignInModel : SignInPage
{
    public override string Home => "/operator";
}
