using System.Web;
using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>What is withdrawn from leaves the order at once: no acceptance, no sum and no counter speaks of it any more.</summary>
public sealed class WithdrawnPiecesTests
{
    private const string Desk = "/shops/becker/admin/orders/";

    [Fact]
    public async Task The_shop_accepts_only_what_was_not_withdrawn()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var order = await BootsAndSprayAsync(jana, cans: 3);
        await WithdrawsAsync(town, jana, order, ("SPRAY", 2));
        using var ruth = await town.RuthAsync();

        var accepted = await ruth.PostAsync($"{Desk}{order.Number}?handler=Step", ("to", "Accepted"));
        var mail = Assert.Single(await town.MailsAsync(), one => one.TextBody!.Contains("Damit ist der Kaufvertrag geschlossen", StringComparison.Ordinal)).TextBody!;
        var page = await jana.LooksAsync();
        var spray = page.Orders[0].Lines[1];

        Assert.Equal(System.Net.HttpStatusCode.Found, accepted.Status);
        Assert.Contains("1 × Wanderschuh Alpsee", mail, StringComparison.Ordinal);
        Assert.Contains("1 × Imprägnierspray", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("3 × Imprägnierspray", mail, StringComparison.Ordinal);
        Assert.Contains("137,99\u00a0€", mail, StringComparison.Ordinal);
        Assert.Contains("22,03\u00a0€", mail, StringComparison.Ordinal);
        Assert.Equal((1, "8,99\u00a0€", "2 Stück widerrufen", false), (spray.Quantity, spray.LinePrice, spray.WithdrawnText, spray.Withdrawn));
        Assert.Equal(("137,99\u00a0€", "137,99\u00a0€"), (page.Orders[0].Subtotal, page.Total));
        Assert.Contains("137,99\u00a0€", page.Orders[0].PaymentText, StringComparison.Ordinal);
        Assert.Contains("aus dem Betrag herausgerechnet", page.Orders[0].Withdrawals[0].Next, StringComparison.Ordinal);
        Assert.Equal(49, await town.StockAsync("becker", "SPRAY"));
    }

    [Fact]
    public async Task A_line_withdrawn_altogether_is_marked_costs_nothing_and_is_not_given_back_twice()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var order = await BootsAndSprayAsync(jana, cans: 2);
        await WithdrawsAsync(town, jana, order, ("SPRAY", 2));
        using var ruth = await town.RuthAsync();

        var desk = await ruth.GetAsync(Desk + order.Number);
        await ruth.PostAsync($"{Desk}{order.Number}?handler=Step", ("to", "Accepted"));
        var counter = (await ruth.GetAsync("/shops/becker/admin/pickup/counter?Code=" + order.Number)).Html.QuerySelector("article")!.TextContent;
        var page = await jana.LooksAsync();
        await ruth.PostAsync($"{Desk}{order.Number}?handler=Decline", ("Reason", "Nicht da"), ("Seen", "Accepted"));

        Assert.Equal(("129,00\u00a0€", "129,00\u00a0€"), (page.Total, page.Orders[0].Subtotal));
        Assert.Equal((true, "widerrufen"), (page.Orders[0].Lines[1].Withdrawn, page.Orders[0].Lines[1].WithdrawnText));
        Assert.Null(page.Orders[0].Lines[0].WithdrawnText);
        Assert.Contains("1 Artikel · 129,00\u00a0€", counter, StringComparison.Ordinal);
        Assert.DoesNotContain("146,98", counter, StringComparison.Ordinal);
        Assert.Contains("Imprägnierspray", desk.Html.QuerySelector("tbody s")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("aus der Bestellung herausgenommen", desk.Words, StringComparison.Ordinal);
        Assert.Null(desk.Html.QuerySelector("form[action$='handler=DeclineLine']"));
        Assert.DoesNotContain(await town.MailsAsync(), one =>
            one.TextBody!.Contains("Damit ist der Kaufvertrag geschlossen", StringComparison.Ordinal) && one.TextBody.Contains("- 2 × Imprägnierspray", StringComparison.Ordinal));
        Assert.Equal((3, 50), (await town.StockAsync("becker", "B-40"), await town.StockAsync("becker", "SPRAY")));
    }

    [Fact]
    public async Task Withdrawn_piece_by_piece_until_nothing_is_left_it_is_closed_without_a_reason_and_without_a_mail()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var order = await BootsAndSprayAsync(jana, cans: 2);
        await WithdrawsAsync(town, jana, order, ("SPRAY", 2));
        await town.Host.PassAsync(TimeSpan.FromMinutes(1));
        await WithdrawsAsync(town, jana, order, ("B-40", 1));
        using var ruth = await town.RuthAsync();

        var before = await ruth.GetAsync(Desk + order.Number);
        var mails = (await town.MailsAsync()).Count;
        var closed = await ruth.FollowAsync(ruth.SubmitAsync(before, "form[action$='handler=Decline']"));
        var page = await jana.LooksAsync();

        Assert.Null(before.Html.QuerySelector("[name=Reason]"));
        Assert.Contains("Wird nicht mehr abgeholt", before.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("zu zahlen", before.Html.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{order.Number} ist abgeschlossen. Die Artikel sind wieder im Bestand.", closed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("unterwegs", closed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Geld zurück bis", closed.Words, StringComparison.Ordinal);
        Assert.Contains("Aus dieser Bestellung ist nichts zurückzugeben.", closed.Words, StringComparison.Ordinal);
        Assert.Equal(mails, (await town.MailsAsync()).Count);
        Assert.All(page.Orders[0].Lines, line => Assert.Equal("widerrufen", line.WithdrawnText));
        Assert.Equal((3, 50), (await town.StockAsync("becker", "B-40"), await town.StockAsync("becker", "SPRAY")));
    }

    [Fact]
    public async Task What_comes_back_after_it_was_handed_over_is_in_no_sum_and_not_on_the_shelf()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var order = await BootsAndSprayAsync(jana, cans: 2);
        foreach (var state in new[] { OrderState.Accepted, OrderState.Ready, OrderState.HandedOver })
        {
            await JourneyTests.MoveAsync(town, "becker", state);
        }

        await WithdrawsAsync(town, jana, order, ("SPRAY", 2));

        Assert.Equal("129,00\u00a0€", (await jana.LooksAsync()).Total);
        Assert.Equal(48, await town.StockAsync("becker", "SPRAY"));
    }

    [Fact]
    public async Task A_voucher_is_not_brought_back_like_goods_but_given_up()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "product", "shop": "becker", "handle": "gutschein", "title": "Gutschein", "kind": "voucher", "variants": [ { "sku": "G-25", "price": 2500 } ] }
            """);
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "G-25");
        await jana.PutsAsync("becker", "SPRAY");
        var order = (await jana.OrdersAsync()).Orders[0];
        foreach (var state in new[] { OrderState.Accepted, OrderState.Ready, OrderState.HandedOver })
        {
            await JourneyTests.MoveAsync(town, "becker", state);
        }

        await town.Host.PassAsync(TimeSpan.FromMinutes(1));
        await WithdrawsAsync(town, jana, order, ("G-25", 1));
        var next = (await jana.LooksAsync()).Orders[0].Withdrawals[0].Next!;
        using var ruth = await town.RuthAsync();
        var desk = await ruth.GetAsync(Desk + order.Number);

        Assert.Contains("Der Gutschein gilt nicht mehr.", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Ware", next, StringComparison.Ordinal);
        Assert.Contains("Sperren Sie ihn", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Gutschein, keine MwSt. beim Kauf", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Die Ware kommt zurück", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_withdrawn_before_the_rest_was_handed_over_need_not_be_brought_back()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var order = await BootsAndSprayAsync(jana, cans: 2);
        await WithdrawsAsync(town, jana, order, ("SPRAY", 2));
        await town.Host.PassAsync(TimeSpan.FromMinutes(1));
        foreach (var state in new[] { OrderState.Accepted, OrderState.Ready, OrderState.HandedOver })
        {
            await JourneyTests.MoveAsync(town, "becker", state);
        }

        var next = (await jana.LooksAsync()).Orders[0].Withdrawals[0].Next!;

        Assert.Contains("nicht übergeben und nicht berechnet", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Bringen Sie", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_and_counter_count_the_same_for_today()
    {
        await using var town = await OrderingTown.StartAsync();
        var orders = new List<PurchaseOrderDrop>();
        foreach (var accepted in new[] { true, true, false })
        {
            using var jana = town.Shopper();
            await jana.PutsAsync("becker", "SPRAY");
            orders.Add((await jana.OrdersAsync()).Orders[0]);
            if (accepted)
            {
                await JourneyTests.AcceptAsync(town, "becker");
            }
        }

        using var anyone = town.Host.Browser("musterstadt.localhost");
        await anyone.PostAsync(
            "/shops/becker/widerruf/formular?handler=Confirm",
            ("Input.Name", "Jana Vogt"), ("Input.Contract", orders[0].Number), ("Input.Email", "jana@shopper.example"));
        await town.Host.DrainAsync();
        using var ruth = await town.RuthAsync();

        var overview = await ruth.GetAsync("/shops/becker/admin");
        var today = await ruth.GetAsync("/shops/becker/admin/pickup/counter");
        await town.Host.PassAsync(TimeSpan.FromDays(1));
        var tomorrow = await ruth.GetAsync("/shops/becker/admin/pickup/counter");

        Assert.Equal("2", overview.Html.QuerySelector(".figure:has(a[href$='tab=today']) strong")!.TextContent);
        Assert.Equal("Heute abzuholen: 2 Bestellungen", today.Html.QuerySelector("#today")!.TextContent);
        Assert.Equal(
            new[] { orders[1].Number, orders[2].Number }.Order(), today.Html.QuerySelectorAll("article p a").Select(link => link.TextContent).Order());
        Assert.Contains("Noch nicht zugesagt.", Assert.Single(today.Html.QuerySelectorAll("article:has(.badge--new)")).TextContent, StringComparison.Ordinal);
        Assert.Equal("Heute abzuholen: 0 Bestellungen", tomorrow.Html.QuerySelector("#today")!.TextContent);
        Assert.Equal("Von früheren Tagen: 2 Bestellungen", tomorrow.Html.QuerySelector("#earlier")!.TextContent);
    }

    private static async Task<PurchaseOrderDrop> BootsAndSprayAsync(Shopper jana, int cans)
    {
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("becker", "SPRAY", cans);
        return (await jana.OrdersAsync()).Orders[0];
    }

    private static async Task WithdrawsAsync(OrderingTown town, Shopper jana, PurchaseOrderDrop order, (string Sku, int Pieces) what)
    {
        var line = await town.AskAsync(town.Shop("becker"), db => db.Set<OrderLine>().SingleAsync(one => one.Sku == what.Sku, TestContext.Current.CancellationToken));
        var done = await jana.Browser.PostAsync(
            "/shops/becker/widerruf/formular?handler=Confirm",
            ("Input.Name", "Jana Vogt"), ("Input.Contract", order.Number), ("Input.Email", "jana@shopper.example"),
            ("Input.From", HttpUtility.ParseQueryString(order.WithdrawUrl!.Split('?')[1])["from"]),
            ("Input.Lines", line.Id.ToString()), ($"Input.Pieces[{line.Id}]", $"{what.Pieces}"));
        Assert.Contains("/widerruf/eingang/", done.Location, StringComparison.Ordinal);
        await town.Host.DrainAsync();
    }
}
