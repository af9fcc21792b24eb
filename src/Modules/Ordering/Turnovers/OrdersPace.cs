using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Turnovers;

/// <summary>Counts orders. An order that was declined was answered when it was; one that the shopper cancelled was not.</summary>
internal sealed class OrdersPace(StorefrontDb db) : IOrderPace
{
    public async Task<OrderPace> ReadAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var shop = db.Scope.ShopId;
        var rows = await db.Set<Order>().Where(order => order.ShopId == shop && order.PlacedAt >= since)
            .Select(order => new { order.State, order.Method, order.PlacedAt, order.AcceptedAt, order.StateAt }).ToListAsync(cancel);
        List<TimeSpan> answers =
        [
            .. rows.Select(row => (row.AcceptedAt ?? (row.State == OrderState.Declined ? row.StateAt : null)) - row.PlacedAt).OfType<TimeSpan>().Order(),
        ];
        return new OrderPace(
            rows.Count(row => row.State is OrderState.HandedOver or OrderState.NotCollected or OrderState.Declined or OrderState.Cancelled),
            rows.Where(row => row.State == OrderState.HandedOver).CountBy(row => row.Method).ToDictionary(pair => pair.Key, pair => pair.Value),
            answers.Count,
            answers.Count == 0 ? null : answers[answers.Count / 2]);
    }
}
