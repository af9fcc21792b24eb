using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Orders;

internal sealed class UncollectedOrders(StorefrontDb db) : IUncollectedOrders
{
    private const int Most = 500;

    public async Task<IReadOnlyList<UncollectedOrder>> FindAsync(string method, DateTimeOffset before, CancellationToken cancel) =>
        await db.Set<Order>()
            .Where(order => order.State == OrderState.Ready && order.Method == method && order.ReadyAt < before)
            .OrderBy(order => order.ReadyAt)
            .Take(Most)
            .Select(order => new UncollectedOrder(order.TownId, order.ShopId, order.Id, order.ReadyAt!.Value))
            .ToListAsync(cancel);
}
