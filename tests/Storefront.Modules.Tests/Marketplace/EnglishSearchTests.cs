using Storefront.TestKit;
using static Storefront.Modules.Tests.Marketplace.SearchedTown;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>The portal's search for somebody who speaks English, and the order of what is found.</summary>
public sealed class EnglishSearchTests
{
    [Fact]
    public async Task Suggestions_are_in_the_language_of_the_page()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var jane = host.Browser("musterstadt.localhost", "en");

        var german = await SuggestAsync(jana, "wa");
        var english = await SuggestAsync(jane, "wa");

        Assert.Equal(["wanderbuch", "wanderschuh", "Wanderschuh Alpsee"], german);
        Assert.Equal(["walking", "Alpsee walking boot", "Wanderbuch"], english);
    }

    [Fact]
    public async Task Shops_alone_are_no_empty_result()
    {
        await using var host = await TownAsync();
        using var jane = host.Browser("musterstadt.localhost", "en");

        var page = await jane.GetAsync("/search?q=books");
        var nothing = await jane.GetAsync("/search?q=xylophone");

        Assert.Equal("1 shop for “books”", page.Html.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Buchhandlung Lindenhof", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing found", page.Words, StringComparison.Ordinal);
        Assert.Contains("0 results", nothing.Words, StringComparison.Ordinal);
        Assert.Contains("Nothing found", nothing.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=schuhe")]
    [InlineData("/search?q=schuh")]
    public async Task Shoes_come_before_a_book_about_them(string address)
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var titles = (await jana.GetAsync(address)).Html.QuerySelectorAll(".product-card__title").Select(one => one.TextContent.Trim()).ToList();

        Assert.Equal("Wanderschuh Alpsee", titles[0]);
        Assert.Contains("Die Schuhe der kleinen Hexe", titles);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/shops")]
    [InlineData("/shops/becker/search")]
    public async Task A_paragraph_pasted_into_the_search_is_shortened(string path)
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var answer = await jana.GetAsync($"{path}?q={new string('x', 20_000)}");

        Assert.Equal($"{path}?q={new string('x', 100)}", answer.Location);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await jana.GetAsync(answer.Location!)).Status);
    }

    [Fact]
    public async Task What_shops_and_town_say_of_themselves_is_said_in_English_or_marked_as_German()
    {
        await using var host = await TownAsync();
        using var jane = host.Browser("musterstadt.localhost", "en");
        using var jana = host.Browser("musterstadt.localhost");

        var becker = await jane.GetAsync("/shops/becker/");
        var lindenhof = await jane.GetAsync("/shops/lindenhof/");

        Assert.Equal("Shoes that fit.", becker.Html.QuerySelector(".hero__text")!.TextContent);
        Assert.Null(becker.Html.QuerySelector(".hero__text")!.GetAttribute("lang"));
        Assert.Equal("Heute bestellt, morgen da.", lindenhof.Html.QuerySelector(".hero__text")!.TextContent);
        Assert.Equal("de", lindenhof.Html.QuerySelector(".hero__text")!.GetAttribute("lang"));
        Assert.Equal("Collected at 5.", (await jane.GetAsync("/")).Html.QuerySelector(".foot__muted")!.TextContent);
        Assert.Equal("Schuhe, die passen.", (await jana.GetAsync("/shops/becker/")).Html.QuerySelector(".hero__text")!.TextContent);
    }

    private static Task<TestHost> TownAsync() => SearchedTown.StartAsync(
        new { name = "town", slug = "musterstadt", displayName = "Musterstadt", hosts = new[] { "musterstadt.localhost" }, state = "NW", tagline = "Um fünf abgeholt.", taglineEn = "Collected at 5." },
        Shop("becker", "Schuhhaus Becker", "shoes", "Schuhe, die passen.", "Shoes that fit."),
        Shop("lindenhof", "Buchhandlung Lindenhof", "books", "Heute bestellt, morgen da.", null),
        Article("becker", "alpsee", "Wanderschuh Alpsee", titleEn: "Alpsee walking boot", tags: "Schuhe"),
        Article("lindenhof", "hexe", "Die Schuhe der kleinen Hexe"),
        Article("lindenhof", "wander", "Wanderbuch"));

    private static object Shop(string slug, string name, string branch, string slogan, string? sloganEn) => new
    {
        name = "shop", slug, displayName = name, branch, level = "sell", state = "live", slogan, sloganEn,
        contact = new { street = "Marktstraße 12", zip = "12345", city = "Musterstadt" },
    };
}
