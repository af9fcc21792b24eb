using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Moderation;

/// <summary>„Zu tun“ of a town: posts of its members were reported.</summary>
internal sealed class ReportsToRead(ModerationDesk desk, CurrentScope here) : ITownTask
{
    public int Order => 55;

    public string Permission => CommunityModule.Moderate;

    public async ValueTask<DashboardRow?> FindAsync(TextIn texts, CancellationToken cancel) =>
        here.Tenant?.Has(CommunityModule.Feature) == true && await desk.CountAsync(cancel) is > 0 and var count
            ? new DashboardRow(
                texts["community.moderation.task", ("count", count)], TownModerationPage.Path, texts["community.moderation.task_text"],
                texts["community.moderation.reported"], "wait", null)
            : null;
}

/// <summary>A number beside the operator's menu entry.</summary>
internal sealed class OpenReportsOfHost(ScopeDoor door) : INavigationCount
{
    public string Path => OperatorModerationPage.Path;

    public async ValueTask<int> CountAsync(Scope scope, CancellationToken cancel) => await door.InAsync<ModerationDesk, int>(scope, desk => desk.CountAsync(cancel));
}
