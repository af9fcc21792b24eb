using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Roles;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Dashboard;

/// <summary>Where staff arrives: what is going on, in figures that every module adds to.</summary>
[BackOffice(TenantKinds.Tenant)]
public sealed class OverviewModel(IServiceProvider services) : BackOfficePage
{
    internal IReadOnlyList<ShownFigure> Figures { get; private set; } = [];

    internal IReadOnlyList<DashboardList> Lists { get; private set; } = [];

    internal Standing? Standing { get; private set; }

    /// <summary>The shop's page cannot be seen, whatever the shop does.</summary>
    public bool TownIsClosed { get; private set; }

    private TenantKinds Kind => Here.Value.Kind == TenantKind.Shop ? TenantKinds.Shop : TenantKinds.Town;

    /// <summary>What a guest of the team may do; whoever works here has the menu and figures for it.</summary>
    public IReadOnlyList<MenuLine> Doors { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // Figures, tasks and where the portal stands are the team's business.
        if (Role.OfGuests.Contains(Staff.Role))
        {
            Doors = [.. (await services.GetRequiredService<OfficeMenu>().ForAsync(Staff, HttpContext)).Where(line => line.Entry.Path != "/admin")];
            return;
        }

        Figures = await FiguresAsync(cancel);
        Lists = await ListsAsync(cancel);
        Standing = Here.Value.Kind == TenantKind.Shop
            ? Standing.Of(await services.GetRequiredService<ShopStatus>().ReadAsync(cancel))
            : Standing.Of(await services.GetRequiredService<StorefrontDb>().Set<Town>().AsNoTracking().SingleAsync(cancel));
        TownIsClosed = Here.Value.Kind == TenantKind.Shop
            && services.GetRequiredService<TenantDirectory>().Find(Here.Value.Town) is not { Live: true };
    }

    private async Task<List<ShownFigure>> FiguresAsync(CancellationToken cancel)
    {
        var shown = new List<ShownFigure>();
        var figures = services.GetServices<IDashboardFigure>()
            .Where(figure => figure.Kinds.HasFlag(Kind) && Staff.May(figure.Permission))
            .OrderBy(figure => figure.Order);
        foreach (var figure in figures)
        {
            if (await figure.ValueAsync(T, cancel) is { } value)
            {
                shown.Add(new ShownFigure(figure.TextKey, figure.Path is { } path && MayOpen(path) ? path : null, value));
            }
        }

        return shown;
    }

    private async Task<List<DashboardList>> ListsAsync(CancellationToken cancel)
    {
        var shown = new List<DashboardList>();
        if (Kind == TenantKinds.Town)
        {
            shown.Add(Passable(await services.GetRequiredService<TownTasks>().ReadAsync(Staff, T, cancel)));
        }

        var lists = services.GetServices<IDashboardList>()
            .Where(list => list.Kinds.HasFlag(Kind) && Staff.May(list.Permission))
            .OrderBy(list => list.Order);
        foreach (var list in lists)
        {
            if (await list.ReadAsync(T, cancel) is { } read)
            {
                shown.Add(Passable(read));
            }
        }

        return shown;
    }

    /// <summary>The list without the ways that this person may not go: an empty address is shown as words.</summary>
    private DashboardList Passable(DashboardList list) => list with
    {
        MorePath = MayOpen(list.MorePath) ? list.MorePath : "",
        Rows = [.. list.Rows.Select(row => row with
        {
            Path = MayOpen(row.Path) ? row.Path : "",
            Step = row.Step is { } step && MayOpen(step.Path) ? step : null,
        })],
    };
}

internal sealed record ShownFigure(string TextKey, string? Path, string Value);

/// <summary>Where a shop or a town stands on its way, in one sentence; nothing once all is well.</summary>
internal sealed record Standing(string Kind, string TextKey)
{
    /// <summary>Words of whoever decided so.</summary>
    public string? Reason { get; private init; }

    /// <summary>Text key of what to do about it, and where.</summary>
    public (string TextKey, string Path)? Next { get; private init; } = ("tenants.to_start", "/admin/start");

    internal static Standing? Of(Town town) => town.State == ShopState.Blocked
        ? new("danger", "tenants.standing.town_blocked") { Reason = town.BlockReason, Next = null }
        : town.IsPublic ? null : new("info", "tenants.standing.town_set_up");

    internal static Standing? Of(ShopProgress shop) => shop switch
    {
        { State: ShopState.Blocked } => new("danger", "tenants.standing.blocked") { Reason = shop.BlockReason },
        { Asked: not null, IsPublic: false } => new("warning", "tenants.standing.waiting_hidden"),
        { Asked: ShopLevel.Sell, Level: not ShopLevel.Sell } => new("warning", "tenants.standing.waiting_sell"),
        { Asked: not null } => new("warning", "tenants.standing.waiting"),
        { SentBack: not null } => new("danger", "tenants.standing.sent_back") { Reason = shop.SentBack },
        { IsPublic: false } => new("info", HiddenKey(shop.Ahead)),
        { IsComplete: true } => null,
        _ => new("info", "tenants.standing.profile"),
    };

    /// <summary>How a shop that nobody sees yet comes to be seen.</summary>
    internal static string HiddenKey(Ahead ahead) => ahead switch
    {
        Ahead.Entered => "tenants.standing.entered",
        Ahead.AtOnce => "tenants.standing.at_once",
        _ => "tenants.standing.hidden",
    };
}
