using MimeKit;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>The statutory model speaks of goods. Whoever buys a voucher reads what holds for a voucher (legal.md 22.2, [1] a).</summary>
public sealed class VoucherInstructionTests
{
    private const string Office = "/shops/lindenhof/admin";
    private const string ForVouchers = "Widerrufsrecht für Gutscheine";

    private const string Voucher = """
        { "name": "product", "shop": "lindenhof", "handle": "gutschein", "title": "Gutschein", "kind": "voucher", "taxRate": 19,
          "variants": [ { "sku": "G-25", "price": 2500, "stock": 100 } ] }
        """;

    [Theory]
    [InlineData("G-25")]
    [InlineData("G-25", "L-1")]
    public async Task Whoever_buys_a_voucher_alone_or_with_goods_gets_the_words_for_it(params string[] skus)
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync(Voucher);
        using var ida = await town.IdaAsync();
        await ida.PostAsync(Office + "/legal");
        using var jana = town.Shopper();
        foreach (var sku in skus)
        {
            await jana.PutsAsync("lindenhof", sku);
        }

        await jana.OrdersAsync();
        var text = await InstructionAsync(town, "Lindenhof");
        var parts = text.Split(ForVouchers);
        var (before, vouchers) = (parts[0], parts[1][..parts[1].IndexOf("Muster-Widerrufsformular</h2>", StringComparison.Ordinal)]);

        Assert.Equal(2, parts.Length);
        Assert.Contains("vierzehn Tage ab dem Tag des Vertragsabschlusses.", vouchers, StringComparison.Ordinal);
        Assert.Contains("alle Zahlungen, die wir von Ihnen erhalten haben", vouchers, StringComparison.Ordinal);
        Assert.Contains("/shops/lindenhof/widerruf/formular", vouchers, StringComparison.Ordinal);
        Assert.DoesNotContain("Waren", vouchers, StringComparison.Ordinal);
        Assert.DoesNotContain("zurückzusenden", vouchers, StringComparison.Ordinal);
        Assert.Contains("Einen Gutschein müssen Sie nicht zurücksenden", before, StringComparison.Ordinal);
        Assert.Contains("die Waren in Besitz genommen haben bzw. hat.", before, StringComparison.Ordinal);
        Assert.Contains("an uns zurückzusenden oder zu übergeben", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Vertragsabschlusses", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_without_vouchers_keeps_the_model_for_goods()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync(Voucher);
        using var ruth = await town.RuthAsync();
        await ruth.PostAsync("/shops/becker/admin/legal");
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "SPRAY");
        await jana.OrdersAsync();

        var text = await InstructionAsync(town, "Becker");

        Assert.Contains("die Waren in Besitz genommen haben bzw. hat.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gutschein", text, StringComparison.Ordinal);
        Assert.DoesNotContain("zwei Teile", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_its_first_voucher_a_shop_is_told_that_its_instruction_no_longer_fits()
    {
        await using var town = await OrderingTown.StartAsync();
        using var ida = await town.IdaAsync();
        await ida.PostAsync(Office + "/legal");
        var before = await WarningAsync(ida);
        await town.RunAsync(Voucher);
        var with = await WarningAsync(ida);
        town.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var draft = await ida.PostAsync(Office + "/legal/withdrawal?handler=Draft");
        await ida.PostAsync(Office + "/legal/withdrawal", ("Input.Source", draft.Html.QuerySelector("textarea")!.TextContent));
        var renewed = await WarningAsync(ida);

        Assert.Null(before);
        Assert.Contains("Die Widerrufsbelehrung passt nicht mehr zu Ihren Angaben oder Artikeln.", with, StringComparison.Ordinal);
        Assert.Null(renewed);
    }

    [Theory]
    [InlineData("de", "binnen 14 Tagen ab Vertragsschluss", "Zurücksenden müssen Sie nichts.")]
    [InlineData("en", "within 14 days of the conclusion of the contract", "There is nothing to send back.")]
    public async Task Beside_the_voucher_stands_from_when_the_period_runs(string language, string period, string back)
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync(Voucher);
        using var jana = town.Shopper(language);
        await jana.PutsAsync("lindenhof", "G-25");
        await jana.PutsAsync("lindenhof", "L-1");

        var lines = (await jana.OrdersAsync()).Orders[0].Lines;

        Assert.Contains(period, lines[0].WithdrawalText, StringComparison.Ordinal);
        Assert.Contains(back, lines[0].WithdrawalText, StringComparison.Ordinal);
        Assert.Null(lines[1].WithdrawalText);
    }

    private static async Task<string> InstructionAsync(OrderingTown town, string shop) => (await town.MailsAsync())
        .Where(mail => mail.Subject!.StartsWith("Eingangsbestätigung", StringComparison.Ordinal) && mail.Subject.Contains(shop, StringComparison.Ordinal))
        .SelectMany(mail => mail.Attachments.OfType<TextPart>())
        .Single(file => file.FileName == "Widerrufsbelehrung.html").Text;

    private static async Task<string?> WarningAsync(TestBrowser ida) =>
        (await ida.GetAsync(Office + "/legal/withdrawal")).Html.QuerySelector("main .notice--warning")?.TextContent;
}
