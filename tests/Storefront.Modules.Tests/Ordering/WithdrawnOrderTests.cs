using Microsoft.EntityFrameworkCore;
using Storefront.Modules.Tests.Users;
using Storefront.Ordering.Data.Migrations;
using Storefront.Ordering.Orders;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>After a withdrawal the shopper's page and the shop's desk say so.</summary>
public sealed class WithdrawnOrderTests
{
    [Fact]
    public async Task The_page_of_the_purchase_says_that_the_withdrawal_arrived_and_what_happens_next()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        var purchase = await jana.OrdersAsync();

        await WithdrawsAsync(town, jana.Browser, "becker", "Bestellung " + purchase.Orders[0].Number.ToLowerInvariant());
        var after = await jana.LooksAsync();

        Assert.Equal(
            $"Ihr Widerruf zur Bestellung {purchase.Orders[0].Number} ist am 12. November 2026 um 09:00\u00a0Uhr eingegangen.", Assert.Single(after.Orders[0].Withdrawals).Text);
        Assert.Equal("Bezahlt ist noch nichts, zu erstatten ist nichts.", after.Orders[0].Withdrawals[0].Money);
        Assert.Null(after.Orders[0].WithdrawUrl);
        Assert.NotNull(after.Orders[1].WithdrawUrl);
        Assert.Empty(after.Orders[1].Withdrawals);
    }

    [Fact]
    public async Task Goods_that_were_handed_over_have_to_come_back_and_the_desk_knows_what_was_written()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper("en");
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();
        foreach (var state in new[] { "Accepted", "Ready", "HandedOver" })
        {
            await JourneyTests.MoveAsync(town, "becker", Enum.Parse<Storefront.Ordering.Contracts.OrderState>(state));
        }

        await WithdrawsAsync(town, jana.Browser, "becker", purchase.Number, "Nur die Schuhe");
        using var ruth = await town.RuthAsync();
        var desk = await ruth.GetAsync("/shops/becker/admin/orders/" + purchase.Orders[0].Number);

        Assert.StartsWith("Take the goods back to the shop by 26 November 2026", (await jana.LooksAsync()).Orders[0].Withdrawals[0].Next, StringComparison.Ordinal);
        Assert.Contains("Widerruf eingegangen „Nur die Schuhe“", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_an_account_says_it_too()
    {
        await using var town = await OrderingTown.StartAsync();
        using var guest = town.Shopper();
        await guest.PutsAsync("becker", "B-40");
        var withdrawn = await guest.OrdersAsync();
        await guest.PutsAsync("lindenhof", "L-1");
        await guest.OrdersAsync();
        await WithdrawsAsync(town, guest.Browser, "becker", withdrawn.Number);
        using var jana = await town.Host.ShopperAsync();

        await jana.GetAsync("/account/purchases");
        var list = ((PlainPage)town.Pages.Latest.Objects["page"]!).Content.ToString()!;

        Assert.Equal(2, list.Split("account-item__title").Length - 1);
        Assert.Equal(1, list.Split("Widerruf eingegangen").Length - 1);
        Assert.True(list.IndexOf(withdrawn.Number, StringComparison.Ordinal) < list.IndexOf("Widerruf eingegangen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_withdrawal_sent_to_another_shop_or_for_another_number_changes_nothing()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();

        await WithdrawsAsync(town, jana.Browser, "lindenhof", purchase.Orders[0].Number);
        await WithdrawsAsync(town, jana.Browser, "becker", purchase.Orders[0].Number + "2");

        Assert.Empty((await jana.LooksAsync()).Orders[0].Withdrawals);
    }

    [Theory]
    [InlineData("E-7K3M9Q-1", "E-7K3M9Q-1")]
    [InlineData("meine Bestellungen e-7k3m9q-1 und E-7K3M9Q-2", "E-7K3M9Q-1 E-7K3M9Q-2")]
    [InlineData("E-7K3M9Q", "E-7K3M9Q*")]
    [InlineData("WE-7K3M9Q-1, E-7K3M9QX, die Schuhe", "")]
    public void Order_numbers_are_found_in_what_people_write(string text, string numbers) => Assert.Equal(
        numbers, string.Join(' ', NamedOrders.In(text).Select(named => named.Number + (named.WholePurchase ? "*" : ""))));

    [Fact]
    public async Task An_order_withdrawn_from_altogether_is_not_accepted_packed_or_handed_over_any_more()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        var purchase = await jana.OrdersAsync();
        var number = purchase.Orders[0].Number;
        using var ruth = await town.RuthAsync();
        var before = await ruth.GetAsync("/shops/becker/admin/orders/" + number);

        await WithdrawsAsync(town, jana.Browser, "becker", number);
        var after = await jana.LooksAsync();
        var desk = await ruth.GetAsync("/shops/becker/admin/orders/" + number);
        var list = await ruth.GetAsync("/shops/becker/admin/orders?tab=withdrawn");
        var overview = await ruth.GetAsync("/shops/becker/admin");
        var late = await ruth.SubmitAsync(before, "form[action$='handler=Step']");
        var declined = await ruth.PostAsync($"/shops/becker/admin/orders/{number}?handler=Decline", ("Reason", "Widerruf"), ("Seen", "Received"));

        Assert.Equal((null, null, null, 0), (after.Orders[0].SlotText, after.Orders[0].Code, after.Orders[0].CancelUrl, after.Orders[0].Steps.Count));
        Assert.Equal(after.Orders[1].Subtotal, after.Total);
        Assert.NotNull(after.Code);
        Assert.Contains("Packen Sie diese Bestellung nicht.", desk.Words, StringComparison.Ordinal);
        Assert.Null(desk.Html.QuerySelector("form[action$='handler=Step']"));
        Assert.Contains("Widerrufen", list.Html.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Widerrufen", overview.Html.QuerySelector(".acts .badge")!.TextContent);
        Assert.Null(overview.Html.QuerySelector(".acts form"));
        Assert.Contains("Dieser Schritt geht nicht mehr", late.Words, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Found, declined.Status);
        Assert.Equal("declined", (await jana.LooksAsync()).Orders[0].State);
    }

    [Fact]
    public async Task Withdrawn_from_in_part_the_order_goes_on()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40", 2);
        var purchase = await jana.OrdersAsync();

        await WithdrawsAsync(town, jana.Browser, "becker", purchase.Orders[0].Number, "Nur ein Paar");
        var after = (await jana.LooksAsync()).Orders[0];
        await JourneyTests.MoveAsync(town, "becker", Storefront.Ordering.Contracts.OrderState.Accepted);

        Assert.Contains("Alles andere holen Sie wie vereinbart ab.", after.Withdrawals[0].Next, StringComparison.Ordinal);
        Assert.NotNull(after.SlotText);
        Assert.Equal("accepted", (await jana.LooksAsync()).Orders[0].State);
        Assert.Equal("Übriges: Zugesagt", (await jana.LooksAsync()).Orders[0].StateText);
        Assert.Equal("Ihre Bestellung ist in Arbeit, ein Teil ist widerrufen", (await jana.LooksAsync()).StateText);
    }

    [Fact]
    public async Task With_everything_withdrawn_title_and_badge_speak_of_nothing_that_is_ready_or_in_progress()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        var purchase = await jana.OrdersAsync();
        await JourneyTests.MoveAsync(town, "becker", Storefront.Ordering.Contracts.OrderState.Accepted);
        await JourneyTests.MoveAsync(town, "becker", Storefront.Ordering.Contracts.OrderState.Ready);

        await WithdrawsAsync(town, jana.Browser, "becker", purchase.Number);
        var half = await jana.LooksAsync();
        await WithdrawsAsync(town, jana.Browser, "lindenhof", purchase.Number);
        var all = await jana.LooksAsync();
        await JourneyTests.MoveAsync(town, "becker", Storefront.Ordering.Contracts.OrderState.NotCollected);
        var mails = await town.MailsAsync();
        var bookedOff = await jana.LooksAsync();

        Assert.Equal("Ihre Bestellung ist eingegangen, ein Teil ist widerrufen", half.StateText);
        Assert.Equal(("Entfällt", "danger"), (half.Orders[0].StateText, half.Orders[0].StateKind));
        Assert.Equal("Eingegangen", half.Orders[1].StateText);
        Assert.Equal("Ihr Widerruf ist eingegangen", all.StateText);
        Assert.Equal(("Ihr Widerruf ist eingegangen", "Entfällt"), (bookedOff.StateText, bookedOff.Orders[0].StateText));
        Assert.DoesNotContain(mails, mail => mail.Subject!.Contains("nicht abgeholt", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_the_shop_had_declined_is_not_withdrawn_as_well()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("becker", "SPRAY", 2);
        var number = (await jana.OrdersAsync()).Orders[0].Number;
        using var ruth = await town.RuthAsync();
        await ruth.SubmitAsync(await ruth.GetAsync("/shops/becker/admin/orders/" + number), "form[action$='handler=DeclineLine']", ("LineReason", "not_found"));

        await WithdrawsAsync(town, jana.Browser, "becker", number);
        var lines = (await jana.LooksAsync()).Orders[0].Lines;
        var desk = (await ruth.GetAsync("/shops/becker/admin/orders/" + number)).Html.QuerySelectorAll("tbody th .badge").Select(badge => badge.TextContent);

        Assert.Equal([(true, false, null), (false, true, "widerrufen")], lines.Select(line => (line.Declined, line.Withdrawn, line.WithdrawnText)));
        Assert.Equal(["Abgesagt", "Widerrufen"], desk);
    }

    [Fact]
    public async Task A_message_names_no_part_of_what_is_withdrawn()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();

        await WithdrawsAsync(town, jana.Browser, "becker", purchase.Orders[0].Number, note: "Sie drücken leider.");

        Assert.Equal("Entfällt", (await jana.LooksAsync()).Orders[0].StateText);
    }

    [Fact]
    public async Task Orders_withdrawn_before_that_was_kept_count_as_whole_when_no_part_was_named()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var numbers = new List<string>();
        foreach (var (part, email) in new[] { ("", "jana@shopper.example"), ("Nur eins", "jana@shopper.example"), ("", "fremd@other.example") })
        {
            await jana.PutsAsync("lindenhof", "L-1", 2);
            numbers.Add((await jana.OrdersAsync()).Orders[0].Number);
            await WithdrawsAsync(town, jana.Browser, "lindenhof", numbers[^1], part, email);
        }

        var before = town.Host.Clock.GetUtcNow();
        await town.AskAsync(town.Shop("lindenhof"), db => db.Set<Order>().ExecuteUpdateAsync(
            set => set.SetProperty(order => order.WithdrawnWhole, false).SetProperty(order => order.WithdrawnAt, before), TestContext.Current.CancellationToken));
        await town.AskAsync(town.Shop("lindenhof"), db => db.Set<OrderHistory>().Where(row => row.What == RememberWithdrawal.ByOther).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.What, RememberWithdrawal.What).SetProperty(row => row.Text, (string?)null), TestContext.Current.CancellationToken));
        await town.Host.InAsync<ScopedSql, int>(Scope.Operator, sql => sql.ExecuteAsync(WhollyWithdrawnOrders.Fill, null, TestContext.Current.CancellationToken));
        var whole = await town.AskAsync(
            town.Shop("lindenhof"), db => db.Set<Order>().Where(order => order.WithdrawnWhole).Select(order => order.Number).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal([numbers[0]], whole);
    }

    [Fact]
    public async Task A_strangers_withdrawal_is_told_to_the_shop_and_stops_nothing()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();

        await WithdrawsAsync(town, jana.Browser, "becker", purchase.Orders[0].Number, email: "fremd@other.example");
        using var ruth = await town.RuthAsync();
        var desk = await ruth.GetAsync("/shops/becker/admin/orders/" + purchase.Orders[0].Number);

        Assert.Empty((await jana.LooksAsync()).Orders[0].Withdrawals);
        Assert.Contains("Widerruf von einer anderen E-Mail-Adresse eingegangen, fragen Sie nach: „fremd@other.example“", desk.Words, StringComparison.Ordinal);
        Assert.NotNull(desk.Html.QuerySelector("form[action$='handler=Step']"));
    }

    [Fact]
    public async Task Tiles_tabs_and_overview_count_what_the_list_behind_them_shows()
    {
        await using var town = await OrderingTown.StartAsync();
        var numbers = new List<string>();
        using var ruth = await town.RuthAsync();
        foreach (var pairs in new[] { 1, 2, 3 })
        {
            using var jana = town.Shopper();
            await jana.PutsAsync("becker", "SPRAY", pairs);
            numbers.Add((await jana.OrdersAsync()).Orders[0].Number);
        }

        using var anyone = town.Host.Browser("musterstadt.localhost");
        await WithdrawsAsync(town, anyone, "becker", numbers[0]);
        await WithdrawsAsync(town, anyone, "becker", numbers[1], "Nur eine Dose");
        var overview = await ruth.GetAsync("/shops/becker/admin");
        var rows = overview.Html.QuerySelectorAll(".acts li:has(a[href*='/admin/orders/'])").ToDictionary(row => row.QuerySelector("a")!.TextContent);

        Assert.Equal(("Widerrufen", "Übriges: Neu · Teil widerrufen", "Neu"), (BadgeOf(rows[numbers[0]]), BadgeOf(rows[numbers[1]]), BadgeOf(rows[numbers[2]])));
        Assert.Equal((null, null), (rows[numbers[0]].QuerySelector("form"), rows[numbers[1]].QuerySelector("form")));
        Assert.NotNull(rows[numbers[2]].QuerySelector("form"));
        var list = await ruth.GetAsync("/shops/becker/admin/orders");
        Assert.StartsWith("2 ", list.Html.QuerySelector("nav a[href$='/admin/orders'] .badge")!.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { overview, list })
        {
            foreach (var figure in page.Html.QuerySelectorAll(".figure:has(a[href*='/admin/orders'])").Where(one => !one.TextContent.Contains('€', StringComparison.Ordinal)))
            {
                var behind = await ruth.GetAsync(figure.QuerySelector("a")!.GetAttribute("href")!);
                Assert.Equal(int.Parse(figure.QuerySelector("strong")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), behind.Html.QuerySelectorAll("tbody tr").Length);
            }
        }

        foreach (var tab in list.Html.QuerySelectorAll(".tabs a"))
        {
            var behind = await ruth.GetAsync(tab.GetAttribute("href")!);
            Assert.EndsWith($"({behind.Html.QuerySelectorAll("tbody tr").Length})", tab.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains(list.Html.QuerySelectorAll(".tabs a"), tab => tab.TextContent == "Neu (2)");
        Assert.Contains(list.Html.QuerySelectorAll(".tabs a"), tab => tab.TextContent == "Widerrufen (2)");
    }

    [Fact]
    public async Task What_was_withdrawn_from_altogether_is_no_turnover_and_is_not_to_be_collected_today()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();
        await JourneyTests.AcceptAsync(town, "becker");
        using var ruth = await town.RuthAsync();

        var before = await FiguresAsync(ruth);
        await WithdrawsAsync(town, jana.Browser, "becker", purchase.Number);
        var after = await FiguresAsync(ruth);

        Assert.Equal(["0", "1", "129,00\u00a0€"], before);
        Assert.Equal(["0", "0", "0,00\u00a0€"], after);
    }

    [Fact]
    public async Task The_copy_for_the_shopper_has_their_withdrawals_with_and_without_an_order()
    {
        await using var town = await OrderingTown.StartAsync();
        using var guest = town.Shopper();
        await guest.PutsAsync("becker", "B-40", 2);
        var purchase = await guest.OrdersAsync();
        await WithdrawsAsync(town, guest.Browser, "becker", purchase.Orders[0].Number, "Nur ein Paar");
        await WithdrawsAsync(town, guest.Browser, "lindenhof", "Ein Buch, gekauft im Oktober", email: "JANA@shopper.example");
        await WithdrawsAsync(town, guest.Browser, "becker", purchase.Orders[0].Number, "Fremde Worte", "fremd@other.example");
        using var jana = await town.Host.ShopperAsync();

        var copy = System.Text.Json.JsonDocument.Parse((await jana.GetAsync("/account/data/copy")).Text).RootElement;
        await jana.GetAsync("/account/data");
        var page = System.Net.WebUtility.HtmlDecode(((PlainPage)town.Pages.Latest.Objects["page"]!).Content.ToString()!);

        var declared = copy.GetProperty("withdrawals").EnumerateArray().ToList();
        Assert.Equal(["Schuhhaus Becker", "Buchhandlung Lindenhof"], declared.Select(one => one.GetProperty("seller").GetString()));
        Assert.Equal("Nur ein Paar", declared[0].GetProperty("part").GetString());
        Assert.Equal("Ein Buch, gekauft im Oktober", declared[1].GetProperty("contract").GetString());
        var order = copy.GetProperty("ordering").GetProperty("purchases")[0].GetProperty("orders")[0];
        Assert.Equal("Nur ein Paar", Assert.Single(order.GetProperty("withdrawals").EnumerateArray()).GetProperty("note").GetString());
        Assert.False(order.GetProperty("withdrawn_whole").GetBoolean());
        Assert.DoesNotContain("Fremde Worte", copy.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("2 Widerrufe: Die Geschäfte müssen sie", page, StringComparison.Ordinal);
    }

    private static string BadgeOf(AngleSharp.Dom.IElement row) => row.QuerySelector(".badge")!.TextContent;

    private static async Task<string[]> FiguresAsync(TestBrowser ruth) =>
        [.. (await ruth.GetAsync("/shops/becker/admin")).Html.QuerySelectorAll(".figure:has(a[href*='/admin/orders']) strong").Select(one => one.TextContent)];

    private static async Task WithdrawsAsync(
        OrderingTown town, TestBrowser browser, string shop, string contract, string part = "", string email = "jana@shopper.example", string note = "")
    {
        var done = await browser.PostAsync(
            $"/shops/{shop}/widerruf/formular?handler=Confirm",
            ("Input.Name", "Jana Vogt"), ("Input.Contract", contract), ("Input.Email", email), ("Input.Part", part), ("Input.Note", note));
        Assert.Contains("/widerruf/eingang/", done.Location, StringComparison.Ordinal);
        await town.Host.DrainAsync();
    }
}
