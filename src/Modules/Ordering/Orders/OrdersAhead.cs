using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Contracts;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Orders;

/// <summary>Orders that are promised for a time and not handed over yet.</summary>
internal sealed class OrdersAhead(StorefrontDb db) : IPromisesAhead
{
    public async Task<IReadOnlyList<PromiseAhead>> BetweenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        OrderState[] open = [OrderState.Received, OrderState.Accepted, OrderState.Packing, OrderState.Ready];
        var rows = await db.Set<Order>().AsNoTracking()
            .Where(order => open.Contains(order.State) && !order.WithdrawnWhole && order.PromiseFrom >= from && order.PromiseFrom < until)
            .OrderBy(order => order.PromiseFrom).ThenBy(order => order.Id).Take(200)
            .Select(order => new { order.Number, order.Name, order.PromiseFrom }).ToListAsync(cancel);
        return [.. rows.Select(row => new PromiseAhead("ordering.ahead.order", row.Number, row.Name, row.PromiseFrom!.Value, $"/admin/orders/{row.Number}"))];
    }
}
