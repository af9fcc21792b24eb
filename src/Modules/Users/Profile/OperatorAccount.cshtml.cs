using Storefront.Platform.Web;

namespace Storefront.Users.Profile;

[BackOffice(TenantKinds.Operator)]
public sealed class OperatorAccountModel : AccountPage
{
    public override string Self => "/operator/account";
}
