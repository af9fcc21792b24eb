using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Data;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>How a shop handles its orders, in counts.</summary>
public sealed class OrderPaceTests
{
    [Fact]
    public async Task Orders_are_counted_by_how_they_ended_and_how_soon_they_were_answered()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "order", "reference": "one", "placedHoursAgo": 3, "shopper": { "name": "Jana", "email": "jana@example.org" }, "state": "handed_over", "lines": [ { "shop": "becker", "sku": "SPRAY", "quantity": 1 } ] },
            { "name": "order", "reference": "two", "placedHoursAgo": 3, "shopper": { "name": "Okan", "email": "okan@example.org" }, "state": "accepted", "lines": [ { "shop": "becker", "sku": "SPRAY", "quantity": 1 } ] },
            { "name": "order", "reference": "three", "shopper": { "name": "Okan", "email": "okan@example.org" }, "state": "received", "lines": [ { "shop": "becker", "sku": "SPRAY", "quantity": 1 } ] },
            { "name": "order", "reference": "four", "shopper": { "name": "Okan", "email": "okan@example.org" }, "state": "handed_over", "lines": [ { "shop": "lindenhof", "sku": "L-1", "quantity": 1 } ] }
            """);
        DateTimeOffset? accepted = town.Host.Clock.GetUtcNow() - TimeSpan.FromHours(2);
        await town.Host.InAsync<StorefrontDb>(town.Shop("becker"), db => db.Set<Order>().Where(order => order.AcceptedAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(order => order.AcceptedAt, accepted)));
        var now = town.Host.Clock.GetUtcNow();

        var pace = await PaceAsync(town, now.AddDays(-1));
        var none = await PaceAsync(town, now.AddDays(1));

        Assert.Equal((1, 1, 2), (pace.Ended, pace.HandedOver.Values.Sum(), pace.Answered));
        Assert.Equal((0, 0, null), (none.Ended, none.Answered, none.MedianAnswer));
        Assert.Equal(TimeSpan.FromHours(1), pace.MedianAnswer);
    }

    private static Task<OrderPace> PaceAsync(OrderingTown town, DateTimeOffset since) =>
        town.Host.InAsync<IOrderPace, OrderPace>(town.Shop("becker"), orders => orders.ReadAsync(since, CancellationToken.None));
}
