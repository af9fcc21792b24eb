using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>A small business (§ 19 UStG) charges no VAT and must not say that its prices contain any (PRC-03).</summary>
public sealed partial class SmallBusinessTests
{
    [Fact]
    public async Task Nothing_from_the_list_to_the_mails_says_that_vat_is_included()
    {
        await using var host = await ShopAsync();
        using var jana = host.Browser("musterstadt.localhost");
        var pages = new List<TestPage>();
        async Task<TestPage> SeesAsync(Task<TestPage> page)
        {
            pages.Add(await page);
            return pages[^1];
        }

        await SeesAsync(jana.GetAsync("/shops/becker/"));
        await SeesAsync(jana.GetAsync("/shops/becker/collections/all"));
        await SeesAsync(jana.GetAsync("/shops/becker/search?q=alpsee"));
        var article = await SeesAsync(jana.GetAsync("/shops/becker/products/alpsee"));
        await jana.SubmitAsync(article, ".buy-form");
        var basket = await SeesAsync(jana.GetAsync("/shops/becker/cart"));
        await jana.SubmitAsync(
            await SeesAsync(jana.GetAsync("/shops/becker/checkout/contact")), "#checkout", ("name", "Jana Vogt"), ("email", "jana@shopper.example"));
        var pickup = await SeesAsync(jana.GetAsync("/shops/becker/checkout/pickup"));
        await jana.SubmitAsync(pickup, "#checkout", Chosen(pickup));
        var summary = await SeesAsync(jana.GetAsync("/shops/becker/checkout/summary"));
        var ordered = await jana.SubmitAsync(summary, "#checkout");
        await SeesAsync(jana.GetAsync(ordered.Location!));
        using var ruth = await host.SignedInAsync("becker");
        await host.DrainAsync();
        var form = await SeesAsync(ruth.GetAsync("/shops/becker/admin/products/new"));
        var mails = host.Mails().Select(file => MimeKit.MimeMessage.Load(file).TextBody!).Where(body => body.Contains("Alpsee", StringComparison.Ordinal)).ToList();

        Assert.StartsWith("/shops/becker/orders/", ordered.Location, StringComparison.Ordinal);
        Assert.All(pages, page => Assert.False(Claim().IsMatch(page.Words), page.Path + ": " + Claim().Match(page.Words).Value));
        Assert.Equal(2, pages.Take(2).Count(page => page.Html.QuerySelector(".price-note")!.TextContent.Contains("Umsatzsteuerfrei nach §\u00a019 UStG", StringComparison.Ordinal)));
        Assert.Contains("Umsatzsteuerfrei nach § 19 UStG.", basket.Words, StringComparison.Ordinal);
        Assert.Contains("Umsatzsteuerfrei nach § 19 UStG", summary.Words, StringComparison.Ordinal);
        Assert.Contains("Was Kundinnen und Kunden zahlen", form.Words, StringComparison.Ordinal);
        Assert.NotEmpty(mails);
        Assert.All(mails, body => Assert.False(Claim().IsMatch(body), body));
    }

    // The first of each choice that can be made.
    private static (string Name, string? Value)[] Chosen(TestPage page) =>
    [
        .. page.Html.QuerySelectorAll<IHtmlInputElement>("#checkout input[type=radio]:not([disabled])")
            .GroupBy(radio => radio.Name!).Select(choice => (choice.Key, (string?)choice.First().Value)),
    ];

    [GeneratedRegex("[^.]{0,30}(inkl|enthalten|darin|mit)[^.]{0,12}(MwSt|Mehrwertsteuer)|MwSt. ist enthalten", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();

    private static async Task<TestHost> ShopAsync()
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync(
            ATown(),
            new
            {
                name = "shop", slug = "becker", displayName = "Schuhhaus Becker", branch = "shoes", level = "Sell", state = "Live",
                contact = new { street = "Marktstraße 12", zip = "12345", city = "Musterstadt", email = "hallo@becker.example" },
                legal = new { smallBusiness = true },
            },
            AnOwner("becker"), OpenAt("becker", "Mo-Fr 09:00-18:00"),
            new { name = "pickup", shop = "becker", slotMinutes = 30, places = 3, leadMinutes = 60, days = 6 },
            new { name = "payment", shop = "becker", methods = new[] { "pay-at-pickup" } },
            new
            {
                name = "product", shop = "becker", handle = "alpsee", title = "Wanderschuh Alpsee", kind = "product", taxRate = 19,
                options = Array.Empty<string>(),
                variants = new[] { new { options = Array.Empty<string>(), sku = "alpsee", price = 12900, stock = 3 } },
            });
        await host.DrainAsync();
        return host;
    }
}
