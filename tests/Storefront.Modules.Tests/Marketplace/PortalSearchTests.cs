using System.Net;
using Storefront.Marketplace.Index;
using static Storefront.Modules.Tests.Marketplace.SearchedTown;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>The search of the portal as people meet it, on Thursday, 12 November 2026, at 9:00.</summary>
public sealed class PortalSearchTests
{
    [Fact]
    public async Task A_new_article_is_found_with_its_shop()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=wanderschuhe");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Wanderschuh Alpsee", page.Words, StringComparison.Ordinal);
        Assert.Contains("Schuhhaus Becker", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Krimi", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_say_how_far_away_their_shop_is()
    {
        await using var host = await StartAsync(
            ATown(),
            new
            {
                name = "shop", slug = "becker", displayName = "Schuhhaus Becker", branch = "shoes", level = "Sell", state = "Live", latitude = 51.0036, longitude = 9.0,
                contact = new { street = "Marktstraße 12", zip = "12345", city = "Musterstadt" },
            },
            AShop("lindenhof", "Buchhandlung Lindenhof", "books"),
            Article("becker", "alpsee", "Wanderschuh Alpsee", 12900),
            Article("lindenhof", "fuehrer", "Wanderführer", 1490));
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=wander");
        var shops = page.Html.QuerySelectorAll(".product-card__shop").Select(shop => shop.TextContent).Order(StringComparer.Ordinal);

        Assert.Equal(["Buchhandlung Lindenhof", "Schuhhaus Becker 400 m zur Stadtmitte"], shops);
    }

    [Fact]
    public async Task Signs_alone_find_nothing()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=%25%27*");

        Assert.DoesNotContain("Wanderschuh Alpsee", page.Words, StringComparison.Ordinal);
        Assert.Contains("%'*", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', (await jana.GetAsync("/search?q=wander%00schuhe")).Text);
    }

    [Fact]
    public async Task Suggestions_complete_words_name_shops_and_work_as_a_link()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");

        Assert.Contains("wanderschuh", await SuggestAsync(jana, "wand"));
        Assert.Contains("Wanderschuh Alpsee", await SuggestAsync(jana, "wand"));
        Assert.Contains("Buchhandlung Lindenhof", await SuggestAsync(jana, "lind"));
        Assert.Equal("/search?q=wand", (await jana.GetAsync("/search/suggest?q=wand")).Location);
    }

    [Fact]
    public async Task Nothing_of_another_town_is_shown_anywhere()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var other = host.Browser("beispielburg.localhost");

        foreach (var address in new[] { "/", "/search", "/search?q=wurmkur", "/shops", "/search?q=Wurm" })
        {
            Assert.DoesNotContain("Wurmkur", (await jana.GetAsync(address)).Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Anglerbedarf", (await jana.GetAsync(address)).Words, StringComparison.Ordinal);
        }

        Assert.Contains("Wurmkur", (await other.GetAsync("/search?q=wurmkur")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Alpsee", (await other.GetAsync("/search")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Wanderschuh Alpsee", await SuggestAsync(other, "wander"));
    }

    [Fact]
    public async Task The_rebuild_finds_what_the_events_had_told()
    {
        await using var host = await UsualAsync();
        var before = await host.EntriesAsync();

        await host.InAsync<RebuildSearch>(host.Musterstadt(), job => job.RunAsync(
            new RebuildArguments(), Storefront.Platform.Jobs.JobProgress.Silent, CancellationToken.None));

        Assert.Equal(before.Select(entry => entry.Title).Order(), (await host.EntriesAsync()).Select(entry => entry.Title).Order());
        using var jana = host.Browser("musterstadt.localhost");
        Assert.Contains("Wanderschuh Alpsee", (await jana.GetAsync("/search?q=wanderschuh")).Words, StringComparison.Ordinal);
    }
}
