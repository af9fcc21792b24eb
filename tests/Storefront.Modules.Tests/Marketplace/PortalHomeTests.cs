using System.Net;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Marketplace.SearchedTown;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>The first page of the portal as people meet it, on Thursday, 12 November 2026, at 9:00.</summary>
public sealed class PortalHomeTests
{
    [Theory]
    [InlineData("de", "Heute bestellt, zur gewählten Zeit abgeholt.", "Die Geschäfte von Musterstadt an einem Ort.", "Die Geschäfte von Musterstadt, bald an einem Ort.")]
    [InlineData("en", "Order today, collect at the time you choose.", "The shops of Musterstadt in one place.", "The shops of Musterstadt, soon in one place.")]
    public async Task The_first_words_promise_only_what_the_town_can_keep(string language, string sells, string shows, string begins)
    {
        await using var full = await UsualAsync();
        await using var small = await Tenants.Musterstadt.StartAsync();
        await using var empty = await SearchedTown.StartAsync(new { name = "town", slug = "musterstadt", displayName = "Musterstadt", hosts = new[] { "musterstadt.localhost" }, state = "NW" });

        foreach (var (host, words) in ((TestHost, string)[])[(full, sells), (small, shows), (empty, begins)])
        {
            var page = await host.Browser("musterstadt.localhost", language).GetAsync("/");

            Assert.Equal(words, page.Html.QuerySelector("h1")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task The_first_page_shows_what_is_open_and_new()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/");

        Assert.Contains("2 Geschäfte aus der Innenstadt, 3 Artikel", page.Words, StringComparison.Ordinal);
        Assert.Contains("Wanderschuh Alpsee", page.Words, StringComparison.Ordinal);
        Assert.Contains("Schuhhaus Becker", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_no_shop_is_open_the_first_page_shows_those_that_open_next()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");
        host.Clock.Advance(TimeSpan.FromHours(11));

        var home = await jana.GetAsync("/");

        Assert.Equal("Als Nächstes geöffnet", home.Html.QuerySelector("#open-now")!.TextContent);
        Assert.Equal(
            ["Schuhhaus Becker", "Buchhandlung Lindenhof"],
            home.Html.QuerySelectorAll("[aria-labelledby='open-now'] .shop-card__name").Select(name => name.TextContent));
        Assert.Contains("Bestellen können Sie trotzdem.", home.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_town_without_shops_says_so_and_asks_them_in()
    {
        await using var host = await TestHost.StartAsync();
        await host.RunAsync(ATown());
        using var jana = host.Browser("musterstadt.localhost");

        var home = await jana.GetAsync("/");
        var shops = await jana.GetAsync("/shops");

        Assert.Contains("Die ersten Geschäfte richten sich gerade ein.", home.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("0 Geschäfte", home.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Gerade hat kein Geschäft geöffnet", home.Words, StringComparison.Ordinal);
        Assert.Contains("Noch ist kein Geschäft dabei", shops.Words, StringComparison.Ordinal);
        Assert.All(
            (TestPage[])[home, shops],
            page => Assert.NotEmpty(page.Html.QuerySelectorAll("main a[href='/register'].button, footer a[href='/register']")));
        Assert.Equal(HttpStatusCode.OK, (await jana.GetAsync("/register")).Status);
    }

    [Theory]
    [InlineData("de", "Ihr Geschäft fehlt noch? Geschäft eintragen")]
    [InlineData("en", "Is your shop still missing? Add your shop")]
    public async Task A_shop_that_is_missing_finds_the_way_in_on_the_list_of_shops_and_below_every_page(string language, string words)
    {
        await using var host = await Tenants.Musterstadt.StartAsync();
        using var browser = host.Browser("musterstadt.localhost", language);

        var list = await browser.GetAsync("/shops");

        Assert.Contains(words, list.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(list.Html.QuerySelector("main a[href='/register']"));
        Assert.NotNull((await browser.GetAsync("/impressum")).Html.QuerySelector("footer a[href='/register']"));
    }
}
