using Microsoft.EntityFrameworkCore;
using Storefront.Ordering;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Recipes;

namespace Storefront.Modules.Tests.Ordering;

public sealed class DemoOrderTests
{
    private const string Step = """
        { "name": "order", "reference": "demo-01", "placedHoursAgo": 3, "shopper": { "name": "Okan Demir", "email": "okan@shopper.example" },
          "lines": [ { "shop": "becker", "sku": "B-40", "quantity": 1 }, { "shop": "lindenhof", "sku": "L-1", "quantity": 2 } ],
          "state": "received", "states": { "lindenhof": "ready" } }
        """;

    [Fact]
    public async Task A_demo_order_goes_the_usual_way_and_only_once()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync(Step);
        await town.RunAsync(Step + " ");

        var orders = await town.AskAsync(town.Town, db => db.Set<Order>().OrderBy(order => order.Number).ToListAsync());

        Assert.Equal(2, orders.Count);
        Assert.Equal(OrderState.Received, orders.Single(order => order.ShopId == town.Shop("becker").ShopId).State);
        Assert.Equal(OrderState.Ready, orders.Single(order => order.ShopId == town.Shop("lindenhof").ShopId).State);
        Assert.Equal(town.Host.Clock.GetUtcNow() - TimeSpan.FromHours(3), orders[0].PlacedAt);
        Assert.Equal(2, await town.StockAsync("becker", "B-40"));
    }

    [Fact]
    public async Task An_article_that_is_not_there_stops_the_recipe_by_name()
    {
        await using var town = await OrderingTown.StartAsync();

        var trouble = await Assert.ThrowsAsync<RecipeException>(() => town.RunAsync(Step.Replace("L-1", "L-404", StringComparison.Ordinal)));

        Assert.Contains("L-404", trouble.Message, StringComparison.Ordinal);
    }
}
