using System.Net;
using Storefront.Modules.Tests.Ordering;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Pages;

/// <summary>What a shop sees of withdrawals that came in, and does with them.</summary>
public sealed class WithdrawalListTests
{
    private const string List = "/shops/becker/admin/withdrawals";

    [Fact]
    public async Task A_withdrawal_waits_in_menu_and_overview_until_it_is_ticked_off_and_waits_again_when_that_was_a_mistake()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var number = (await jana.OrdersAsync()).Orders[0].Number;
        using var ruth = await town.RuthAsync();
        var nothing = await ruth.GetAsync(List);

        await WithdrawsAsync(town, jana.Browser, number, "Nur die Schuhe");
        var waiting = await ruth.GetAsync(List);
        var overview = await ruth.GetAsync("/shops/becker/admin");
        var ticked = await ruth.FollowAsync(ruth.SubmitAsync(waiting, "main form"));
        var again = await ruth.FollowAsync(ruth.SubmitAsync(ticked, "main form"));

        Assert.NotNull(nothing.Html.QuerySelector(".empty"));
        var card = waiting.Html.QuerySelector("main li.card")!;
        Assert.Equal("Jana Vogt", card.QuerySelector("h3")!.TextContent);
        Assert.Equal($"/shops/becker/admin/orders/{number}", card.QuerySelector("dd a")!.GetAttribute("href"));
        Assert.Contains("Nur die Schuhe", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("noch nicht bezahlt, nichts zu erstatten", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", Waiting(waiting));
        Assert.Contains(number + ", noch nicht bezahlt, nichts zu erstatten", overview.Words, StringComparison.Ordinal);
        Assert.Contains("Der Widerruf von Jana Vogt ist erledigt.", ticked.Words, StringComparison.Ordinal);
        Assert.Contains("Alles erledigt.", ticked.Words, StringComparison.Ordinal);
        Assert.Contains("am 12. November 2026 von Ruth Becker", ticked.Words, StringComparison.Ordinal);
        Assert.Null(Waiting(ticked));
        Assert.Contains((await town.MailsAsync()).Select(mail => mail.TextBody!), body => body.Contains("/shops/becker/admin/withdrawals", StringComparison.Ordinal));
        Assert.Equal("1", Waiting(again));
        Assert.Contains("Widerruf wieder geöffnet: Jana Vogt, " + number, (await ruth.GetAsync("/shops/becker/admin/log")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_number_it_leads_to_the_orders_of_that_name_and_a_strangers_says_so()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var number = (await jana.OrdersAsync()).Orders[0].Number;
        using var ruth = await town.RuthAsync();

        await WithdrawsAsync(town, jana.Browser, "die braunen Schuhe");
        town.Host.Clock.Advance(TimeSpan.FromDays(15));
        await WithdrawsAsync(town, jana.Browser, number, email: "fremd@other.example");
        var cards = (await ruth.GetAsync(List)).Html.QuerySelectorAll("main li.card");

        Assert.Equal("/shops/becker/admin/orders?q=Jana%20Vogt", cards[0].QuerySelector("dd a")!.GetAttribute("href"));
        Assert.Contains("Frist vorbei", cards[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Kommt von einer anderen E-Mail-Adresse", cards[1].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}", "")]
    [InlineData("Bestellung {0}", " ")]
    public async Task Sent_again_it_is_answered_with_the_receipt_of_the_first(string contract, string note)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var number = (await jana.OrdersAsync()).Orders[0].Number;
        var first = await WithdrawsAsync(town, jana.Browser, number);
        var mails = (await town.MailsAsync()).Count;

        town.Host.Clock.Advance(TimeSpan.FromDays(2));
        var second = await WithdrawsAsync(
            town, jana.Browser, string.Format(System.Globalization.CultureInfo.InvariantCulture, contract, number.ToLowerInvariant()), note, "JANA@shopper.example");
        using var ruth = await town.RuthAsync();

        Assert.Equal(first, second);
        Assert.Equal(mails, (await town.MailsAsync()).Count);
        Assert.Single((await ruth.GetAsync(List)).Html.QuerySelectorAll("main li.card"));
    }

    [Fact]
    public async Task Other_goods_and_the_same_words_on_another_day_are_another_withdrawal()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("becker", "SPRAY");
        var number = (await jana.OrdersAsync()).Orders[0].Number;

        string[] receipts =
        [
            await WithdrawsAsync(town, jana.Browser, number, "die Schuhe"),
            await WithdrawsAsync(town, jana.Browser, number, "das Spray"),
            await WithdrawsAsync(town, jana.Browser, "meine Schuhe"),
        ];
        town.Host.Clock.Advance(TimeSpan.FromDays(1));
        var later = await WithdrawsAsync(town, jana.Browser, "meine Schuhe");

        Assert.Equal(4, receipts.Append(later).Distinct().Count());
    }

    [Fact]
    public async Task A_button_pressed_twice_at_once_makes_one()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => DeclareAsync(jana.Browser, "die Schuhe von heute", "", "jana@shopper.example")));
        using var ruth = await town.RuthAsync();

        Assert.Single(receipts.Distinct());
        Assert.Single((await ruth.GetAsync(List)).Html.QuerySelectorAll("main li.card"));
    }

    [Fact]
    public async Task Another_shops_withdrawal_is_not_there()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await WithdrawsAsync(town, jana.Browser, "die Schuhe");
        using var ruth = await town.RuthAsync();
        using var ida = await town.IdaAsync();
        var id = (await ruth.GetAsync(List)).Html.QuerySelector("main form input[name=id]")!.GetAttribute("value");

        Assert.Equal(HttpStatusCode.NotFound, (await ida.PostAsync("/shops/lindenhof/admin/withdrawals?handler=Done", ("id", id))).Status);
        Assert.Equal("1", Waiting(await ruth.GetAsync(List)));
    }

    private static string? Waiting(TestPage page) => page.Html.QuerySelector($"nav a[href='{List}'] .badge")?.FirstChild!.TextContent;

    private static async Task<string> WithdrawsAsync(
        OrderingTown town, TestBrowser browser, string contract, string note = "", string email = "jana@shopper.example")
    {
        var receipt = await DeclareAsync(browser, contract, note, email);
        await town.Host.DrainAsync();
        return receipt;
    }

    private static async Task<string> DeclareAsync(TestBrowser browser, string contract, string note, string email) => (await browser.PostAsync(
        "/shops/becker/widerruf/formular?handler=Confirm",
        ("Input.Name", "Jana Vogt"), ("Input.Contract", contract), ("Input.Email", email), ("Input.Note", note))).Location!;
}
