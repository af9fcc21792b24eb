using Storefront.Platform.Web;

namespace Storefront.Users.Passkeys;

[BackOffice(TenantKinds.Operator)]
public sealed class OperatorPasskeyModel : PasskeyPage
{
    public override string Account => "/operator/account";
}
