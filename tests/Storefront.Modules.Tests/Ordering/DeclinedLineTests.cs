using Storefront.Ordering.Purchases;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>A shop that cannot supply a line says why, and everybody whom it concerns reads it.</summary>
public sealed class DeclinedLineTests
{
    private const string Office = "/shops/becker/admin";
    private const string Form = "form[action$='handler=DeclineLine']";

    [Theory]
    [InlineData("de", "Grund: ausverkauft. Das Geschäft schreibt: Ab Montag wieder da.")]
    [InlineData("en", "Reason: sold out. The shop writes: Ab Montag wieder da.")]
    public async Task The_shopper_reads_the_reason_in_the_mail_and_on_the_page_in_the_language_of_the_order(string language, string why)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper(language);
        var purchase = await BuysTwoAsync(jana);
        using var ruth = await town.RuthAsync();

        await DeclinesAsync(ruth, purchase, ("LineReason", "sold_out"), ("LineWords", " Ab Montag wieder da. "));
        var lines = (await jana.LooksAsync()).Orders[0].Lines;
        var mail = (await town.MailsAsync()).Single(one => one.TextBody!.Contains(why, StringComparison.Ordinal));

        Assert.Equal([why, null], lines.Select(line => line.DeclinedText));
        Assert.Contains(purchase.Orders[0].Number, mail.Subject, StringComparison.Ordinal);
        Assert.Equal("jana@shopper.example", mail.To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task The_office_shows_the_reason_beside_the_line_in_its_history_and_in_the_log()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var purchase = await BuysTwoAsync(jana);
        var number = purchase.Orders[0].Number;
        using var ruth = await town.RuthAsync();

        await DeclinesAsync(ruth, purchase, ("LineReason", "price_wrong"), ("LineWords", "Er kostet 189 €."));
        var german = await ruth.GetAsync($"{Office}/orders/{number}");
        var log = await ruth.GetAsync(Office + "/log");
        var english = await ruth.GetAsync($"{Office}/orders/{number}?lang=en");
        var logInEnglish = await ruth.GetAsync(Office + "/log?lang=en");

        Assert.Contains("Grund: falscher Preis. „Er kostet 189 €.“", german.Html.QuerySelector(".rows--bought tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Position abgesagt „Wanderschuh Alpsee“, Grund: falscher Preis. „Er kostet 189 €.“ (Ruth Becker)", german.Words, StringComparison.Ordinal);
        Assert.Contains($"Bestellung {number}: „Wanderschuh Alpsee“ abgesagt, falscher Preis", log.Words, StringComparison.Ordinal);
        Assert.Contains("Er kostet 189 €.", log.Words, StringComparison.Ordinal);
        Assert.Contains("item declined “Wanderschuh Alpsee”, Reason: wrong price. “Er kostet 189 €.”", english.Words, StringComparison.Ordinal);
        Assert.Contains($"Order {number}: “Wanderschuh Alpsee” declined, wrong price", logInEnglish.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sold_out", 0, "Der Artikel gilt jetzt als ausverkauft")]
    [InlineData("not_found", -2, "Was fehlt, ist vom Bestand abgezogen")]
    [InlineData("damaged", -2, "Was fehlt, ist vom Bestand abgezogen")]
    [InlineData("price_wrong", null, "abgesagt und wieder im Bestand")]
    public async Task What_is_not_there_is_not_sold_to_the_next(string code, int? after, string said)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var before = await town.StockAsync("becker", "SPRAY");
        var purchase = await BuysTwoAsync(jana);
        using var ruth = await town.RuthAsync();
        var number = purchase.Orders[0].Number;
        var spray = purchase.Orders[0].Lines.Single(line => line.Quantity == 2).Id.ToString();

        var page = await ruth.FollowAsync(ruth.PostAsync($"{Office}/orders/{number}?handler=DeclineLine", ("line", spray), ("LineReason", code)));

        Assert.Contains(said, page.Words, StringComparison.Ordinal);
        Assert.Equal(after is 0 ? 0 : before + (after ?? 0), await town.StockAsync("becker", "SPRAY"));
    }

    [Fact]
    public async Task The_last_line_is_not_given_back_either_and_the_sentence_speaks_of_the_order()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "SPRAY");
        var purchase = await jana.OrdersAsync();
        using var ruth = await town.RuthAsync();
        var number = purchase.Orders[0].Number;

        var page = await ruth.FollowAsync(ruth.PostAsync(
            $"{Office}/orders/{number}?handler=DeclineLine", ("line", purchase.Orders[0].Lines[0].Id.ToString()), ("LineReason", "sold_out")));

        Assert.Contains($"{number} ist abgesagt.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("geht weiter", page.Words, StringComparison.Ordinal);
        Assert.Equal(0, await town.StockAsync("becker", "SPRAY"));
    }

    [Theory]
    [InlineData("", "", "LineReason", "Wählen Sie, warum Sie die Position absagen.")]
    [InlineData("bad_mood", "Heute nicht.", "LineReason", "Wählen Sie, warum Sie die Position absagen.")]
    [InlineData("other", " ", "LineWords", "Schreiben Sie kurz, warum Sie die Position absagen.")]
    [InlineData("damaged", "301", "LineWords", "300")]
    public async Task Without_a_reason_nothing_is_declined_and_what_was_typed_stays(string code, string words, string field, string error)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var purchase = await BuysTwoAsync(jana);
        using var ruth = await town.RuthAsync();
        var typed = words == "301" ? new string('a', 301) : words;

        var back = await DeclinesAsync(ruth, purchase, ("LineReason", code), ("LineWords", typed));
        var form = back.Html.QuerySelector($"details[open] {Form}")!;

        Assert.Contains(error, form.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", form.QuerySelector("#" + field)!.GetAttribute("aria-invalid"));
        Assert.Equal(typed.Trim(), form.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(code is "other" or "damaged" ? code : null, form.QuerySelector("option[selected]")?.GetAttribute("value"));
        Assert.Single(back.Html.QuerySelectorAll("#" + field));
        Assert.NotNull(back.Html.QuerySelector($".error-summary a[href='#{field}']"));
        Assert.DoesNotContain((await jana.LooksAsync()).Orders[0].Lines, line => line.Declined);
    }

    [Fact]
    public async Task Of_another_reason_only_the_words_are_told()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var purchase = await BuysTwoAsync(jana);
        using var ruth = await town.RuthAsync();

        await DeclinesAsync(ruth, purchase, ("LineReason", "other"), ("LineWords", "Die Sohle löst sich bei allen Paaren."));
        var line = (await jana.LooksAsync()).Orders[0].Lines[0];

        Assert.Equal("Das Geschäft schreibt: Die Sohle löst sich bei allen Paaren.", line.DeclinedText);
    }

    [Fact]
    public async Task The_last_line_takes_the_order_with_it_and_its_reason_is_that_of_the_order()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper("en");
        var purchase = await BuysTwoAsync(jana);
        using var ruth = await town.RuthAsync();
        foreach (var line in purchase.Orders[0].Lines)
        {
            await ruth.PostAsync(
                $"{Office}/orders/{purchase.Orders[0].Number}?handler=DeclineLine", ("line", line.Id.ToString()), ("LineReason", "not_found"));
        }

        var after = (await jana.LooksAsync()).Orders[0];

        Assert.Equal(("declined", "The shop writes: not found"), (after.State, after.CancelText));
    }

    private static async Task<PurchaseDrop> BuysTwoAsync(Shopper shopper)
    {
        await shopper.PutsAsync("becker", "B-40");
        await shopper.PutsAsync("becker", "SPRAY", 2);
        return await shopper.OrdersAsync();
    }

    private static async Task<TestPage> DeclinesAsync(TestBrowser ruth, PurchaseDrop purchase, params (string, string?)[] fields) =>
        await ruth.SubmitAsync(await ruth.GetAsync($"{Office}/orders/{purchase.Orders[0].Number}"), Form, fields);
}
