using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Modules.Tests.Users;
using Storefront.Ordering;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

public sealed class OfficeTests
{
    private const string Desk = "/shops/becker/admin/orders";

    [Fact]
    public async Task What_a_customer_wrote_is_quoted_as_in_the_language_of_the_reader()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var number = (await jana.OrdersAsync()).Orders[0].Number;
        using var ruth = await town.RuthAsync();

        Assert.Contains("„Ich komme mit dem Rad.“", (await ruth.GetAsync($"{Desk}/{number}")).Words, StringComparison.Ordinal);
        Assert.Contains("“Ich komme mit dem Rad.”", (await ruth.GetAsync($"{Desk}/{number}?lang=en")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ruth_works_an_order_through_from_accepting_to_the_till()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();
        var number = purchase.Orders[0].Number;
        using var ruth = await town.RuthAsync();

        var list = await ruth.GetAsync(Desk);
        Assert.Contains("Jana Vogt", list.Words, StringComparison.Ordinal);
        Assert.Contains("Neu (1)", list.Words, StringComparison.Ordinal);
        foreach (var word in new[] { "Zusagen", "In Arbeit nehmen", "Liegt bereit" })
        {
            var page = await ruth.GetAsync($"{Desk}/{number}");
            Assert.Contains(word, page.Html.QuerySelector("form[action*='Step'] button")!.TextContent, StringComparison.Ordinal);
            Assert.Equal($"{Desk}/{number}", (await ruth.SubmitAsync(page, "form[action*='Step']")).Location);
        }

        var wrong = await ruth.PostAsync($"{Desk}/{number}?handler=HandOver", ("Code", "0000x"), ("means", "cash"));
        var right = await ruth.PostAsync($"{Desk}/{number}?handler=HandOver", ("Code", purchase.Code), ("means", "cash"));
        var after = await ruth.GetAsync($"{Desk}/{number}");

        Assert.Contains("Dieser Code gehört nicht zu dieser Bestellung", wrong.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, right.Status);
        Assert.Contains("bar bezahlt", after.Words, StringComparison.Ordinal);
        Assert.Contains("Abgeholt", after.Words, StringComparison.Ordinal);
        Assert.Equal("bar bezahlt", (await jana.LooksAsync()).Orders[0].PaymentText);
    }

    [Fact]
    public async Task What_waits_is_on_the_overview_with_its_next_step_as_one_tap()
    {
        const string overview = "/shops/becker/admin";
        await using var town = await OrderingTown.StartAsync();
        using var ruth = await town.RuthAsync();
        Assert.Contains("Keine Bestellung wartet auf Sie.", (await ruth.GetAsync(overview)).Words, StringComparison.Ordinal);
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var number = (await jana.OrdersAsync()).Orders[0].Number;

        foreach (var (word, state) in new[] { ("Zusagen", "Zugesagt"), ("Liegt bereit", "Bereit") })
        {
            var page = await ruth.GetAsync(overview);
            Assert.StartsWith(word, page.Html.QuerySelector(".acts form button")!.TextContent.Trim(), StringComparison.Ordinal);
            Assert.Equal(overview, (await ruth.SubmitAsync(page, ".acts form")).Location);
            Assert.Equal(state, (await ruth.GetAsync(overview)).Html.QuerySelector(".acts .badge")!.TextContent);
        }

        var ready = (await ruth.GetAsync(overview)).Html;
        Assert.Equal($"{Desk}/{number}", ready.QuerySelector(".acts a.button")!.GetAttribute("href"));
        Assert.Null(ready.QuerySelector(".acts form"));
        using var ida = await town.IdaAsync();
        Assert.DoesNotContain(number, (await ida.GetAsync("/shops/lindenhof/admin")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figure_of_today_leads_to_the_orders_it_counts()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var number = (await jana.OrdersAsync()).Orders[0].Number;
        await JourneyTests.AcceptAsync(town, "becker");
        using var ruth = await town.RuthAsync();

        var overview = await ruth.GetAsync("/shops/becker/admin");
        var figure = overview.Html.QuerySelectorAll(".figure").Single(one => one.TextContent.Contains("Heute abzuholen", StringComparison.Ordinal));
        var behind = await ruth.GetAsync(figure.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal("1", figure.QuerySelector("strong")!.TextContent);
        Assert.Contains(number, Assert.Single(behind.Html.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Heute (1)", behind.Html.QuerySelector(".tabs [aria-current]")!.TextContent, StringComparison.Ordinal);
        await town.Host.PassAsync(TimeSpan.FromDays(1));
        Assert.Empty((await ruth.GetAsync("/shops/becker/admin/orders?tab=today")).Html.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_town_sees_how_many_orders_there_are_and_nothing_of_them()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        var purchase = await jana.OrdersAsync();
        using var claudia = town.Host.Browser("musterstadt.localhost");
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var today = await claudia.GetAsync("/admin");
        await town.Host.PassAsync(TimeSpan.FromDays(1));
        var tomorrow = await claudia.GetAsync("/admin");
        await town.Host.PassAsync(TimeSpan.FromDays(3));
        var monday = await claudia.GetAsync("/admin");

        Assert.Equal(("2", "2"), OrdersOf(today));
        Assert.Equal(("0", "2"), OrdersOf(tomorrow));
        Assert.Equal(("0", "0"), OrdersOf(monday));
        Assert.All(purchase.Orders, order => Assert.DoesNotContain(order.Number, today.Words, StringComparison.Ordinal));
        Assert.DoesNotContain("153,00", today.Words, StringComparison.Ordinal);
    }

    private static (string Today, string Week) OrdersOf(TestPage overview)
    {
        string Figure(string label) => overview.Html.QuerySelectorAll(".figure").Single(one => one.QuerySelector("span")!.TextContent.Trim() == label)
            .QuerySelector("strong")!.TextContent;
        return (Figure("Bestellungen heute"), Figure("Bestellungen diese Woche"));
    }

    [Fact]
    public async Task The_week_lists_every_order_since_monday_and_says_which_part_of_it_is_turnover()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.OrdersAsync();
        await JourneyTests.AcceptAsync(town, "becker");
        using var okan = town.Shopper();
        await okan.PutsAsync("becker", "SPRAY", 2);
        var waiting = (await okan.OrdersAsync()).Orders[0].Number;
        using var ruth = await town.RuthAsync();

        var figure = (await ruth.GetAsync("/shops/becker/admin")).Html.QuerySelectorAll(".figure").Single(one => one.TextContent.Contains("Umsatz", StringComparison.Ordinal));
        var behind = await ruth.GetAsync(figure.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal("129,00\u00a0€", figure.QuerySelector("strong")!.TextContent);
        Assert.Contains("2 Bestellungen seit Montag. Umsatz, zugesagt oder übergeben: 129,00\u00a0€", behind.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(behind.Html.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains(waiting, StringComparison.Ordinal));
        Assert.Contains("Diese Woche (2)", behind.Html.QuerySelector(".tabs [aria-current]")!.TextContent, StringComparison.Ordinal);
        await town.Host.PassAsync(TimeSpan.FromDays(4));
        Assert.Empty((await ruth.GetAsync("/shops/becker/admin/orders?tab=week")).Html.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Of_an_order_that_came_to_nothing_nothing_is_to_pay()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var number = (await jana.OrdersAsync()).Orders[0].Number;
        using var ruth = await town.RuthAsync();
        await ruth.PostAsync($"{Desk}/{number}?handler=Decline", ("Reason", "Verkauft"));

        var order = await ruth.GetAsync($"{Desk}/{number}");
        var list = await ruth.GetAsync(Desk + "?tab=cancelled");

        var rows = order.Html.QuerySelectorAll("dl.summary div").Select(row => (row.QuerySelector("dt")!.TextContent, row.QuerySelector("dd")!.TextContent)).ToList();
        Assert.Equal([("Bestellt war", "129,00\u00a0€"), ("Zu zahlen", "0,00\u00a0€")], rows);
        Assert.Equal("129,00\u00a0€", order.Html.QuerySelector("dl.summary s")!.TextContent);
        Assert.NotNull(list.Html.QuerySelector("tbody td.num s"));
    }

    [Fact]
    public async Task A_line_is_declined_and_the_rest_goes_on_for_less()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("becker", "SPRAY", 2);
        var purchase = await jana.OrdersAsync();
        using var ruth = await town.RuthAsync();
        var page = await ruth.GetAsync($"{Desk}/{purchase.Orders[0].Number}");

        await ruth.SubmitAsync(page, "details.confirm:not([open]) form[action*='DeclineLine']", ("LineReason", "price_wrong"));
        var after = await jana.LooksAsync();
        var mails = await town.MailsAsync();

        Assert.Contains("1 × Wanderschuh Alpsee fällt weg", page.Html.QuerySelector("details.confirm")!.TextContent, StringComparison.Ordinal);
        Assert.True(after.Orders[0].Lines[0].Declined);
        Assert.Equal("17,98\u00a0€", after.Total);
        Assert.Equal("17,98\u00a0€ bei der Abholung zu zahlen", after.Orders[0].PaymentText);
        Assert.Equal(3, await town.StockAsync("becker", "B-40"));
        Assert.Contains(mails, mail => mail.Subject == $"Ein Artikel Ihrer Bestellung {purchase.Orders[0].Number} ist nicht lieferbar"
            && mail.TextBody!.Contains("1 × Wanderschuh Alpsee nicht liefern", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Declining_needs_a_reason_that_the_shopper_reads()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var number = (await jana.OrdersAsync()).Orders[0].Number;
        using var ruth = await town.RuthAsync();

        var without = await ruth.PostAsync($"{Desk}/{number}?handler=Decline", ("Reason", " "));
        await ruth.PostAsync($"{Desk}/{number}?handler=Decline", ("Reason", "Wasserschaden im Lager"));
        var after = await jana.LooksAsync();

        Assert.Contains("Schreiben Sie kurz, warum Sie absagen.", without.Words, StringComparison.Ordinal);
        Assert.Equal("declined", after.Orders[0].State);
        Assert.Contains("Wasserschaden im Lager", after.Orders[0].CancelText, StringComparison.Ordinal);
        Assert.Equal("nichts zu zahlen", after.Orders[0].PaymentText);
        Assert.Equal(3, await town.StockAsync("becker", "B-40"));
    }

    [Theory]
    [InlineData("form[action*='handler=DeclineLine']")]
    [InlineData("form[action$='handler=Decline']")]
    public async Task What_another_tab_has_accepted_meanwhile_is_declined_only_when_asked_again(string form)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("becker", "SPRAY", 2);
        var number = (await jana.OrdersAsync()).Orders[0].Number;
        using var ruth = await town.RuthAsync();
        var stale = await ruth.GetAsync($"{Desk}/{number}");
        await ruth.PostAsync($"{Desk}/{number}?handler=Step", ("to", "Accepted"));

        (string, string?)[] reason = form.Contains("Line", StringComparison.Ordinal) ? [("LineReason", "damaged")] : [("Reason", "Wasserschaden im Lager")];
        var refused = await ruth.SubmitAsync(stale, form, reason);
        var before = await jana.LooksAsync();
        await ruth.SubmitAsync(refused, form);
        var after = await jana.LooksAsync();

        Assert.Contains("Inzwischen zugesagt", refused.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("der Kaufvertrag ist geschlossen", stale.Words, StringComparison.Ordinal);
        Assert.Contains("der Kaufvertrag ist geschlossen", refused.Html.QuerySelector(form)!.TextContent, StringComparison.Ordinal);
        Assert.Equal("accepted", before.Orders[0].State);
        Assert.DoesNotContain(before.Orders[0].Lines, line => line.Declined);
        Assert.True(after.Orders[0].State == "declined" || after.Orders[0].Lines.Any(line => line.Declined));
    }

    [Fact]
    public async Task A_search_finds_a_name_in_any_tab()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.OrdersAsync();
        await JourneyTests.AcceptAsync(town, "becker");
        using var ruth = await town.RuthAsync();

        Assert.Contains("Jana Vogt", (await ruth.GetAsync(Desk + "?q=vogt")).Words, StringComparison.Ordinal);
        Assert.Contains("Nichts gefunden zu „Okan“", (await ruth.GetAsync(Desk + "?q=Okan")).Words, StringComparison.Ordinal);
        Assert.Contains("Keine neue Bestellung", (await ruth.GetAsync(Desk)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reaches_the_orders_of_another_shop()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        var purchase = await jana.OrdersAsync();
        var beckers = purchase.Orders[0].Number;
        using var ida = await town.IdaAsync();
        using var claudia = await town.StaffAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        var order = await town.AskAsync(town.Shop("becker"), db => db.Set<Order>().SingleAsync());
        var line = await town.AskAsync(town.Shop("becker"), db => db.Set<OrderLine>().SingleAsync());

        // Ida in her own office with Becker's numbers and ids.
        const string Own = "/shops/lindenhof/admin/";
        Assert.DoesNotContain(beckers, (await ida.GetAsync(Own + "orders?q=" + beckers)).Html.QuerySelector("main")!.QuerySelector("table")?.TextContent ?? "", StringComparison.Ordinal);
        await NotFoundAsync(ida.GetAsync(Own + "orders/" + beckers));
        await NotFoundAsync(ida.PostAsync(Own + $"orders/{beckers}?handler=Step", ("to", "Accepted")));
        await NotFoundAsync(ida.PostAsync(Own + $"orders/{beckers}?handler=Decline", ("Reason", "Bosheit")));
        await NotFoundAsync(ida.PostAsync(Own + $"orders/{beckers}?handler=DeclineLine", ("line", line.Id.ToString())));
        await NotFoundAsync(ida.PostAsync(Own + $"orders/{beckers}?handler=HandOver", ("Code", order.Code)));
        await NotFoundAsync(ida.PostAsync(Own + $"orders/{beckers}?handler=Paid", ("means", "cash")));
        await NotFoundAsync(ida.PostAsync(Own + "pickup/counter", ("order", order.Id.ToString())));

        // Ida, and the portal's people, at Becker's door.
        foreach (var path in new[] { "orders", "orders/" + beckers, "reservations", "payment", "pickup", "pickup/counter" })
        {
            await NotFoundAsync(ida.GetAsync("/shops/becker/admin/" + path));
            await NotFoundAsync(claudia.GetAsync("/shops/becker/admin/" + path));
            await NotFoundAsync(claudia.GetAsync("/admin/" + path));
        }

        Assert.Equal(OrderState.Received, await town.AskAsync(town.Shop("becker"), db => db.Set<Order>().Select(row => row.State).SingleAsync()));
    }

    private static async Task NotFoundAsync(Task<TestKit.TestPage> page) =>
        Assert.Equal(HttpStatusCode.NotFound, (await page).Status);
}
