using Microsoft.EntityFrameworkCore;
using Storefront.Modules.Tests.Ordering;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Modules.Tests.Relief;

/// <summary>What the orders of the product bring to the figures.</summary>
public sealed class OrderTurnoverTests
{
    private static readonly DateOnly Day = new(2026, 11, 12);

    [Fact]
    public async Task Orders_count_net_on_the_day_they_were_handed_over()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "order", "reference": "one", "shopper": { "name": "Jana", "email": "jana@example.org" }, "state": "handed_over",
              "lines": [ { "shop": "becker", "sku": "B-40", "quantity": 1 }, { "shop": "becker", "sku": "SPRAY", "quantity": 2 }, { "shop": "lindenhof", "sku": "L-1", "quantity": 1 } ] },
            { "name": "order", "reference": "two", "shopper": { "name": "Okan", "email": "okan@example.org" }, "state": "ready",
              "lines": [ { "shop": "becker", "sku": "SPRAY", "quantity": 1 } ] },
            { "name": "order", "reference": "three", "shopper": { "name": "Okan", "email": "okan@example.org" }, "state": "handed_over",
              "lines": [ { "shop": "hartmann", "sku": "LIMO", "quantity": 4 } ] }
            """);

        // 129.00 + 2 × 8.99 = 146.98 with 19 %: 23.47 VAT; 24.00 with 7 %: 1.57 VAT; 4 × (2.50 + 0.25) = 11.00 with 19 %: 1.76 VAT
        Assert.Equal([new DayOfOrders(Day, Money.Eur(123_51))], await NetAsync(town, "becker", Day));
        Assert.Equal([new DayOfOrders(Day, Money.Eur(22_43))], await NetAsync(town, "lindenhof", Day));
        Assert.Equal([new DayOfOrders(Day, Money.Eur(9_24))], await NetAsync(town, "hartmann", Day));
        Assert.Empty(await NetAsync(town, "becker", Day.AddDays(1)));

        await town.Host.InAsync<StorefrontDb>(town.Shop("becker"), db => db.Set<OrderLine>()
            .Where(line => line.Sku == "SPRAY" && line.Quantity == 2).ExecuteUpdateAsync(set => set.SetProperty(line => line.Withdrawn, 1)));

        // One can was withdrawn from: 129.00 + 8.99 = 137.99, 22.03 VAT
        Assert.Equal([new DayOfOrders(Day, Money.Eur(115_96))], await NetAsync(town, "becker", Day));
    }

    private static Task<IReadOnlyList<DayOfOrders>> NetAsync(OrderingTown town, string shop, DateOnly day) =>
        town.Host.InAsync<IOrderTurnover, IReadOnlyList<DayOfOrders>>(town.Shop(shop), orders => orders.NetByDayAsync(day, day, CancellationToken.None));
}
