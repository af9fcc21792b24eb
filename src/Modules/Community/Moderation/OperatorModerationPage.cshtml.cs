using Storefront.Community.Network;
using Storefront.Platform.Web;

namespace Storefront.Community.Moderation;

/// <summary>The operator decides on what anybody wrote: for towns that do not, and for what towns themselves wrote.</summary>
[BackOffice(TenantKinds.Operator)]
internal sealed class OperatorModerationPage(ModerationDesk desk, Window window) : ModerationPages(desk, window)
{
    public const string Path = "/operator/community";

    public override string OwnPath => Path;
}
