using System.Text.Json;
using System.Web;
using Microsoft.EntityFrameworkCore;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Users;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Data.Migrations;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>Once the shop has dealt with a withdrawal, order, purchase, history and a mail say what was given back; until it was a mistake.</summary>
public sealed class SettledWithdrawalTests
{
    private const string List = "/shops/becker/admin/withdrawals";

    [Fact]
    public async Task What_was_given_back_stands_everywhere_and_the_goods_are_on_the_shelf_until_it_is_opened_again()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("becker", "SPRAY", 2);
        var order = (await jana.OrdersAsync()).Orders[0];
        using var ruth = await town.RuthAsync();
        await PaidAndHandedOverAsync(town, ruth, order);
        await WithdrawsSprayAsync(town, jana, order);

        var waiting = await ruth.GetAsync(List);
        var tooMuch = await ruth.SubmitAsync(waiting, "main li form", ("amount", "200"));
        var desk = await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number);
        await town.Host.PassAsync(TimeSpan.FromDays(1));
        await ruth.SubmitAsync(waiting, "main li form", ("back", waiting.Html.QuerySelector("[name=back]")!.GetAttribute("value")));
        var settled = (await ruth.GetAsync(List)).Html.QuerySelector("main li.card")!.TextContent;
        var deskAfter = await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number);
        var page = (await jana.LooksAsync()).Orders[0];
        var mail = Assert.Single(await town.MailsAsync(), one => one.Subject!.StartsWith("Erstattung zu Ihrer Bestellung", StringComparison.Ordinal)).TextBody!;
        var stock = await town.StockAsync("becker", "SPRAY");

        Assert.Equal("17,98", waiting.Html.QuerySelector("[name=amount]")!.GetAttribute("value"));
        Assert.False(waiting.Html.QuerySelector("[name=back]")!.HasAttribute("checked"));
        Assert.Contains("Bezahlt wurden 146,98 €.", tooMuch.Words, StringComparison.Ordinal);
        Assert.Equal("200", tooMuch.Html.QuerySelector("[name=amount]")!.GetAttribute("value"));
        Assert.Equal([("Bezahlt", "146,98\u00a0€"), ("Noch zu erstatten", "17,98\u00a0€")], Sums(desk));
        Assert.Contains("17,98\u00a0€", settled, StringComparison.Ordinal);
        Assert.Contains("17,98 € erstattet am 13. November 2026 (Ruth Becker).", deskAfter.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("erstatten bis", deskAfter.Words, StringComparison.Ordinal);
        Assert.Contains("Erstattet: 17,98 €. Zurück im Bestand: 2 × Imprägnierspray. (Ruth Becker)", deskAfter.Words, StringComparison.Ordinal);
        Assert.Equal([("Bezahlt", "146,98\u00a0€"), ("Erstattet", "17,98\u00a0€")], Sums(deskAfter));
        Assert.Equal(("17,98\u00a0€ wurden Ihnen am 13. November 2026 erstattet.", null), (page.Withdrawals[0].Money, page.Withdrawals[0].Next));
        Assert.Contains("17,98\u00a0€", mail, StringComparison.Ordinal);
        Assert.Equal(50, stock);

        await jana.Browser.PostAsync("/account/sign-up", ("Name", "Jana Vogt"), ("Email", "jana@shopper.example"));
        await jana.Browser.ConfirmsAsync(await town.Host.LinkToAsync("jana@shopper.example"));
        var copy = await CopyAsync(jana);
        Assert.Equal((14698, 0), (copy.GetProperty("paid_cents").GetInt64(), copy.GetProperty("withdrawals")[0].GetProperty("refund_due_cents").GetInt64()));
        Assert.Equal(("settled", 1798), (copy.GetProperty("withdrawals")[0].GetProperty("state").GetString(), copy.GetProperty("withdrawals")[0].GetProperty("refunded_cents").GetInt64()));
        Assert.Equal("Imprägnierspray", copy.GetProperty("withdrawals")[0].GetProperty("pieces")[0].GetProperty("title").GetString());
        Assert.Equal(["refunded"], copy.GetProperty("refunds").EnumerateArray().Select(one => one.GetProperty("state").GetString()));

        await ruth.SubmitAsync(await ruth.GetAsync(List), "main li form");
        var again = await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number);

        Assert.Contains("17,98 € erstatten bis 26. November 2026.", again.Words, StringComparison.Ordinal);
        Assert.Contains("Widerruf wieder geöffnet 17,98 €. Aus dem Bestand genommen: 2 × Imprägnierspray. (Ruth Becker)", again.Words, StringComparison.Ordinal);
        Assert.StartsWith("Sie bekommen 17,98\u00a0€", (await jana.LooksAsync()).Orders[0].Withdrawals[0].Money, StringComparison.Ordinal);
        Assert.Single(await town.MailsAsync(), one => one.Subject!.StartsWith("Berichtigung: Erstattung", StringComparison.Ordinal));
        Assert.Equal(48, await town.StockAsync("becker", "SPRAY"));
        copy = await CopyAsync(jana);
        Assert.Equal(("open", "2026-11-26"), (copy.GetProperty("withdrawals")[0].GetProperty("state").GetString(), copy.GetProperty("withdrawals")[0].GetProperty("refund_due_until").GetString()));
        Assert.Equal(["refunded", "taken_back"], copy.GetProperty("refunds").EnumerateArray().Select(one => one.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Of_a_whole_order_the_sum_that_was_paid_stands_there_and_goods_that_are_spoilt_stay_out_of_stock()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var order = (await jana.OrdersAsync()).Orders[0];
        using var ruth = await town.RuthAsync();
        await PaidAndHandedOverAsync(town, ruth, order);
        await jana.Browser.PostAsync(
            "/shops/becker/widerruf/formular?handler=Confirm",
            ("Input.Name", "Jana Vogt"), ("Input.Contract", order.Number), ("Input.Email", "jana@shopper.example"));
        await town.Host.DrainAsync();

        var desk = await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number);
        var id = (await ruth.GetAsync(List)).Html.QuerySelector("main li form [name=id]")!.GetAttribute("value");
        var less = await ruth.PostAsync(List + "?handler=Done", ("id", id), ("amount", "100,5"));
        Assert.Contains("28,50 € weniger als geschuldet", less.Html.QuerySelector(".field--wrong textarea[name=why]")!.ParentElement!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("100,5", less.Html.QuerySelector("[name=amount]")!.GetAttribute("value"));
        await ruth.SubmitAsync(less, "main li form", ("why", "Sohle abgelaufen"));
        var after = await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number);

        Assert.Equal([("Bezahlt", "129,00\u00a0€"), ("Noch zu erstatten", "129,00\u00a0€")], Sums(desk));
        Assert.DoesNotContain("Zu zahlen", desk.Words, StringComparison.Ordinal);
        Assert.Equal([("Bezahlt", "129,00\u00a0€"), ("Erstattet", "100,50\u00a0€")], Sums(after));
        Assert.Equal("129,00\u00a0€ bar bezahlt", (await jana.LooksAsync()).Orders[0].PaymentText);
        Assert.Contains("„Sohle abgelaufen“", after.Words, StringComparison.Ordinal);
        Assert.EndsWith("Das Geschäft schreibt dazu: „Sohle abgelaufen“", (await jana.LooksAsync()).Orders[0].Withdrawals[0].Money, StringComparison.Ordinal);
        Assert.Contains("„Sohle abgelaufen“", Assert.Single(await town.MailsAsync(), one => one.Subject!.StartsWith("Erstattung", StringComparison.Ordinal)).TextBody, StringComparison.Ordinal);
        Assert.Equal(2, await town.StockAsync("becker", "B-40"));
    }

    [Fact]
    public async Task What_was_ticked_off_before_sums_were_kept_owes_nothing_and_says_that_nobody_kept_how_much()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("becker", "SPRAY", 2);
        var order = (await jana.OrdersAsync()).Orders[0];
        using var ruth = await town.RuthAsync();
        await PaidAndHandedOverAsync(town, ruth, order);
        await WithdrawsSprayAsync(town, jana, order);
        await town.Host.InAsync<ScopedSql, int>(Scope.Operator, sql => sql.ExecuteAsync(
            """UPDATE "Pages_WithdrawalDeclaration" SET "DoneAt" = "SubmittedAt" + 1000, "DoneBy" = 'Ruth Becker'""", null, TestContext.Current.CancellationToken));

        for (var twice = 0; twice < 2; twice++)
        {
            await town.Host.InAsync<ScopedSql, int>(Scope.Operator, sql => sql.ExecuteAsync(
                sql.IsSqlite ? SettledBeforeSums.OnSqlite : SettledBeforeSums.OnPostgres, null, TestContext.Current.CancellationToken));
        }

        var desk = await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number);
        var list = await ruth.GetAsync(List);
        var page = (await jana.LooksAsync()).Orders[0];

        Assert.Contains("Erledigt am 12. November 2026 (Ruth Becker), Betrag nicht festgehalten.", desk.Words, StringComparison.Ordinal);
        Assert.Single(desk.Words.Split("Widerruf erledigt, Betrag nicht festgehalten").Skip(1));
        Assert.Equal([("Bezahlt", "146,98\u00a0€")], Sums(desk));
        Assert.Contains("Betrag nicht festgehalten", list.Html.QuerySelector("main li.card")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nicht festgehalten", page.Withdrawals[0].Money, StringComparison.Ordinal);
        Assert.Null(page.Withdrawals[0].Next);

        await ruth.SubmitAsync(list, "main li form");
        await ruth.SubmitAsync(await ruth.GetAsync(List), "main li form");

        Assert.Equal([("Bezahlt", "146,98\u00a0€"), ("Erstattet", "17,98\u00a0€")], Sums(await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number)));
    }

    [Fact]
    public async Task What_an_English_reader_withdraws_from_the_shop_reads_in_its_own_words()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper("en");
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("becker", "SPRAY");
        var order = (await jana.OrdersAsync()).Orders[0];
        using var ruth = await town.RuthAsync();
        await PaidAndHandedOverAsync(town, ruth, order);
        await WithdrawsAsync(town, jana, order, "B-40", 1);

        var card = (await ruth.GetAsync(List)).Html.QuerySelector("main li.card dl")!.TextContent;

        var desk = (await ruth.GetAsync("/shops/becker/admin/orders/" + order.Number)).Words;

        Assert.Contains("1 × Wanderschuh Alpsee", card, StringComparison.Ordinal);
        Assert.Contains("Widerruf eingegangen „1 × Wanderschuh Alpsee", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("hiking boot", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("hiking boot", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_from_another_address_stands_above_the_order_until_somebody_has_clarified_it()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var order = (await jana.OrdersAsync()).Orders[0];
        using var ruth = await town.RuthAsync();
        await jana.Browser.PostAsync(
            "/shops/becker/widerruf/formular?handler=Confirm",
            ("Input.Name", "Jana Vogt"), ("Input.Contract", order.Number), ("Input.Email", "jana@anderswo.example"));
        await town.Host.DrainAsync();
        var path = "/shops/becker/admin/orders/" + order.Number;

        var desk = await ruth.GetAsync(path);
        Assert.Contains("Widerruf zu klären", desk.Html.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(desk.Html.QuerySelector("details.confirm input[name=to][value=Accepted]"));
        Assert.Null(desk.Html.QuerySelector("main form.no-print > [name=to]"));
        Assert.Contains("Widerruf zu klären", (await ruth.GetAsync("/shops/becker/admin/orders")).Html.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Widerruf zu klären", (await ruth.GetAsync("/shops/becker/admin")).Words, StringComparison.Ordinal);

        await ruth.SubmitAsync(await ruth.GetAsync(List), "main li form");
        var clear = await ruth.GetAsync(path);
        Assert.DoesNotContain("Widerruf zu klären", clear.Words, StringComparison.Ordinal);
        Assert.NotNull(clear.Html.QuerySelector("main form.no-print > [name=to]"));
    }

    [Fact]
    public async Task What_no_shop_could_promise_is_not_called_cancelled()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.OrdersAsync();
        await JourneyTests.MoveAsync(town, "becker", OrderState.Declined);

        Assert.Equal("Das Geschäft konnte nicht zusagen", (await jana.LooksAsync()).StateText);
    }

    private static (string, string)[] Sums(TestKit.TestPage desk) => [.. desk.Html.QuerySelectorAll("dl.summary > div")
        .Select(row => (row.QuerySelector("dt")!.TextContent, row.QuerySelector("dd")!.TextContent))
        .Where(row => row.Item1 is "Bezahlt" or "Erstattet" or "Noch zu erstatten")];

    /// <summary>Jana's one order, as her copy has it.</summary>
    private static async Task<JsonElement> CopyAsync(Shopper jana) =>
        JsonDocument.Parse((await jana.Browser.GetAsync("/account/data/copy")).Text).RootElement
            .GetProperty("ordering").GetProperty("purchases")[0].GetProperty("orders")[0];

    private static async Task PaidAndHandedOverAsync(OrderingTown town, TestKit.TestBrowser ruth, PurchaseOrderDrop order)
    {
        foreach (var state in new[] { OrderState.Accepted, OrderState.Ready, OrderState.HandedOver })
        {
            await JourneyTests.MoveAsync(town, "becker", state);
        }

        await ruth.PostAsync($"/shops/becker/admin/orders/{order.Number}?handler=Paid", ("means", "cash"));
        await town.Host.PassAsync(TimeSpan.FromMinutes(1));
    }

    private static Task WithdrawsSprayAsync(OrderingTown town, Shopper jana, PurchaseOrderDrop order) => WithdrawsAsync(town, jana, order, "SPRAY", 2);

    private static async Task WithdrawsAsync(OrderingTown town, Shopper jana, PurchaseOrderDrop order, string sku, int pieces)
    {
        var line = await town.AskAsync(town.Shop("becker"), db => db.Set<OrderLine>().SingleAsync(one => one.Sku == sku, TestContext.Current.CancellationToken));
        await jana.Browser.PostAsync(
            "/shops/becker/widerruf/formular?handler=Confirm",
            ("Input.Name", "Jana Vogt"), ("Input.Contract", order.Number), ("Input.Email", "jana@shopper.example"),
            ("Input.From", HttpUtility.ParseQueryString(order.WithdrawUrl!.Split('?')[1])["from"]),
            ("Input.Lines", line.Id.ToString()), ($"Input.Pieces[{line.Id}]", $"{pieces}"));
        await town.Host.DrainAsync();
    }
}
