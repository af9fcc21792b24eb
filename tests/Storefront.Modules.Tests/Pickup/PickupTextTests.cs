using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Pickup;

/// <summary>„Abholung heute ab 10:00“ on a shop's own pages, on Thursday, 12 November 2026, at 9:00.</summary>
public sealed class PickupTextTests
{
    private const string Earliest = "Abholung heute ab 10:00";

    [Theory]
    [InlineData("/shops/becker/", ".hero .badge")]
    [InlineData("/shops/becker/", ".product-card__pickup")]
    [InlineData("/shops/becker/collections/all", ".product-card__pickup")]
    [InlineData("/shops/becker/search?q=Wanderschuh", ".product-card__pickup")]
    [InlineData("/shops/becker/products/alpsee", ".buy-form__when")]
    public async Task The_earliest_time_is_said_wherever_the_theme_names_it(string address, string place)
    {
        await using var host = await ShopAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync(address);

        Assert.Contains(Earliest, page.Html.QuerySelector(place)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_the_time_the_checkout_offers_also_in_english()
    {
        await using var host = await ShopAsync();
        using var guest = host.Browser("musterstadt.localhost", "en");

        var page = await guest.GetAsync("/shops/becker/products/alpsee");

        Assert.Contains("Pickup today from 10:00", page.Html.QuerySelector(".buy-form__when")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_moves_on_with_the_minute()
    {
        await using var host = await ShopAsync();
        using var jana = host.Browser("musterstadt.localhost");
        Assert.Contains(Earliest, (await jana.GetAsync("/shops/becker/")).Words, StringComparison.Ordinal);

        await host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("Abholung heute ab 10:30", (await jana.GetAsync("/shops/becker/")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closure_changes_pages_that_are_cached()
    {
        await using var host = await ShopAsync(pageCache: "on");
        using var jana = host.Browser("musterstadt.localhost");
        using var ruth = await host.SignedInAsync("becker");
        Assert.Contains(Earliest, (await jana.GetAsync("/shops/becker/")).Words, StringComparison.Ordinal);
        Assert.Contains(Earliest, (await jana.GetAsync("/shops")).Words, StringComparison.Ordinal);

        await ruth.PostAsync("/shops/becker/admin/hours?handler=Close", ("closure-from", "2026-11-12"));
        await host.DrainAsync();

        Assert.Contains("Abholung morgen ab 09:00", (await jana.GetAsync("/shops/becker/")).Words, StringComparison.Ordinal);
        Assert.Contains("Abholung morgen ab 09:00", (await jana.GetAsync("/shops")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_that_takes_no_orders_promises_nothing()
    {
        await using var host = await ShopAsync("Reserve");
        using var jana = host.Browser("musterstadt.localhost");

        Assert.DoesNotContain("Abholung heute", (await jana.GetAsync("/shops/becker/")).Words, StringComparison.Ordinal);
    }

    private static async Task<TestHost> ShopAsync(string level = "Sell", string pageCache = "off")
    {
        var host = await TestHost.StartAsync(settings: new() { ["PageCache"] = pageCache });
        await host.RunAsync(
            ATown(), AShop("becker", "Schuhhaus Becker", level: level), AnOwner("becker"), OpenAt("becker", "Mo-Fr 09:00-18:00"),
            new { name = "pickup", shop = "becker", slotMinutes = 30, places = 3, leadMinutes = 60, cutOff = "17:30", days = 6 },
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
