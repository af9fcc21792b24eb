using System.Web;
using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Orders;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>The form „Vertrag widerrufen“ as the page of a purchase leads to it: it knows the order and says what is withdrawn.</summary>
public sealed class WithdrawingTests
{
    private const string Form = "/shops/lindenhof/widerruf/formular";

    [Fact]
    public async Task The_form_is_filled_from_the_purchase_whose_page_leads_to_it()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var order = (await jana.OrdersAsync()).Orders[0];

        var form = await jana.Browser.GetAsync(order.WithdrawUrl!);
        var (name, contract, email) = (Value(form, "Name"), Value(form, "Contract"), Value(form, "Email"));
        var review = await jana.Browser.SubmitAsync(form, "main form");

        Assert.Equal(("Jana Vogt", order.Number, "jana@shopper.example"), (name, contract, email));
        Assert.Equal("Wanderschuh Alpsee, Größe: 40", form.Html.QuerySelector("[name='Input.Lines'][checked] + span")!.TextContent);
        Assert.Equal("no-store", form.Response.Headers.CacheControl!.ToString());
        Assert.Equal("den ganzen Vertrag", Part(review));
        Assert.Equal("Widerruf bestätigen", review.Html.QuerySelector("main form button")!.TextContent);
    }

    [Fact]
    public async Task Whoever_only_knows_the_number_or_comes_from_another_shop_reads_nothing_of_the_order()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        var order = (await jana.OrdersAsync()).Orders[0];
        using var stranger = town.Host.Browser("musterstadt.localhost");
        var from = HttpUtility.ParseQueryString(order.WithdrawUrl!.Split('?')[1])["from"];

        TestPage[] pages =
        [
            await stranger.GetAsync($"{Form}?contract={order.Number}"),
            await stranger.GetAsync($"{Form}?contract={order.Number}&from=AAAAAAAAAAAAAAAAAAAAAA"),
            await stranger.GetAsync($"/shops/becker/widerruf/formular?contract={order.Number}&from={from}"),
        ];

        Assert.All(pages, page =>
        {
            Assert.Equal(("", order.Number, ""), (Value(page, "Name") ?? "", Value(page, "Contract"), Value(page, "Email") ?? ""));
            Assert.Empty(page.Html.QuerySelectorAll("[name='Input.Lines']"));
        });
    }

    [Fact]
    public async Task Lines_and_pieces_are_chosen_and_the_rest_goes_on_until_nothing_is_left()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1", 3);
        var order = (await jana.OrdersAsync()).Orders[0];

        var form = await jana.Browser.GetAsync(order.WithdrawUrl!);
        var pieces = form.Html.QuerySelector("[name^='Input.Pieces']")!.GetAttribute("name")!;
        var wrong = await jana.Browser.SubmitAsync(form, "main form", (pieces, "4"));
        var review = await jana.Browser.SubmitAsync(wrong, "main form", (pieces, "2"), ("Input.Note", "Sie waren doppelt."));
        var receipt = await jana.Browser.FollowAsync(jana.Browser.SubmitAsync(review, "main form"));
        await town.Host.DrainAsync();
        var part = (await jana.LooksAsync()).Orders[0];
        await town.Host.PassAsync(TimeSpan.FromMinutes(1));
        var again = await jana.Browser.GetAsync(part.WithdrawUrl!);
        await jana.Browser.FollowAsync(jana.Browser.SubmitAsync(await jana.Browser.SubmitAsync(again, "main form"), "main form"));
        var mails = await town.MailsAsync();
        var all = (await jana.LooksAsync()).Orders[0];

        Assert.Contains("Geben Sie eine Zahl von 1 bis 3 ein.", wrong.Words, StringComparison.Ordinal);
        Assert.Equal("2 × Das Haus am Wehr", Part(review));
        Assert.Contains("2 × Das Haus am Wehr", receipt.Words, StringComparison.Ordinal);
        Assert.Contains(mails, mail => mail.Subject == "Eingangsbestätigung Ihres Widerrufs"
            && mail.TextBody!.Contains("Widerrufen: 2 × Das Haus am Wehr", StringComparison.Ordinal)
            && mail.TextBody.Contains("Nachricht: Sie waren doppelt.", StringComparison.Ordinal));
        Assert.Equal("Übriges: Eingegangen", part.StateText);
        Assert.NotNull(part.WithdrawUrl);
        Assert.Equal(("Entfällt", null), (all.StateText, all.WithdrawUrl));
    }

    [Fact]
    public async Task Of_three_equal_pieces_one_is_withdrawn_after_another_and_a_form_sent_twice_counts_once()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1", 3);
        var receipts = new List<string>();
        for (var turn = 0; turn < 2; turn++)
        {
            var form = await jana.Browser.GetAsync((turn == 0 ? await jana.OrdersAsync() : await jana.LooksAsync()).Orders[0].WithdrawUrl!);
            var pieces = form.Html.QuerySelector("[name^='Input.Pieces']")!.GetAttribute("name")!;
            var review = await jana.Browser.SubmitAsync(form, "main form", (pieces, "1"));
            receipts.Add((await jana.Browser.SubmitAsync(review, "main form")).Location!);
            await town.Host.PassAsync(TimeSpan.FromMinutes(1));
            Assert.Equal(receipts[^1], (await jana.Browser.SubmitAsync(review, "main form")).Location);
            await town.Host.PassAsync(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(2, receipts.Distinct().Count());
        Assert.Equal(2, (await town.MailsAsync()).Count(mail => mail.Subject == "Eingangsbestätigung Ihres Widerrufs"));
        Assert.Equal("2 Stück widerrufen", (await jana.LooksAsync()).Orders[0].Lines[0].WithdrawnText);
    }

    [Fact]
    public async Task Ticks_are_kept_by_back_and_by_a_change_of_the_language_and_none_at_all_is_asked_for()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("becker", "SPRAY", 2);
        var order = (await jana.OrdersAsync()).Orders[0];
        var lines = await town.AskAsync(town.Shop("becker"), db => db.Set<OrderLine>().OrderBy(line => line.Position).ToListAsync(TestContext.Current.CancellationToken));
        var from = HttpUtility.ParseQueryString(order.WithdrawUrl!.Split('?')[1])["from"];
        (string, string?)[] typed =
        [
            ("Input.Name", "Jana Vogt"), ("Input.Contract", order.Number), ("Input.Email", "jana@shopper.example"), ("Input.From", from),
            ("Input.Lines", lines[1].Id.ToString()), ($"Input.Pieces[{lines[1].Id}]", "1"),
        ];

        var back = await jana.Browser.PostAsync("/shops/becker/widerruf/formular?handler=Back", typed);
        var none = await jana.Browser.PostAsync("/shops/becker/widerruf/formular", typed[..4]);
        var english = await jana.Browser.FollowAsync(jana.Browser.PostAsync("/shops/becker/widerruf/formular", [.. typed, ("lang", "en")]));

        Assert.All(new[] { back, english }, page =>
        {
            Assert.Equal([lines[1].Id.ToString()], page.Html.QuerySelectorAll("[name='Input.Lines'][checked]").Select(box => box.GetAttribute("value")));
            Assert.Equal("1", page.Html.QuerySelector("[name^='Input.Pieces']")!.GetAttribute("value"));
        });
        Assert.Contains("What do you withdraw from?", english.Words, StringComparison.Ordinal);
        Assert.Contains("Wählen Sie mindestens einen Artikel aus.", none.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E-ZZZZZZ-1", "jana@shopper.example", "Zu dieser Angabe haben Sie keine Bestellung")]
    [InlineData(null, "fremd@other.example", "wurde mit einer anderen E-Mail-Adresse aufgegeben")]
    [InlineData(null, "jana@shopper.example", null)]
    public async Task What_does_not_fit_an_order_is_taken_in_and_the_shop_reads_what_to_check(string? number, string email, string? sentence)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        var order = (await jana.OrdersAsync()).Orders[0];

        var done = await jana.Browser.PostAsync(
            Form + "?handler=Confirm", ("Input.Name", "Jana Vogt"), ("Input.Contract", number ?? order.Number), ("Input.Email", email));
        var mails = await town.MailsAsync();
        var shop = Assert.Single(mails, mail => mail.Subject!.StartsWith("Widerruf eingegangen", StringComparison.Ordinal)).TextBody;
        var receipt = Assert.Single(mails, mail => mail.Subject == "Eingangsbestätigung Ihres Widerrufs").TextBody;

        Assert.Contains("/widerruf/eingang/", done.Location, StringComparison.Ordinal);
        Assert.Equal(sentence is not null, shop!.Contains(sentence ?? "Fragen Sie", StringComparison.Ordinal));
        Assert.DoesNotContain(sentence ?? "Fragen Sie", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goods_without_a_right_are_not_ticked_and_can_be_declared_all_the_same()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "product", "shop": "hartmann", "handle": "brot", "title": "Roggenbrot", "kind": "product", "taxRate": 7, "withdrawal": "PERISHABLE",
              "variants": [ { "sku": "BROT", "price": 420, "stock": 9 } ] }
            """);
        using var jana = town.Shopper();
        await jana.PutsAsync("hartmann", "BROT");
        await jana.PutsAsync("hartmann", "LIMO");
        var order = (await jana.OrdersAsync()).Orders[0];

        var form = await jana.Browser.GetAsync(order.WithdrawUrl!);
        var bread = form.Html.QuerySelectorAll("[name='Input.Lines']").Single(box => box.ParentElement!.TextContent.Contains("Roggenbrot", StringComparison.Ordinal));
        var note = form.Html.GetElementById(bread.GetAttribute("aria-describedby")!)!.TextContent;
        var review = await jana.Browser.SubmitAsync(form, "main form");
        var both = await jana.Browser.SubmitAsync(form, "main form", ("Input.Lines", bread.GetAttribute("value")));

        Assert.False(bread.HasAttribute("checked"));
        Assert.Equal("Für schnell verderbliche Ware besteht kein Widerrufsrecht. Erklären können Sie den Widerruf trotzdem.", note);
        Assert.Equal("1 × Limonade", Part(review));
        Assert.Contains("1 × Roggenbrot", Part(both), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_another_purchase_is_answered_beside_its_field_with_the_way_to_the_empty_form()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        var order = (await jana.OrdersAsync()).Orders[0];

        var form = await jana.Browser.GetAsync(order.WithdrawUrl!);
        var other = await jana.Browser.SubmitAsync(form, "main form", ("Input.Contract", "E-ZZZZZZ-1"));
        var purchase = await jana.Browser.SubmitAsync(form, "main form", ("Input.Contract", order.Number[..^2]));
        var open = await jana.Browser.GetAsync(other.Html.QuerySelector($"a[href='{Form}']")!.GetAttribute("href")!);
        var declared = await jana.Browser.SubmitAsync(
            open, "main form", ("Input.Name", "Jana Vogt"), ("Input.Contract", "E-ZZZZZZ-1"), ("Input.Email", "jana@shopper.example"));

        Assert.Contains("Diese Nummer gehört nicht zu diesem Einkauf.", other.Html.QuerySelector("#Input_Contract-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("den ganzen Vertrag", Part(purchase));
        Assert.Equal("den ganzen Vertrag", Part(declared));
    }

    [Theory]
    [InlineData("x@y")]
    [InlineData("jana@shopper.example, x@y.example")]
    public async Task An_address_that_can_be_none_is_asked_for_again(string email)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();

        var again = await jana.Browser.PostAsync(Form, ("Input.Name", "Jana Vogt"), ("Input.Contract", "E-ZZZZZZ-1"), ("Input.Email", email));

        Assert.NotNull(again.Html.QuerySelector("#Input_Email-error"));
        Assert.Equal(email, Value(again, "Email"));
    }

    private static string Part(TestPage page) => page.Html.QuerySelector("dl.facts dd.strong")!.TextContent;

    private static string? Value(TestPage page, string field) => page.Html.QuerySelector($"#Input_{field}")!.GetAttribute("value");
}
