using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Orders;

/// <summary>Orders under way that still want an article; what was declined or withdrawn from waits for nothing.</summary>
internal sealed class OrderedGoods(StorefrontDb db) : IPromisedGoods
{
    public async Task<IReadOnlyList<GoodsPromised>> OfArticleAsync(Guid product, IReadOnlyCollection<Guid> variants, CancellationToken cancel)
    {
        OrderState[] open = [OrderState.Received, OrderState.Accepted, OrderState.Packing, OrderState.Ready];
        var count = await db.Set<Order>().CountAsync(
            order => open.Contains(order.State) && !order.WithdrawnWhole && db.Set<OrderLine>().Any(line =>
                line.OrderId == order.Id && line.ProductId == product && !line.Declined && line.Quantity > line.Withdrawn),
            cancel);
        return [new GoodsPromised("ordering.promised.orders", count)];
    }
}
