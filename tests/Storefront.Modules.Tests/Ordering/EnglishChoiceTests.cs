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
    public async Task The_shop_reads_its_mail_in_its_own_language_and_finds_the_article_by_its_number()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync(Bag);
        using var jana = town.Shopper("en");
        await jana.PutsAsync("becker", "TASCHE");
        await jana.OrdersAsync();

        var mail = (await town.MailsAsync()).Single(one => one.To.Mailboxes.Single().Address == "hallo@becker.example");

        Assert.Contains("1 × Leather bag, Small / Brown (Art.-Nr. TASCHE): 79,90", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("darin 19 % MwSt.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Zahlung: Zahlung im Geschäft", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Abholung: ", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Small / Brown")]
    [InlineData("de", "Klein / Braun")]
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
