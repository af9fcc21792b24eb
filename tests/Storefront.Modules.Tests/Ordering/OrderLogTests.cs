using Storefront.Ordering.Contracts;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>What the log of a shop says of its orders.</summary>
public sealed class OrderLogTests
{
    private const string Office = "/shops/becker/admin";

    [Fact]
    public async Task Every_step_of_an_order_is_told_with_its_number_and_who_took_it()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var order = (await jana.OrdersAsync()).Orders[0];
        using var ruth = await town.RuthAsync();
        var page = $"{Office}/orders/{order.Number}";
        foreach (var state in new[] { OrderState.Accepted, OrderState.Ready })
        {
            await ruth.PostAsync(page + "?handler=Step", ("to", state.ToString()));
            town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await ruth.PostAsync(page + "?handler=HandOver", ("Code", order.Code));

        Assert.Equal(
            [$"Ruth Becker: Bestellung {order.Number} übergeben", $"Ruth Becker: Bestellung {order.Number} bereitgelegt", $"Ruth Becker: Bestellung {order.Number} zugesagt"],
            (await LinesAsync(ruth)).Take(3));
        using var ida = await town.IdaAsync();
        Assert.DoesNotContain(order.Number, (await ida.GetAsync("/shops/lindenhof/admin/log")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_declined_is_told_with_the_reason_and_what_the_shopper_cancels_with_the_shoppers_name()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        using var ruth = await town.RuthAsync();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("becker", "SPRAY");
        var declined = (await jana.OrdersAsync()).Orders[0];
        await ruth.PostAsync($"{Office}/orders/{declined.Number}?handler=DeclineLine", ("line", declined.Lines[0].Id.ToString()), ("LineReason", "damaged"));
        town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await ruth.PostAsync($"{Office}/orders/{declined.Number}?handler=Decline", ("Reason", "Das Lager steht unter Wasser."));
        await jana.PutsAsync("becker", "SPRAY");
        var cancelled = (await jana.OrdersAsync()).Orders[0];
        await jana.Browser.PostAsync(cancelled.CancelUrl!);

        var lines = await LinesAsync(ruth);

        Assert.Equal(
            [
                $"Jana Vogt: Bestellung {cancelled.Number} storniert",
                $"Ruth Becker: Bestellung {declined.Number} abgesagt",
                $"Ruth Becker: Bestellung {declined.Number}: „{declined.Lines[0].Title}“ abgesagt, beschädigt",
            ],
            lines.Take(3));
        Assert.Contains("Das Lager steht unter Wasser.", (await ruth.GetAsync(Office + "/log")).Words, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(TestBrowser browser) =>
    [
        .. (await browser.GetAsync(Office + "/log")).Html.QuerySelectorAll("main tbody tr").Select(row => row.QuerySelectorAll("td"))
            .Select(cells => $"{cells[1].FirstChild!.TextContent.Trim()}: {cells[2].TextContent.Trim()}"),
    ];
}
