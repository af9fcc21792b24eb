using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Community.Members;

/// <summary>What a guest reads who has just left: the back office is closed to them by now.</summary>
[TenantEndpoint(TenantKinds.Town)]
internal sealed class LeftPage : StorefrontPage
{
    public const string Path = "/admin/left";
}
