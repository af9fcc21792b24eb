namespace Storefront.Modules.Tests.Ordering;

/// <summary>Who collects something with an age limit knows beforehand what to bring.</summary>
public sealed class AgeLimitTests
{
    [Fact]
    public async Task The_age_limit_stands_on_the_purchase_until_the_goods_are_collected()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("hartmann", "WEIN");
        await jana.PutsAsync("becker", "B-40");

        var orders = (await jana.OrdersAsync()).Orders;

        Assert.Equal(
            [(true, "ab 16 Jahren, Ausweis bei der Abholung"), (false, null)],
            orders.Select(order => (order.Lines[0].Title == "Hauswein", order.AgeText)).OrderByDescending(one => one.Item1));
    }
}
