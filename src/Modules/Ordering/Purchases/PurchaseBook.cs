using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Purchases;

/// <summary>One shop's part of a purchase, with its lines.</summary>
internal sealed record BoughtOrder(Order Order, IReadOnlyList<OrderLine> Lines)
{
    /// <summary>What was withdrawn when.</summary>
    public IReadOnlyList<OrderHistory> History { get; init; } = [];
}

/// <summary>A purchase as the shopper sees it.</summary>
internal sealed record BoughtPurchase(Purchase Purchase, IReadOnlyList<BoughtOrder> Orders)
{
    /// <summary>Everything that is still coming lies ready, and something does.</summary>
    public bool AllReady =>
        Orders.Any(one => one.Order.State == OrderState.Ready && !one.Order.IsCalledBack)
        && Orders.All(one => one.Order.State == OrderState.Ready || one.Order.IsCalledBack || !OrderFlow.IsOpen(one.Order.State));

    /// <summary>What the shopper has not withdrawn from altogether.</summary>
    public IEnumerable<Order> Kept => Orders.Select(one => one.Order).Where(order => !order.IsWithdrawn);

    /// <summary>What all shops together get for what stays.</summary>
    public Money Due => Orders.Aggregate(Money.Zero, (sum, one) => sum + one.Order.Due);

    /// <summary>Something was withdrawn, be it a part of one order.</summary>
    public bool Withdrawn => Orders.Any(one => one.Order.WithdrawnAt is not null);

    public bool Open => Orders.Any(one => OrderFlow.IsOpen(one.Order.State));

    /// <summary>There is still something to collect.</summary>
    public bool Coming => Orders.Any(one => OrderFlow.IsOpen(one.Order.State) && !one.Order.IsCalledBack);
}

/// <summary>What shoppers bought. Works in town scope.</summary>
internal sealed class PurchaseBook(StorefrontDb db, ScopeDoor door)
{
    public Task<string?> TokenOfAsync(Guid checkout, CancellationToken cancel) => db.Set<Purchase>()
        .Where(row => row.ShopId == Guid.Empty && row.CheckoutId == checkout).Select(row => row.Token).FirstOrDefaultAsync(cancel);

    public async Task<BoughtPurchase?> FindAsync(string token, CancellationToken cancel) =>
        await FillAsync(await db.Set<Purchase>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.ShopId == Guid.Empty && row.Token == token, cancel), cancel);

    public async Task<BoughtPurchase?> FindAsync(Guid id, CancellationToken cancel) =>
        await FillAsync(await db.Set<Purchase>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.ShopId == Guid.Empty && row.Id == id, cancel), cancel);

    /// <summary>The shopper takes one shop's order back, as long as the shop has not accepted it.</summary>
    public async Task<OrderStep> CancelAsync(string token, string number, CancellationToken cancel)
    {
        var bought = await FindAsync(token, cancel);
        if (bought?.Orders.FirstOrDefault(one => one.Order.Number == number)?.Order is not { } order)
        {
            return new OrderStep.Unknown();
        }

        return await door.InAsync<OrderDesk, OrderStep>(
            Scope.ForShop(order.TownId, order.ShopId),
            desk => desk.MoveAsync(order.Id, OrderState.Cancelled, "", null, cancel));
    }

    private async Task<BoughtPurchase?> FillAsync(Purchase? purchase, CancellationToken cancel)
    {
        if (purchase is null)
        {
            return null;
        }

        var orders = await db.Set<Order>().AsNoTracking()
            .Where(order => order.PurchaseId == purchase.Id).OrderBy(order => order.Number).ToListAsync(cancel);
        Guid[] ids = [.. orders.Select(order => order.Id)];
        var lines = await db.Set<OrderLine>().AsNoTracking()
            .Where(line => ids.Contains(line.OrderId)).OrderBy(line => line.Position).ToListAsync(cancel);
        var withdrawn = orders.Exists(order => order.WithdrawnAt is not null)
            ? await OrderWithdrawal.Rows(db.Set<OrderHistory>().AsNoTracking().Where(row => ids.Contains(row.OrderId))).ToListAsync(cancel)
            : [];
        return new BoughtPurchase(purchase, [.. orders.Select(order => new BoughtOrder(order, [.. lines.Where(line => line.OrderId == order.Id)])
        {
            History = [.. withdrawn.Where(row => row.OrderId == order.Id)],
        })]);
    }
}
