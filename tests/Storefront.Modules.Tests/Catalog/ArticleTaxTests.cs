using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using static Storefront.Modules.Tests.Catalog.ArticleOffice;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>What the office says of an article's VAT: for vouchers (GFT-01) and where none is charged (UStG § 19, PRC-03).</summary>
public sealed class ArticleTaxTests
{
    [Fact]
    public async Task A_new_voucher_is_good_for_anything_until_the_shop_ties_it_to_one_rate()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressOfAsync(town, "imprägnierspray");
        var goods = await ruth.GetAsync(address);
        await ruth.SubmitAsync(goods, "#product", ("Input.Kind", "voucher"));
        var voucher = await ruth.GetAsync(address);
        await ruth.SubmitAsync(voucher, "#product", ("Input.Purpose", "single"));
        var tied = await ruth.GetAsync(address);
        var stored = await StoredAsync(town, "Imprägnierspray");
        await ruth.SubmitAsync(tied, "#product", ("Input.Kind", "product"));
        var back = await StoredAsync(town, "Imprägnierspray");

        Assert.Equal("hidden", goods.Html.QuerySelector("[name='Input.Purpose']")!.GetAttribute("type"));
        Assert.Contains("Steuer und Recht: keine MwSt. beim Kauf · Gutschein", voucher.Words, StringComparison.Ordinal);
        Assert.Equal("multi", voucher.Html.QuerySelector("select[name='Input.Purpose'] option[selected]")!.GetAttribute("value"));
        Assert.Null(voucher.Html.QuerySelector("select[name='Input.UnitMeasure']"));
        Assert.Contains("Steuer und Recht: 19 % · Gutschein", tied.Words, StringComparison.Ordinal);
        Assert.Equal((ProductKind.Voucher, true, 19), (stored.Kind, stored.SinglePurpose, stored.TaxRate));
        Assert.Equal((ProductKind.Product, "STANDARD"), (back.Kind, back.Withdrawal));
        Assert.Contains("400", back.Unit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_business_reads_that_no_VAT_is_charged_and_keeps_its_rate()
    {
        await using var town = await CatalogTown.StartAsync();
        await town.RunAsync("""
            { "name": "user", "email": "lina@lindenhof.example", "displayName": "Lina", "password": "ruth-demo-2026", "staffOf": "lindenhof", "role": "owner" }
            """);
        using var lina = await town.Host.SignedInAsync("lindenhof", "lina@lindenhof.example");
        var address = await AddressOfAsync(town, "haus-am-wehr", "lindenhof");
        var page = await lina.GetAsync(address);
        var fresh = await lina.GetAsync("/shops/lindenhof/admin/products/new");
        await lina.SubmitAsync(page, "#product", ("Input.Title", "Das Haus am Wehr, neu"));
        var stored = await StoredAsync(town, "Das Haus am Wehr, neu", "lindenhof");

        Assert.Contains("Steuer und Recht: keine MwSt. (§ 19 UStG) ·", page.Words.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("Steuersatz für später", page.Html.QuerySelector("label[for=Input_TaxRate]")!.TextContent.Trim());
        Assert.Contains("Als Kleinunternehmer berechnen Sie keine MwSt.", page.Words, StringComparison.Ordinal);
        Assert.Contains("MwSt. berechnen Sie als Kleinunternehmer nicht", fresh.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Steuersatz", fresh.Words, StringComparison.Ordinal);
        Assert.Equal(("Das Haus am Wehr, neu", 7), (stored.Title, stored.TaxRate));
    }

    private static Task<Product> StoredAsync(CatalogTown town, string title, string shop = "becker") =>
        town.AskAsync(shop, db => db.Set<Product>().AsNoTracking().SingleAsync(row => row.Title == title));
}
