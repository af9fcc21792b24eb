using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Themes.Home;

/// <summary>A draft of the first page that nobody published: on the town's overview, so that it is not forgotten.</summary>
internal sealed class UnpublishedHome(HomeDesk desk, CurrentScope here, TimeProvider clock) : ITownTask
{
    public int Order => 40;

    public string Permission => ThemesModule.ChangeHome;

    public async ValueTask<DashboardRow?> FindAsync(TextIn texts, CancellationToken cancel)
    {
        if ((await desk.ReadAsync(cancel)).Draft is not { } draft)
        {
            return null;
        }

        var zone = here.Tenant!.TimeZone;
        var when = TownTime.Near(draft.ChangedAt.In(zone).LocalDateTime, clock.GetUtcNow().In(zone).Date, texts);
        return new DashboardRow(
            texts["home.todo"], HomeOfficePage.Path,
            $"{texts["home.draft_since", ("when", when)]} {(draft.ChangedBy.Length > 0 ? texts["home.by", ("name", draft.ChangedBy)] : "")}".TrimEnd(),
            texts["home.not_live"], "wait", null);
    }
}
