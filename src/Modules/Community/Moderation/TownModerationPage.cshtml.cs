using Storefront.Community.Board;
using Storefront.Community.Network;
using Storefront.Platform.Web;

namespace Storefront.Community.Moderation;

/// <summary>A town decides on what its own members wrote, wherever it is read.</summary>
[BackOffice(TenantKinds.Town, Permission = CommunityModule.Moderate, Feature = CommunityModule.Feature)]
internal sealed class TownModerationPage(ModerationDesk desk, Window window) : ModerationPages(desk, window)
{
    public const string Path = BoardPage.Path + "/moderation";

    public override string OwnPath => Path;
}
