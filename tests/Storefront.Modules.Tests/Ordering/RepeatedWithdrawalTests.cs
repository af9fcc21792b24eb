using System.Web;
using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>Piece by piece, at different times: which pieces when, what stays, what goes back, and how much money for what.</summary>
public sealed class RepeatedWithdrawalTests
{
    [Fact]
    public async Task After_the_handover_each_declaration_is_shown_with_its_time_its_pieces_and_its_money()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40", 3);
        var order = (await jana.OrdersAsync()).Orders[0];
        await JourneyTests.MoveAsync(town, "becker", OrderState.Accepted);
        await JourneyTests.MoveAsync(town, "becker", OrderState.Ready);
        using var ruth = await town.RuthAsync();
        await PaidAsync(ruth, await HandsOverAsync(town, ruth, order));
        await town.Host.PassAsync(TimeSpan.FromMinutes(10));

        await WithdrawsAsync(town, jana, order, 1);
        await town.Host.PassAsync(TimeSpan.FromDays(1));
        await WithdrawsAsync(town, jana, order, 1);
        var two = (await jana.LooksAsync()).Orders[0];
        var desk = await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number);
        var list = await ruth.GetAsync("/shops/becker/admin/withdrawals");
        var mails = (await town.MailsAsync()).Where(mail => mail.TextBody!.Contains("Erstattung: 129,00\u00a0€ bis", StringComparison.Ordinal)).ToList();
        await town.Host.PassAsync(TimeSpan.FromDays(1));
        await WithdrawsAsync(town, jana, order, 1);
        var page = await jana.LooksAsync();
        var three = page.Orders[0];
        var empty = await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number);

        Assert.Equal([12, 13], two.Withdrawals.Select(one => DayOf(one.Text)));
        Assert.All(two.Withdrawals, one => Assert.Equal("1 × Wanderschuh Alpsee, Größe: 40: 129,00\u00a0€", Assert.Single(one.Pieces)));
        Assert.Equal(["26. November 2026", "27. November 2026"], two.Withdrawals.Select(one => DateIn(one.Money!)));
        Assert.StartsWith("Sie bekommen 129,00\u00a0€ bis", two.Withdrawals[1].Money, StringComparison.Ordinal);
        Assert.Equal("Zusammen bekommen Sie 258,00\u00a0€ zurück.", two.MoneyBackText);
        Assert.Equal("Bei Ihnen bleibt: 1 × Wanderschuh Alpsee, Größe: 40", two.KeptText);
        Assert.Equal((1, "129,00\u00a0€", "129,00\u00a0€"), (two.Lines[0].Quantity, two.Lines[0].LinePrice, two.Subtotal));

        Assert.Equal(2, desk.Html.QuerySelectorAll(".notice--warning li").Length);
        Assert.Contains("129,00 € erstatten bis 27. November 2026.", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Zusammen zu erstatten: 258,00 €", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Bleibt bei der Kundin oder dem Kunden: 1 × Wanderschuh Alpsee", desk.Words, StringComparison.Ordinal);
        Assert.Equal(["129,00\u00a0€ bis 26. November 2026", "129,00\u00a0€ bis 27. November 2026"], list.Html.QuerySelectorAll("main li.card").Select(MoneyOf));
        Assert.Equal(4, mails.Count);

        Assert.Equal(3, three.Withdrawals.Count);
        Assert.Equal(("Zusammen bekommen Sie 387,00\u00a0€ zurück.", null), (three.MoneyBackText, three.KeptText));
        Assert.Equal((3, "387,00\u00a0€", true), (three.Lines[0].Quantity, three.Lines[0].LinePrice, three.Lines[0].Withdrawn));
        Assert.Equal(("0,00\u00a0€", "0,00\u00a0€", "387,00\u00a0€ bar bezahlt"), (three.Subtotal, page.Total, three.PaymentText));
        Assert.Equal(["387,00\u00a0€", "387,00\u00a0€", "387,00\u00a0€"], empty.Html.QuerySelectorAll("dl.summary dd").Select(one => one.TextContent));
        Assert.Contains("Zusammen zu erstatten: 387,00 €", empty.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_out_before_the_handover_is_not_given_back_and_what_was_not_paid_neither()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40", 3);
        var order = (await jana.OrdersAsync()).Orders[0];
        await WithdrawsAsync(town, jana, order, 1);
        await town.Host.PassAsync(TimeSpan.FromMinutes(10));
        await JourneyTests.AcceptAsync(town, "becker");
        await JourneyTests.MoveAsync(town, "becker", OrderState.Ready);
        var open = (await jana.LooksAsync()).Orders[0];
        await JourneyTests.MoveAsync(town, "becker", OrderState.HandedOver);
        await town.Host.PassAsync(TimeSpan.FromMinutes(10));
        await WithdrawsAsync(town, jana, order, 1);
        using var ruth = await town.RuthAsync();
        var unpaid = await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number);
        var after = (await jana.LooksAsync()).Orders[0];
        var accepted = Assert.Single(await town.MailsAsync(), mail => mail.TextBody!.Contains("Damit ist der Kaufvertrag geschlossen", StringComparison.Ordinal)).TextBody!;
        await PaidAsync(ruth, unpaid);
        await town.Host.PassAsync(TimeSpan.FromMinutes(10));
        await WithdrawsAsync(town, jana, order, 1);
        var paid = (await jana.LooksAsync()).Orders[0];

        Assert.Contains("12. November 2026, 09:00\u00a0Uhr: 1 × Wanderschuh Alpsee, Größe: 40: 129,00\u00a0€", accepted, StringComparison.Ordinal);
        Assert.Equal("Es bleibt: 2 × Wanderschuh Alpsee, Größe: 40", open.KeptText);
        Assert.Equal(2, unpaid.Words.Split("Noch nicht bezahlt, nichts zu erstatten.").Length - 1);
        Assert.Contains("nicht übergeben und nicht berechnet", after.Withdrawals[0].Next, StringComparison.Ordinal);
        Assert.Null(after.Withdrawals[0].Money);
        Assert.Equal("Bezahlt ist noch nichts, zu erstatten ist nichts.", after.Withdrawals[1].Money);
        Assert.Equal("129,00\u00a0€", after.Subtotal);
        Assert.Null(paid.Withdrawals[1].Money);
        Assert.StartsWith("Sie bekommen 129,00\u00a0€", paid.Withdrawals[2].Money, StringComparison.Ordinal);
        Assert.Null(paid.MoneyBackText);
    }

    [Fact]
    public async Task Who_took_everything_home_unpaid_and_withdraws_owes_nothing()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var order = (await jana.OrdersAsync()).Orders[0];
        await JourneyTests.AcceptAsync(town, "becker");
        await JourneyTests.MoveAsync(town, "becker", OrderState.Ready);
        await JourneyTests.MoveAsync(town, "becker", OrderState.HandedOver);
        await WithdrawsAsync(town, jana, order, 1);
        using var ruth = await town.RuthAsync();
        var desk = await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number);

        Assert.Equal(("0,00\u00a0€", "nichts zu zahlen"), ((await jana.LooksAsync()).Orders[0].Subtotal, (await jana.LooksAsync()).Orders[0].PaymentText));
        Assert.Null(desk.Html.QuerySelector("form[action$='handler=Paid']"));
        Assert.Contains("Noch nicht bezahlt, nichts zu erstatten.", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Frist vorbei", (await ruth.GetAsync("/shops/becker/admin/withdrawals")).Words, StringComparison.Ordinal);
    }

    private static int DayOf(string text) => int.Parse(text.Split(" am ")[1].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static string DateIn(string text) => text.Split(" bis ")[1].Split(" zurück")[0];

    private static string MoneyOf(AngleSharp.Dom.IElement card) =>
        card.QuerySelectorAll("dl div").Single(row => row.QuerySelector("dt")!.TextContent == "Erstattung").QuerySelector("dd")!.TextContent;

    private static async Task<TestPage> HandsOverAsync(OrderingTown town, TestBrowser ruth, PurchaseOrderDrop order)
    {
        await JourneyTests.MoveAsync(town, "becker", OrderState.HandedOver);
        return await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number);
    }

    private static Task PaidAsync(TestBrowser ruth, TestPage desk) => ruth.SubmitAsync(desk, "form[action$='handler=Paid']", ("means", "cash"));

    private static async Task WithdrawsAsync(OrderingTown town, Shopper jana, PurchaseOrderDrop order, int pieces)
    {
        var line = await town.AskAsync(town.Shop("becker"), db => db.Set<OrderLine>().SingleAsync(TestContext.Current.CancellationToken));
        var done = await jana.Browser.PostAsync(
            "/shops/becker/widerruf/formular?handler=Confirm",
            ("Input.Name", "Jana Vogt"), ("Input.Contract", order.Number), ("Input.Email", "jana@shopper.example"), ("Input.Left", $"{line.Left}"),
            ("Input.From", HttpUtility.ParseQueryString(order.WithdrawUrl!.Split('?')[1])["from"]),
            ("Input.Lines", line.Id.ToString()), ($"Input.Pieces[{line.Id}]", $"{pieces}"));
        Assert.Contains("/widerruf/eingang/", done.Location, StringComparison.Ordinal);
        await town.Host.DrainAsync();
    }
}
