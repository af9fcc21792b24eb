using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Closures.Town;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Data;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>The town closes its shops while orders are open: nothing promised is lost, and whoever waits is told.</summary>
public sealed class ClosedTownTests
{
    [Fact]
    public async Task Open_orders_stay_and_shoppers_read_how_they_get_them_by_mail_and_on_their_page()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        var before = await jana.OrdersAsync();
        Assert.All(before.Orders, order => Assert.Null(order.ClosureText));
        var plan = await PlanAsync(town, area => area with { Kind = AreaKind.Branches, Branches = ["shoes"] }, stays: []);
        var door = await PlanAsync(town, area => area with { Kind = AreaKind.Branches, Branches = ["books"] }, stays: ["pickup"]);
        var mailsBefore = (await town.MailsAsync()).Count;

        await SwitchAsync(town, desk => desk.SwitchOnAsync(plan, null, null, "", CancellationToken.None));
        await SwitchAsync(town, desk => desk.SwitchOnAsync(door, null, null, "", CancellationToken.None));
        var mails = (await town.MailsAsync()).Skip(mailsBefore).ToList();
        var page = await jana.LooksAsync();

        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Equal("jana@shopper.example", mail.To.Mailboxes.Single().Address));
        Assert.Contains(mails, mail => mail.TextBody!.Contains("geht nicht verloren", StringComparison.Ordinal) && mail.TextBody!.Contains("hallo@becker.example", StringComparison.Ordinal));
        Assert.Contains(mails, mail => mail.TextBody!.Contains("zur vereinbarten Zeit an der Tür", StringComparison.Ordinal));
        Assert.Contains("geht nicht verloren", page.Orders[0].ClosureText!, StringComparison.Ordinal);
        Assert.Contains("an der Tür", page.Orders[1].ClosureText!, StringComparison.Ordinal);
        Assert.Equal(before.Orders.Select(order => (order.Number, order.SlotText, order.State)), page.Orders.Select(order => (order.Number, order.SlotText, order.State)));

        await SwitchAsync(town, desk => desk.SwitchOffAsync(plan, "", CancellationToken.None));
        var lifted = (await town.MailsAsync()).Skip(mailsBefore + 2).ToList();
        Assert.Contains("wieder wie gewohnt", Assert.Single(lifted).Subject, StringComparison.Ordinal);
        Assert.Null((await jana.LooksAsync()).Orders[0].ClosureText);
    }

    [Fact]
    public async Task While_a_shop_is_shut_no_reservation_expires_and_no_order_counts_as_not_collected()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var variant = await town.VariantAsync("becker", "SPRAY");
        var reserved = await jana.Browser.PostAsync(
            "/shops/becker/reserve/spray", ("variant", variant.VariantId.ToString()), ("quantity", "1"), ("name", "Jana Vogt"), ("email", "jana@shopper.example"), ("phone", "0221 1234567"));
        Assert.NotNull(reserved.Location);
        await jana.PutsAsync("becker", "B-40");
        await jana.OrdersAsync();
        await ReadyAsync(town);
        var plan = await PlanAsync(town, area => area, stays: []);
        await SwitchAsync(town, desk => desk.SwitchOnAsync(plan, null, null, "", CancellationToken.None));

        await town.Host.PassAsync(TimeSpan.FromDays(20));
        Assert.Equal(ReservationState.Held, await StateAsync(town));
        Assert.Equal(OrderState.Ready, await OrderStateAsync(town));

        // Open again: both have their usual time from now on.
        await SwitchAsync(town, desk => desk.SwitchOffAsync(plan, "", CancellationToken.None));
        await town.Host.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(ReservationState.Held, await StateAsync(town));
        Assert.Equal(OrderState.Ready, await OrderStateAsync(town));
        await town.Host.PassAsync(TimeSpan.FromDays(15));
        await town.Host.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(ReservationState.Expired, await StateAsync(town));
        Assert.Equal(OrderState.NotCollected, await OrderStateAsync(town));
    }

    [Fact]
    public async Task A_plan_sets_how_many_may_come_at_a_time_and_how_long_before_one_orders()
    {
        await using var town = await OrderingTown.StartAsync();
        var plan = await PlanAsync(town, area => area, stays: ["pickup"], ("pickup.places", 1), ("pickup.lead", 240));
        await SwitchAsync(town, desk => desk.SwitchOnAsync(plan, null, null, "", CancellationToken.None));
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.TellsAsync();
        await jana.Browser.GetAsync("/checkout/pickup");
        var first = jana.Checkout.Groups[0].SlotDays[0].Slots[0];
        await jana.OrdersAsync();
        using var okan = town.Shopper();
        await okan.PutsAsync("becker", "SPRAY");
        await okan.TellsAsync("Okan Yıldız", "okan@shopper.example");
        await okan.Browser.GetAsync("/checkout/pickup");

        Assert.Equal("13:30", first.Label);
        Assert.False(okan.Checkout.Groups[0].SlotDays[0].Slots.First(slot => slot.Label == "13:30").Bookable);
        Assert.True(okan.Checkout.Groups[0].SlotDays[0].Slots.First(slot => slot.Label == "14:00").Bookable);
    }

    [Fact]
    public async Task Where_pickup_does_not_go_on_the_goods_wait_in_the_basket_and_nothing_can_be_reserved()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("hartmann", "LIMO");
        var plan = await PlanAsync(town, area => area with { Except = ["bakery"] }, stays: []);
        await SwitchAsync(town, desk => desk.SwitchOnAsync(plan, null, null, "", CancellationToken.None));

        var basket = await jana.BasketAsync();
        var variant = await town.VariantAsync("becker", "SPRAY");
        var form = await jana.Browser.GetAsync($"/shops/becker/reserve/spray?variant={variant.VariantId}");
        var reserved = await jana.Browser.PostAsync(
            "/shops/becker/reserve/spray", ("variant", variant.VariantId.ToString()), ("quantity", "1"), ("name", "Jana Vogt"), ("email", "jana@shopper.example"), ("phone", "0221 1234567"));

        Assert.Contains("nimmt gerade keine Abholungen an", basket.Groups.Single(group => group.Shop.Name == "Schuhhaus Becker").Waits, StringComparison.Ordinal);
        Assert.Null(basket.Groups.Single(group => group.Shop.Name == "Bäckerei Hartmann").Waits);
        Assert.DoesNotContain("/reservations/", reserved.Location ?? "", StringComparison.Ordinal);
        Assert.NotNull(form);
    }

    private static Task<Guid> PlanAsync(OrderingTown town, Func<ClosureArea, ClosureArea> area, string[] stays, params (string Key, int Value)[] rules) =>
        town.Host.InAsync<ClosureDesk, Guid>(town.Town, desk => desk.PutAsync(
            null,
            row =>
            {
                (row.TitleDe, row.Area, row.Stays, row.TellShops) = ("Läden geschlossen", area(new ClosureArea()), stays, false);
                row.Rules = rules.ToDictionary(rule => rule.Key, rule => rule.Value);
            },
            "",
            CancellationToken.None));

    private static async Task SwitchAsync(OrderingTown town, Func<ClosureDesk, Task<bool>> switched)
    {
        Assert.True(await town.Host.InAsync(town.Town, switched));
        await town.Host.DrainAsync();
    }

    private static async Task ReadyAsync(OrderingTown town)
    {
        var order = await town.AskAsync(town.Shop("becker"), db => db.Set<Order>().AsNoTracking().SingleAsync());
        foreach (var state in new[] { OrderState.Accepted, OrderState.Ready })
        {
            await town.Host.InAsync<OrderDesk, OrderStep>(town.Shop("becker"), desk => desk.MoveAsync(order.Id, state, "", null, CancellationToken.None));
        }

        await town.Host.DrainAsync();
    }

    private static Task<ReservationState> StateAsync(OrderingTown town) =>
        town.AskAsync(town.Shop("becker"), db => db.Set<Reservation>().Select(row => row.State).SingleAsync());

    private static Task<OrderState> OrderStateAsync(OrderingTown town) =>
        town.AskAsync(town.Shop("becker"), db => db.Set<Order>().Select(row => row.State).SingleAsync());
}
