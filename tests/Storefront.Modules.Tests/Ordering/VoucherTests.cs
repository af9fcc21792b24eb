using Storefront.Catalog.Contracts;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>A multi-purpose voucher is sold without VAT, and no page or mail may say that its price contains any (GFT-02).</summary>
public sealed class VoucherTests
{
    private const string Later = "Gutschein, keine MwSt. beim Kauf";

    private const string Voucher = """
        { "name": "product", "shop": "lindenhof", "handle": "gutschein", "title": "Gutschein", "kind": "voucher", "taxRate": 19, "withdrawal": "PERISHABLE",
          "unit": { "amount": 250, "measure": "g" }, "deposit": 25, "variants": [ { "sku": "G-25", "price": 2500, "stock": 100 } ] }
        """;

    [Fact]
    public async Task Page_summary_mail_and_office_say_when_its_tax_falls_due()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync(Voucher);
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        await jana.PutsAsync("lindenhof", "G-25");

        await jana.Browser.GetAsync("/shops/lindenhof/products/gutschein");
        var page = jana.Shown<ProductDrop>("product").TaxText;
        var article = jana.Shown<ProductDrop>("product");
        var basket = await jana.BasketAsync();
        var action = await jana.ReviewsAsync();
        var taxes = jana.Checkout.Groups[0].TaxLines;
        await jana.Browser.PostAsync(action);
        var receipt = (await town.MailsAsync()).Single(mail => mail.Subject!.StartsWith("Eingangsbestätigung", StringComparison.Ordinal));

        Assert.Equal(Later, page);
        Assert.Equal((null, null, "Sofort verfügbar"), (article.UnitPrice, article.DepositText, article.StockText));
        Assert.Contains("solange er nicht eingelöst ist", article.WithdrawalText, StringComparison.Ordinal);
        var line = basket.Groups.SelectMany(group => group.Lines).Single(one => one.Title == "Gutschein");
        Assert.Equal((Later, null, null), (line.KindText, line.UnitPriceText, line.DepositText));
        Assert.Contains("solange er nicht eingelöst ist", receipt.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("verderbliche", receipt.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("19\u00a0% MwSt.", receipt.TextBody, StringComparison.Ordinal);
        Assert.False(basket.Taxed);
        Assert.Equal(["darin 7\u00a0% MwSt.", Later], taxes.Select(row => row.Title));
        Assert.Equal("", taxes[1].Text);
        Assert.Contains(Later, receipt.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0\u00a0% MwSt.", receipt.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voucher_for_one_rate_is_taxed_when_it_is_sold()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync(Voucher.Replace("\"taxRate\": 19", "\"taxRate\": 7, \"singlePurpose\": true", StringComparison.Ordinal));
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "G-25");

        await jana.Browser.GetAsync("/shops/lindenhof/products/gutschein");
        var page = jana.Shown<ProductDrop>("product").TaxText;
        var line = Assert.Single((await jana.BasketAsync()).Groups[0].Lines);
        await jana.ReviewsAsync();
        var tax = Assert.Single(jana.Checkout.Groups[0].TaxLines);

        Assert.Equal("Gutschein, inkl. 7 % MwSt.", page.Replace('\u00a0', ' '));
        Assert.Equal("Gutschein, inkl. 7 % MwSt.", line.KindText!.Replace('\u00a0', ' '));
        Assert.Equal(("darin 7\u00a0% MwSt.", "1,64\u00a0€"), (tax.Title, tax.Text));
    }

    [Fact]
    public async Task The_price_of_one_piece_is_said_from_two_pieces_on()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        await jana.PutsAsync("becker", "SPRAY", 2);
        await jana.PutsAsync("hartmann", "LIMO");

        var lines = (await jana.BasketAsync()).Groups.SelectMany(group => group.Lines).ToList();

        Assert.Null(lines[0].EachPrice);
        Assert.Equal("8,99\u00a0€", lines[1].EachPrice);
        // The bottle costs 2,75 € with its deposit: the price without it has to be read somewhere.
        Assert.Equal("2,50\u00a0€", lines[2].EachPrice);
    }
}
