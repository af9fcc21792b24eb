using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Orders;

/// <summary>The tabs of the desk, and which states stand in them.</summary>
internal sealed record OrderTab(string Id, OrderState[] States)
{
    private static readonly OrderState[] Promised = [OrderState.Accepted, OrderState.Packing, OrderState.Ready];

    // What counts as turnover: promised or handed over.
    private static readonly OrderState[] Sold = [.. Promised, OrderState.HandedOver];

    public static IReadOnlyList<OrderTab> All { get; } =
    [
        new("new", [OrderState.Received]),
        new(Today, Promised),
        new("working", [OrderState.Accepted, OrderState.Packing]),
        new("ready", [OrderState.Ready]),
        new("collected", [OrderState.HandedOver]),
        new(Week, Sold),
        new("cancelled", [OrderState.Declined, OrderState.Cancelled, OrderState.NotCollected]),
    ];

    /// <summary>Of those that are promised and not handed over yet, the ones for today.</summary>
    public const string Today = "today";

    /// <summary>What was ordered since Monday and is turnover: the sum of this list is the figure.</summary>
    public const string Week = "week";

    public bool IsToday => Id == Today;

    public bool IsWeek => Id == Week;

    public static OrderTab Of(string? id) => All.FirstOrDefault(tab => tab.Id == id) ?? All[0];
}

internal sealed record OrderRow(string Number, string Name, OrderState State, DateTimeOffset PlacedAt, DateTimeOffset? From, DateTimeOffset? Until, Money Total, bool Withdrawn, bool Whole)
{
    public bool CalledBack => OrderFlow.IsCalledBack(State, Whole);
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
        var counts = await db.Set<Order>().GroupBy(order => order.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        var wanted = Matching(tab, search);
        var found = await wanted.CountAsync(cancel);
        var rows = await Sorted(wanted, tab)
            .Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)
            .Select(order => new OrderRow(
                order.Number, order.Name, order.State, order.PlacedAt, order.PromiseFrom, order.PromiseUntil, order.Total, order.WithdrawnAt != null, order.WithdrawnWhole))
            .ToListAsync(cancel);
        var today = await ToCollectTodayAsync(cancel);
        var week = await Within(OrderTab.Of(OrderTab.Week)).CountAsync(cancel);
        return new OrderOverview(
            today,
            counts.GetValueOrDefault(OrderState.Received),
            await ThisWeekAsync(cancel),
            OrderTab.All.ToDictionary(
                one => one.Id, one => one.IsToday ? today : one.IsWeek ? week : one.States.Sum(state => counts.GetValueOrDefault(state))),
            rows,
            found);
    }

    /// <summary>Promised for today and not yet handed over.</summary>
    public Task<int> ToCollectTodayAsync(CancellationToken cancel) => Within(OrderTab.Of(OrderTab.Today)).CountAsync(cancel);

    /// <summary>What was ordered since Monday and not declined.</summary>
    public async Task<Money> ThisWeekAsync(CancellationToken cancel)
    {
        var totals = await Within(OrderTab.Of(OrderTab.Week)).Select(order => order.Total).ToListAsync(cancel);
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
                order.Number, order.Name, order.State, order.PlacedAt, order.PromiseFrom, order.PromiseUntil, order.Total, order.WithdrawnAt != null, order.WithdrawnWhole))
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
        var orders = db.Set<Order>().AsNoTracking().Where(order => tab.States.Contains(order.State));
        var (today, monday) = Days();
        return tab.IsWeek ? orders.Where(order => order.PlacedAt >= monday)
            : tab.IsToday ? orders.Where(order => order.PromiseFrom >= today.From && order.PromiseFrom < today.Until) : orders;
    }

    private static IQueryable<Order> Sorted(IQueryable<Order> orders, OrderTab tab) => tab.Id switch
    {
        "new" or OrderTab.Today or "working" or "ready" => orders.OrderBy(order => order.PromiseFrom).ThenBy(order => order.PlacedAt).ThenBy(order => order.Id),
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
internal sealed class NewOrders(StorefrontDb db) : INavigationCount
{
    public string Path => "/admin/orders";

    public async ValueTask<int> CountAsync(Scope scope, CancellationToken cancel) => scope.Kind == TenantKind.Shop
        ? await db.Set<Order>().CountAsync(order => order.State == OrderState.Received, cancel)
        : 0;
}
