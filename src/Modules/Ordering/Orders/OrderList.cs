using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Orders;

/// <summary>
/// The tabs of the desk, and which states stand in them. What was withdrawn from altogether waits for nothing and is no turnover: it stands
/// in the tab of withdrawals, and where it ended.
/// </summary>
/// <param name="Id">Last part of its text key, and of its address.</param>
/// <param name="States">Which orders stand in it.</param>
/// <param name="Wanted">Only those whose shopper still wants them.</param>
internal sealed record OrderTab(string Id, OrderState[] States, bool Wanted = false)
{
    private static readonly OrderState[] Open = [OrderState.Received, OrderState.Accepted, OrderState.Packing, OrderState.Ready];

    public static IReadOnlyList<OrderTab> All { get; } =
    [
        new(New, [OrderState.Received], Wanted: true),
        new(Today, Open, Wanted: true),
        new("working", [OrderState.Accepted, OrderState.Packing], Wanted: true),
        new("ready", [OrderState.Ready], Wanted: true),
        new("collected", [OrderState.HandedOver]),
        new(Week, Enum.GetValues<OrderState>()),
        new(Withdrawn, Enum.GetValues<OrderState>()),
        new("cancelled", [OrderState.Declined, OrderState.Cancelled, OrderState.NotCollected]),
    ];

    /// <summary>What waits for a yes.</summary>
    public const string New = "new";

    /// <summary>Whoever comes today, be it for an order that still waits for a yes: it is due first of all.</summary>
    public const string Today = "today";

    /// <summary>What was ordered since Monday, whatever became of it.</summary>
    public const string Week = "week";

    /// <summary>What the shopper withdrew from, in whole or in part, wherever it stands.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>One of the steps on the way to the shopper.</summary>
    public bool IsWork => Id is New or "working" or "ready";

    public bool IsToday => Id == Today;

    public bool IsWeek => Id == Week;

    public bool IsWithdrawn => Id == Withdrawn;

    public static OrderTab Of(string? id) => All.FirstOrDefault(tab => tab.Id == id) ?? All[0];
}

internal sealed record OrderRow(
    string Number, string Name, OrderState State, DateTimeOffset StateAt, DateTimeOffset PlacedAt, DateTimeOffset? From, Money Total, DateTimeOffset? WithdrawnAt, bool Whole,
    bool Unclear)
{
    public bool CalledBack => OrderFlow.IsCalledBack(State, Whole);

    public WithdrawnExtent Extent => OrderStatus.Extent(State, StateAt, WithdrawnAt, Whole);
}

/// <summary>What the desk shows: figures, counts, one page of orders.</summary>
internal sealed record OrderOverview(
    int ToCollectToday, int Waiting, Money ThisWeek, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<OrderRow> Rows, int Found);

/// <summary>Reads the orders of the current shop.</summary>
internal sealed class OrderList(StorefrontDb db, CurrentScope here, TimeProvider clock)
{
    public const int PageSize = 25;

    public async Task<OrderOverview> ReadAsync(OrderTab tab, string? search, int page, CancellationToken cancel)
    {
        var counts = await CountAsync(cancel);
        var wanted = Matching(tab, search);
        var found = await wanted.CountAsync(cancel);
        var rows = await Sorted(wanted, tab)
            .Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)
            .Select(order => new OrderRow(
                order.Number, order.Name, order.State, order.StateAt, order.PlacedAt, order.PromiseFrom, order.Total, order.WithdrawnAt, order.WithdrawnWhole,
                db.Set<OrderHistory>().Any(row => row.OrderId == order.Id && row.What == RememberWithdrawal.ByOther && row.Settles == null)))
            .ToListAsync(cancel);
        return new OrderOverview(counts[OrderTab.Today], counts[OrderTab.New], await ThisWeekAsync(cancel), counts, rows, found);
    }

    /// <summary>What waits for a yes.</summary>
    public Task<int> WaitingAsync(CancellationToken cancel) => Within(OrderTab.Of(OrderTab.New)).CountAsync(cancel);

    /// <summary>For today and not yet handed over.</summary>
    public Task<int> ToCollectTodayAsync(CancellationToken cancel) => Within(OrderTab.Of(OrderTab.Today)).CountAsync(cancel);

    /// <summary>Turnover of what was ordered since Monday: promised or handed over, and still wanted.</summary>
    public async Task<Money> ThisWeekAsync(CancellationToken cancel)
    {
        OrderState[] sold = [OrderState.Accepted, OrderState.Packing, OrderState.Ready, OrderState.HandedOver];
        var totals = await Within(OrderTab.Of(OrderTab.Week)).Where(order => sold.Contains(order.State) && !order.WithdrawnWhole).Select(order => order.Total).ToListAsync(cancel);
        return totals.Aggregate(Money.Zero, (sum, total) => sum + total);
    }

    /// <summary>What waits for the shop, in the order in which people come for it.</summary>
    public async Task<IReadOnlyList<OrderRow>> NextAsync(int most, CancellationToken cancel)
    {
        OrderState[] open = [OrderState.Received, OrderState.Accepted, OrderState.Packing, OrderState.Ready];
        return await db.Set<Order>().AsNoTracking()
            .Where(order => open.Contains(order.State))
            .OrderBy(order => order.PromiseFrom).ThenBy(order => order.PlacedAt).ThenBy(order => order.Id)
            .Take(most)
            .Select(order => new OrderRow(
                order.Number, order.Name, order.State, order.StateAt, order.PlacedAt, order.PromiseFrom, order.Total, order.WithdrawnAt, order.WithdrawnWhole,
                db.Set<OrderHistory>().Any(row => row.OrderId == order.Id && row.What == RememberWithdrawal.ByOther && row.Settles == null)))
            .ToListAsync(cancel);
    }

    public async Task<(Order Order, List<OrderLine> Lines, List<OrderHistory> History)?> FindAsync(string number, CancellationToken cancel)
    {
        if (await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, cancel) is not { } order)
        {
            return null;
        }

        var lines = await db.Set<OrderLine>().AsNoTracking()
            .Where(line => line.OrderId == order.Id).OrderBy(line => line.Position).ToListAsync(cancel);
        var history = await db.Set<OrderHistory>().AsNoTracking()
            .Where(row => row.OrderId == order.Id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel);
        return (order, lines, history);
    }

    // Tabs that are nothing but states are counted in one go.
    private async Task<Dictionary<string, int>> CountAsync(CancellationToken cancel)
    {
        var states = await db.Set<Order>().GroupBy(order => new { order.State, order.WithdrawnWhole })
            .Select(group => new { group.Key.State, group.Key.WithdrawnWhole, Count = group.Count() }).ToListAsync(cancel);
        var counts = new Dictionary<string, int>();
        foreach (var tab in OrderTab.All)
        {
            counts[tab.Id] = tab.IsToday || tab.IsWeek || tab.IsWithdrawn
                ? await Within(tab).CountAsync(cancel)
                : states.Where(row => tab.States.Contains(row.State) && !(tab.Wanted && row.WithdrawnWhole)).Sum(row => row.Count);
        }

        return counts;
    }

    // A search looks in every tab: who searches knows a name, not a state.
    private IQueryable<Order> Matching(OrderTab tab, string? search)
    {
        var orders = db.Set<Order>().AsNoTracking();
        if (search is not { Length: > 0 })
        {
            return Within(tab);
        }

        var words = search.Trim();
        var number = words.ToUpperInvariant();
        var name = words.ToLowerInvariant();
        return orders.Where(order => order.Number.StartsWith(number) || order.Code == words || order.Name.ToLower().Contains(name));
    }

    private IQueryable<Order> Within(OrderTab tab)
    {
        var orders = db.Set<Order>().AsNoTracking();
        if (tab.IsWithdrawn)
        {
            return orders.Where(order => order.WithdrawnAt != null);
        }

        orders = orders.Where(order => tab.States.Contains(order.State));
        orders = tab.Wanted ? orders.Where(order => !order.WithdrawnWhole) : orders;
        var (today, monday) = Days();
        return tab.IsWeek ? orders.Where(order => order.PlacedAt >= monday)
            : tab.IsToday ? orders.Where(order => order.PromiseFrom >= today.From && order.PromiseFrom < today.Until) : orders;
    }

    private static IQueryable<Order> Sorted(IQueryable<Order> orders, OrderTab tab) => tab.Id switch
    {
        OrderTab.New or OrderTab.Today or "working" or "ready" => orders.OrderBy(order => order.PromiseFrom).ThenBy(order => order.PlacedAt).ThenBy(order => order.Id),
        OrderTab.Withdrawn => orders.OrderByDescending(order => order.WithdrawnAt).ThenByDescending(order => order.Id),
        OrderTab.Week => orders.OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id),
        _ => orders.OrderByDescending(order => order.StateAt).ThenByDescending(order => order.Id),
    };

    private ((DateTimeOffset From, DateTimeOffset Until) Today, DateTimeOffset Week) Days()
    {
        var zone = here.Tenant!.TimeZone;
        var today = clock.GetUtcNow().In(zone).Date;
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        return ((today.AtMidnight().ToInstant(zone), today.PlusDays(1).AtMidnight().ToInstant(zone)), monday.AtMidnight().ToInstant(zone));
    }
}

/// <summary>The number beside „Bestellungen“: what waits for a yes.</summary>
internal sealed class NewOrders(OrderList list) : INavigationCount
{
    public string Path => "/admin/orders";

    public async ValueTask<int> CountAsync(Scope scope, CancellationToken cancel) =>
        scope.Kind == TenantKind.Shop ? await list.WaitingAsync(cancel) : 0;
}
