using Storefront.TestKit;
using static Storefront.Modules.Tests.Marketplace.SearchedTown;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>Who writes „Größe“ or "colour" before a value finds what the value alone finds, on the portal and in a shop.</summary>
public sealed class OptionNameSearchTests
{
    [Theory]
    [InlineData("sneaker größe 42", "Sneaker Hafen")]
    [InlineData("Sneaker in Größe 42", "Sneaker Hafen")]
    [InlineData("sneaker groesse 42", "Sneaker Hafen")]
    [InlineData("sneaker grosse 42", "Sneaker Hafen")]
    [InlineData("sneaker gr. 42", "Sneaker Hafen")]
    [InlineData("sneakers size 42", "Sneaker Hafen")]
    [InlineData("sneaker 42", "Sneaker Hafen")]
    [InlineData("kinder schuh größe 32", "Wanderschuhe Murmel")]
    [InlineData("sneaker farbe blau", "Sneaker Hafen")]
    [InlineData("sneaker colour blau", "Sneaker Hafen")]
    [InlineData("blauer sneaker color", "Sneaker Hafen")]
    [InlineData("größe 32", "Wanderschuhe Murmel")]
    [InlineData("weiße farbe", "Wandfarbe weiß, Farbe für innen")]
    [InlineData("sneaker größe 47", "")]
    public async Task The_portal_finds_the_value(string asked, string found)
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        Assert.Equal(found, string.Join(", ", Titles(await jana.GetAsync("/search?q=" + Uri.EscapeDataString(asked)))));
    }

    [Theory]
    [InlineData("becker", "sneaker größe 42", "Sneaker Hafen")]
    [InlineData("becker", "sneaker gr. 42", "Sneaker Hafen")]
    [InlineData("becker", "sneaker size 42", "Sneaker Hafen")]
    [InlineData("becker", "sneaker farbe blau", "Sneaker Hafen")]
    [InlineData("becker", "sneaker colour blau", "Sneaker Hafen")]
    [InlineData("becker", "murmel farbe kinder", "Wanderschuhe Murmel")]
    [InlineData("becker", "größe 32", "Wanderschuhe Murmel")]
    [InlineData("becker", "größe", "Sneaker Hafen, Sneaker Marie, Wanderschuhe Murmel")]
    [InlineData("becker", "sneaker farbe rot", "")]
    [InlineData("maler", "farbe weiß", "Wandfarbe weiß, Farbe für innen")]
    public async Task A_shop_finds_the_value(string shop, string asked, string found)
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        Assert.Equal(found, string.Join(", ", Titles(await jana.GetAsync($"/shops/{shop}/search?q={Uri.EscapeDataString(asked)}"))));
    }

    [Theory]
    [InlineData("kase")]
    [InlineData("käse")]
    [InlineData("kaese")]
    public async Task A_shop_finds_umlauts_typed_without_dots(string asked)
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        Assert.Equal(["Käseschuh"], Titles(await jana.GetAsync($"/shops/maler/search?q={asked}")));
    }

    private static IEnumerable<string> Titles(TestPage page) =>
        page.Html.QuerySelectorAll(".product-card__title").Select(title => title.TextContent.Trim()).Order(StringComparer.Ordinal);

    private static Task<TestHost> TownAsync() => StartAsync(
        ATown(), AShop("becker", "Schuhhaus Becker"), AShop("maler", "Malerbedarf Pinsel", "household"),
        Choice("hafen", "Sneaker Hafen", [], ["Größe", "Farbe"], ["41", "Blau"], ["42", "Blau"]),
        Choice("marie", "Sneaker Marie", [], ["Größe", "Farbe"], ["38", "Creme"]),
        Choice("murmel", "Wanderschuhe Murmel", ["Kinder"], ["Größe"], ["32"]),
        Article("maler", "wand", "Wandfarbe weiß, Farbe für innen"), Article("maler", "decke", "Tischdecke weiß"), Article("maler", "schuh", "Käseschuh"));

    private static object Choice(string handle, string title, string[] tags, string[] options, params string[][] values) => new
    {
        name = "product", shop = "becker", handle, title, tags, kind = "product", taxRate = 19,
        description = new { de = "Für jeden Tag." },
        options,
        variants = values.Select((each, at) => new { options = each, sku = $"{handle}-v{at}", price = 4990, stock = 3 }).ToArray(),
    };
}
