using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Reservations;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>Who reads English reads the chosen size and colour in English too, from the basket to the mail.</summary>
public sealed class EnglishChoiceTests
{
    private const string Bag = """
        { "name": "product", "shop": "becker", "handle": "tasche", "title": "Ledertasche", "titleEn": "Leather bag", "kind": "product",
          "taxRate": 19, "options": ["Größe", "Farbe"], "words": { "Größe": "Size", "Klein": "Small", "Braun": "Brown" },
          "variants": [ { "options": ["Klein", "Braun"], "sku": "TASCHE", "price": 7990, "stock": 9 } ] }
        """;

    [Fact]
    public async Task The_shop_reads_its_mail_in_its_own_language_and_the_names_of_its_own_goods()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync(Bag);
        using var jana = town.Shopper("en");
        await jana.PutsAsync("becker", "TASCHE");
        await jana.OrdersAsync();

        var mail = (await town.MailsAsync()).Single(one => one.To.Mailboxes.Single().Address == "hallo@becker.example");

        Assert.Contains("1 × Ledertasche, Größe: Klein, Farbe: Braun (Art.-Nr.\u00a0TASCHE): 79,90", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("darin 19\u00a0% MwSt.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Zahlung: Zahlung im Geschäft", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Abholung: ", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_back_office_names_the_goods_as_the_shop_does_and_the_shopper_reads_the_words_of_the_contract()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync(Bag);
        using var jana = town.Shopper("en");
        await jana.PutsAsync("becker", "TASCHE");
        await jana.PutsAsync("becker", "SPRAY");
        var purchase = await jana.OrdersAsync();
        var number = purchase.Orders[0].Number;
        using var ruth = await town.RuthAsync();
        var line = (await ruth.GetAsync($"/shops/becker/admin/orders/{number}")).Html.QuerySelector(".rows--bought tbody tr")!;
        await ruth.SubmitAsync(await ruth.GetAsync($"/shops/becker/admin/orders/{number}"), "form[action*='DeclineLine']", ("LineReason", "sold_out"));
        var after = await ruth.GetAsync($"/shops/becker/admin/orders/{number}");
        var mail = (await town.MailsAsync()).Single(one => one.Subject!.Contains("not available", StringComparison.Ordinal) || one.TextBody!.Contains("cannot supply", StringComparison.Ordinal));

        Assert.Contains("Ledertasche", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Größe: Klein, Farbe: Braun", line.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Leather bag", after.Words, StringComparison.Ordinal);
        Assert.Contains("„Ledertasche“", after.Words, StringComparison.Ordinal);
        Assert.Contains("Leather bag", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(("Leather bag", "Size: Small, Colour: Brown"), (purchase.Orders[0].Lines[0].Title, purchase.Orders[0].Lines[0].VariantTitle));
    }

    [Fact]
    public async Task A_reservation_is_named_in_both_languages_and_an_older_one_keeps_what_it_has()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync(Bag);
        using var jana = town.Shopper("en");
        await jana.Browser.PostAsync(
            "/shops/becker/reserve/tasche", ("variant", (await town.VariantAsync("becker", "TASCHE")).VariantId.ToString()), ("quantity", "1"),
            ("name", "Jana Vogt"), ("email", "jana@shopper.example"), ("phone", "0221 1234567"));
        using var ruth = await town.RuthAsync();

        var now = await ruth.GetAsync("/shops/becker/admin/reservations");
        var mails = await town.MailsAsync();
        await town.AskAsync(town.Shop("becker"), db => db.Set<Reservation>().ExecuteUpdateAsync(set => set.SetProperty(row => row.OwnTitle, "").SetProperty(row => row.OwnVariantTitle, "")));
        var older = await ruth.GetAsync("/shops/becker/admin/reservations");

        Assert.Equal(("1 × Ledertasche", "Größe: Klein, Farbe: Braun 79,90\u00a0€"), (now.Html.QuerySelector(".card h2")!.TextContent, now.Html.QuerySelector(".card .muted")!.TextContent));
        Assert.Equal(("1 × Leather bag", "Size: Small, Colour: Brown 79,90\u00a0€"), (older.Html.QuerySelector(".card h2")!.TextContent, older.Html.QuerySelector(".card .muted")!.TextContent));
        Assert.Contains(mails, mail => mail.To.ToString().Contains("hallo@becker", StringComparison.Ordinal) && mail.TextBody!.Contains("Ledertasche", StringComparison.Ordinal));
        Assert.Contains(mails, mail => mail.To.ToString().Contains("jana@", StringComparison.Ordinal) && mail.TextBody!.Contains("Leather bag", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Size: Small, Colour: Brown")]
    [InlineData("de", "Größe: Klein, Farbe: Braun")]
    public async Task Basket_summary_purchase_and_mail_name_the_choice_in_the_shoppers_language(string language, string choice)
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync(Bag);
        using var jana = town.Shopper(language);
        await jana.PutsAsync("becker", "TASCHE");

        var basket = await jana.BasketAsync();
        var action = await jana.ReviewsAsync();
        var summary = jana.Checkout.Groups[0].Lines[0].VariantTitle;
        await jana.Browser.GetAsync((await jana.Browser.PostAsync(action)).Location!);
        var purchase = jana.Shown<Storefront.Ordering.Purchases.PurchaseDrop>("purchase");
        var mail = (await town.MailsAsync()).First(one => one.To.Mailboxes.Single().Address == "jana@shopper.example" && one.Subject!.Contains("-1", StringComparison.Ordinal));

        Assert.Equal(choice, basket.Groups[0].Lines[0].VariantTitle);
        Assert.Equal(choice, summary);
        Assert.Equal(choice, purchase.Orders[0].Lines[0].VariantTitle);
        Assert.Contains(choice, mail.TextBody, StringComparison.Ordinal);
    }
}
