using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Orders;

/// <summary>The next orders on the overview page, with what the shop does most as one tap.</summary>
internal sealed class NextOrders(OrderList list, CurrentScope here, TimeProvider clock) : IDashboardList
{
    private const int Most = 6;

    public int Order => 10;

    public TenantKinds Kinds => TenantKinds.Shop;

    public string Permission => OrderingModule.MayServe;

    public async ValueTask<DashboardList?> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        if (here.Tenant?.Has(OrderingModule.Orders) != true)
        {
            return null;
        }

        var rows = await list.NextAsync(Most, cancel);
        return new DashboardList(
            texts["ordering.today.title"], texts["ordering.today.empty"], texts["ordering.today.more"], "/admin/orders",
            [.. rows.Select(row => Row(row, texts))]);
    }

    private DashboardRow Row(OrderRow row, TextIn texts)
    {
        var detail = row.From is { } from ? $"{row.Name}, {Promise.When(from, null, here.Tenant!.TimeZone, clock.GetUtcNow(), texts)}" : row.Name;
        return new DashboardRow(
            row.Number, "/admin/orders/" + row.Number, row.CalledBack ? row.Name : $"{detail}, {row.Total.Format(texts.Locale)}",
            row.Unclear ? texts["ordering.desk.unclear"] : OrderStatus.OneForShop(row.State, row.Extent, texts),
            row.Unclear || row.WithdrawnAt is not null ? "stop" : OrderFlow.Badge(row.State),
            row.Unclear || row.WithdrawnAt is not null ? new DashboardStep(texts["ordering.desk.look"], "/admin/orders/" + row.Number) : Step(row, texts));
    }

    // Packing is a step for shops that want it; from here goods go straight to the shelf. Handing over needs the code.
    private static DashboardStep? Step(OrderRow row, TextIn texts) => row.State switch
    {
        OrderState.Received => Move(row, OrderState.Accepted, texts),
        OrderState.Accepted or OrderState.Packing => Move(row, OrderState.Ready, texts),
        OrderState.Ready => new DashboardStep(texts["ordering.desk.do.handed_over"], "/admin/orders/" + row.Number),
        _ => null,
    };

    private static DashboardStep Move(OrderRow row, OrderState to, TextIn texts) => new(
        texts["ordering.desk.do." + OrderFlow.Key(to)],
        $"/admin/orders/{row.Number}?handler=Step",
        ("to", to.ToString()),
        ("From", OrderPage.Overview));
}

/// <summary>The figures of the order desk, on the overview page.</summary>
internal abstract class OrderFigure(CurrentScope here) : IDashboardFigure
{
    public abstract int Order { get; }

    public TenantKinds Kinds => TenantKinds.Shop;

    public abstract string TextKey { get; }

    public virtual string Path => "/admin/orders";

    public string Permission => OrderingModule.MayServe;

    public async ValueTask<string?> ValueAsync(TextIn texts, CancellationToken cancel) =>
        here.Tenant?.Has(OrderingModule.Orders) == true ? await ReadAsync(texts, cancel) : null;

    protected abstract ValueTask<string> ReadAsync(TextIn texts, CancellationToken cancel);
}

internal sealed class WaitingFigure(NewOrders orders, CurrentScope here) : OrderFigure(here)
{
    private readonly CurrentScope _here = here;

    public override int Order => 10;

    public override string TextKey => "ordering.desk.waiting";

    protected override async ValueTask<string> ReadAsync(TextIn texts, CancellationToken cancel) =>
        (await orders.CountAsync(_here.Value, cancel)).ToString(texts.Culture);
}

internal sealed class TodayFigure(OrderList list, CurrentScope here) : OrderFigure(here)
{
    public override int Order => 11;

    public override string TextKey => "ordering.desk.today";

    public override string Path => "/admin/orders?tab=today";

    protected override async ValueTask<string> ReadAsync(TextIn texts, CancellationToken cancel) =>
        (await list.ToCollectTodayAsync(cancel)).ToString(texts.Culture);
}

internal sealed class WeekFigure(OrderList list, CurrentScope here) : OrderFigure(here)
{
    public override int Order => 12;

    public override string TextKey => "ordering.desk.week";

    public override string Path => "/admin/orders?tab=week";

    protected override async ValueTask<string> ReadAsync(TextIn texts, CancellationToken cancel) =>
        (await list.ThisWeekAsync(cancel)).Format(texts.Locale);
}
