using System.Net;
using Storefront.Modules.Tests.Ordering;

namespace Storefront.Modules.Tests.Pickup;

/// <summary>A shop closes or pauses while somebody is at the checkout. The clock stands on Thursday, 12 November.</summary>
public sealed class ClosedMeanwhileTests
{
    private const string Office = "/shops/becker/admin/pickup";

    [Theory]
    [InlineData(Office + "?handler=Close", "Day", "2026-11-12")]
    [InlineData("/shops/becker/admin/hours?handler=Close", "closure-from", "2026-11-12")]
    public async Task A_time_held_for_somebody_is_not_promised_by_a_shop_that_has_closed(string address, string field, string day)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var action = await jana.ReviewsAsync();
        using var ruth = await town.RuthAsync();

        var closed = await ruth.PostAsync(address, (field, day), ("closure-to", day));
        var ordered = await jana.Browser.PostAsync(action);
        await jana.Browser.GetAsync(ordered.Location!);

        Assert.Equal(HttpStatusCode.Found, closed.Status);
        Assert.Equal("/checkout/pickup?again=1", ordered.Location);
        Assert.Contains("Diese Abholzeit gibt es nicht mehr.", Assert.Single(jana.Checkout.Errors).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_shop_says_so_keeps_its_times_and_sends_shoppers_back_to_the_basket()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var action = await jana.ReviewsAsync();
        using var ruth = await town.RuthAsync();

        await ruth.SubmitAsync(await ruth.GetAsync(Office), "form.card", ("Input.Paused", "true"));
        var ordered = await jana.Browser.PostAsync(action);
        var steps = new[]
        {
            await jana.Browser.GetAsync("/checkout/contact"), await jana.Browser.GetAsync("/checkout/pickup"),
        };
        var paused = await ruth.GetAsync(Office);
        await ruth.SubmitAsync(paused, "form.card", ("Input.InstructionEn", "Ring the bell."));
        var still = await ruth.GetAsync(Office);
        await ruth.SubmitAsync(still, ".notice form");
        var on = await ruth.GetAsync(Office);

        Assert.NotEqual(HttpStatusCode.OK, ordered.Status);
        Assert.All(steps, step => Assert.Equal("/cart", step.Location));
        Assert.Contains("Die Abholung ist pausiert.", paused.Words, StringComparison.Ordinal);
        Assert.Contains("Die Abholung ist pausiert.", still.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Die Abholung ist pausiert.", on.Words, StringComparison.Ordinal);
        Assert.Equal("/checkout/summary", (await jana.ChoosesAsync()).Location);
    }

    [Fact]
    public async Task Closing_a_day_asks_first_when_something_is_promised()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var number = (await jana.OrdersAsync()).Orders[0].Number;
        using var ruth = await town.RuthAsync();

        var asked = await ruth.PostAsync(Office + "?handler=Close", ("Day", "2026-11-12"));
        var before = await ruth.GetAsync(Office);
        var done = await ruth.SubmitAsync(asked, "form:has([name=Confirmed])", ("Confirmed", "true"));
        var after = await ruth.GetAsync(Office);

        Assert.Contains("Für diesen Tag gibt es schon 1 Bestellung oder Reservierung.", asked.Words, StringComparison.Ordinal);
        Assert.Contains(number, asked.Words, StringComparison.Ordinal);
        Assert.Null(before.Html.QuerySelector(".tasks"));
        Assert.Equal(HttpStatusCode.Found, done.Status);
        Assert.NotNull(after.Html.QuerySelector(".tasks"));
    }
}
