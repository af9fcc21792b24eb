using Storefront.Marketplace.Contracts;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Marketplace.SearchedTown;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>Too little typed, or mistyped: the search says what it did instead of listing everything or nothing.</summary>
public sealed class SearchSlipTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("%20K%20")]
    [InlineData("k%2B7")]
    public async Task One_letter_is_no_question_and_the_page_says_so(string asked)
    {
        await using var host = await CafeTownAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var guest = host.Browser("musterstadt.localhost", "en");

        var page = await jana.GetAsync("/search?q=" + asked);
        var english = await guest.GetAsync("/search?q=" + asked);

        Assert.Contains("Bitte mindestens zwei Buchstaben", page.Words, StringComparison.Ordinal);
        Assert.Contains("Please enter at least two letters", english.Words, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll(".product-card, .shop-card"));
    }

    [Theory]
    [InlineData("kaffebar", "kaffeebar")]
    [InlineData("kafeebar", "kaffeebar")]
    [InlineData("kaffeebra", "kaffeebar")]
    public async Task A_slip_in_the_name_of_a_shop_is_mended_and_said(string asked, string meant)
    {
        await using var host = await CafeTownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=" + asked);

        Assert.Contains($"Gezeigt werden Treffer für „{meant}“", page.Words, StringComparison.Ordinal);
        Assert.Contains("Kaffeebar Mokka", page.Html.QuerySelector(".shop-card")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_in_a_compound_of_a_title_is_mended()
    {
        await using var host = await SearchedTown.StartAsync(
            ATown(), AShop("laden", "Laden am Tor", "delicatessen"), Article("laden", "karte", "Gutschein Kaffeebar"), Article("laden", "bohnen", "Kaffee Hausmischung"));
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=kaffebar");

        Assert.Contains("Treffer für „kaffeebar“", page.Words, StringComparison.Ordinal);
        Assert.Contains("Gutschein Kaffeebar", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_mended_and_said()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=wandreschuh");

        Assert.Contains("Gezeigt werden Treffer für „wanderschuh“", page.Words, StringComparison.Ordinal);
        Assert.Contains("Wanderschuh Alpsee", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_not_mended_to_what_is_no_word()
    {
        await using var host = await SearchedTown.StartAsync(ATown(), AShop("spiele", "Spielekiste", "toys"), Article("spiele", "waechter", "Nachtwächterspiel"));
        using var jana = host.Browser("musterstadt.localhost");

        Assert.DoesNotContain("nachtwä“", (await jana.GetAsync("/search?q=nachtcafe")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kase", "Käsebrett Buche", "Vase blau", null)]
    [InlineData("spagel", "Spargelschäler", "Spiegel rund", "spargel")]
    [InlineData("kasse", "Käsebrett Buche", "Vase blau", "käse")]
    public async Task A_left_out_umlaut_is_no_slip_and_a_slip_is_mended_to_the_nearest_letters(string asked, string found, string other, string? said)
    {
        await using var host = await SearchedTown.StartAsync(
            ATown(), AShop("markt", "Markthalle", "delicatessen"), Article("markt", "brett", "Käsebrett Buche"), Article("markt", "vase", "Vase blau"),
            Article("markt", "schaeler", "Spargelschäler"), Article("markt", "spiegel", "Spiegel rund"));
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=" + asked);

        Assert.Contains(found, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(other, page.Words, StringComparison.Ordinal);
        Assert.Equal(said is not null, page.Words.Contains("Gezeigt werden Treffer für", StringComparison.Ordinal));
        Assert.Contains(said is null ? "" : $"Treffer für „{said}“", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("käse")]
    [InlineData("kaese")]
    [InlineData("kase")]
    [InlineData("kase gereift")]
    public async Task A_word_finds_the_same_with_and_without_its_dots(string asked)
    {
        await using var host = await SearchedTown.StartAsync(
            ATown(), AShop("theke", "Käsetheke Gereift", "delicatessen"), AShop("ofen", "Küchenstudio Ofen", "household"),
            Article("theke", "platte", "Käseplatte gereift"), Article("theke", "kloster", "Klosterkäse gereift"), Article("theke", "feige", "Feigensenf", tags: ["Zum Käse", "gereift"]),
            Article("theke", "kuchen", "Kuchen vom Blech"), Article("ofen", "uhr", "Küchenuhr rund"), Article("ofen", "kasten", "Brotkasten"));
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=" + asked);
        var cake = await jana.GetAsync("/search?q=kuchen");

        Assert.Equal(["Feigensenf", "Klosterkäse gereift", "Käseplatte gereift"], Found(page, ".product-card__title"));
        Assert.Contains("Käsetheke Gereift", page.Html.QuerySelector(".shop-card")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Gezeigt werden Treffer", page.Words, StringComparison.Ordinal);
        Assert.Equal(["Kuchen vom Blech"], Found(cake, ".product-card__title"));
        Assert.Empty(cake.Html.QuerySelectorAll(".shop-card"));
        Assert.Contains("käse", await SuggestAsync(jana, "kas"));
    }

    [Theory]
    [InlineData("bücher")]
    [InlineData("bucher")]
    [InlineData("buecher")]
    public async Task A_plural_finds_the_same_with_and_without_its_dots(string asked)
    {
        await using var host = await SearchedTown.StartAsync(
            ATown(), AShop("laden", "Laden am Tor"), Article("laden", "gutschein", "Büchergutschein", tags: "Bücher"), Article("laden", "buch", "Buch der Stadt"),
            Article("laden", "skizze", "Skizzenbuch A4"), Article("laden", "kueche", "Küche aus Holz"), Article("laden", "kuchen", "Kuchenform"));
        using var jana = host.Browser("musterstadt.localhost");

        Assert.Equal(["Buch der Stadt", "Büchergutschein", "Skizzenbuch A4"], Found(await jana.GetAsync("/search?q=" + asked), ".product-card__title"));
        Assert.Equal(["Küche aus Holz"], Found(await jana.GetAsync("/search?q=küche"), ".product-card__title"));
    }

    [Theory]
    [InlineData("kaffeebohnen")]
    [InlineData("Kaffeebohne")]
    [InlineData("kaffee bohnen")]
    [InlineData("kaffee-bohnen")]
    public async Task A_compound_is_found_in_the_parts_of_a_title_and_of_what_is_chosen(string asked)
    {
        await using var host = await SearchedTown.StartAsync(
            ATown(), AShop("mokka", "Mokka", "delicatessen"), Article("mokka", "tasse", "Kaffeetasse"),
            new
            {
                name = "product", shop = "mokka", handle = "guji", title = "Kaffee Guji", kind = "product", taxRate = 7, description = new { de = "Für jeden Tag." },
                options = new[] { "Mahlgrad" },
                variants = new[] { new { options = new[] { "Ganze Bohne" }, sku = "G-1", price = 790, stock = 3 } },
            });
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=" + asked);

        Assert.Equal(["Kaffee Guji"], Found(page, ".product-card__title"));
        Assert.DoesNotContain("Gezeigt werden Treffer", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kaffee bohnen", "Kaffeebohnen")]
    [InlineData("bohnen", "Kaffeebohnen")]
    [InlineData("wander rucksack", "Wanderrucksack")]
    public async Task The_parts_of_a_compound_find_the_compound(string asked, string title)
    {
        await using var host = await SearchedTown.StartAsync(ATown(), AShop("laden", "Laden am Tor"), Article("laden", "eins", title), Article("laden", "zwei", "Regenschirm"));
        using var jana = host.Browser("musterstadt.localhost");

        Assert.Equal([title], Found(await jana.GetAsync("/search?q=" + asked), ".product-card__title"));
    }

    [Theory]
    [InlineData("blaue hose")]
    [InlineData("blaue hosen")]
    [InlineData("lego")]
    public async Task A_word_that_is_said_of_an_article_and_a_beginning_that_is_no_word_are_not_mended(string asked)
    {
        await using var host = await SpokenTownAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var jane = host.Browser("musterstadt.localhost", "en");

        var page = await jana.GetAsync("/search?q=" + asked);

        Assert.Equal($"0 Treffer für „{asked}“", page.Html.QuerySelector("h1")!.TextContent.Trim());
        Assert.DoesNotContain("Gezeigt werden Treffer", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll(".product-card"));
        Assert.Equal($"0 results for “{asked}”", (await jane.GetAsync("/search?q=" + asked)).Html.QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("hose", null, "Chino Arne")]
    [InlineData("hose geschirtuch", null, "")]
    [InlineData("blaues geschirtuch", "blaues geschirrtuch", "Geschirrtuch Home")]
    [InlineData("xylofon geschirtuch", null, "")]
    public async Task Only_the_slip_is_mended_and_nothing_is_said_to_be_meant_that_finds_nothing(string asked, string? said, string found)
    {
        await using var host = await SpokenTownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=" + asked);

        Assert.Equal(found, string.Join(", ", Found(page, ".product-card__title")));
        Assert.Contains($"Treffer für „{said ?? asked}“", page.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(said is not null, page.Words.Contains("Gezeigt werden Treffer für", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kase", "käse")]
    [InlineData("spagel", "spargel")]
    [InlineData("käse", null)]
    [InlineData("lego", null)]
    public void Searches_of_other_modules_mend_by_the_same_rules(string asked, string? mended) =>
        Assert.Equal(mended, SearchWords.Mended(asked, ["Käse und Vase", "Spargelschäler", "Lemonade"]));

    private static IEnumerable<string> Found(TestPage page, string what) =>
        page.Html.QuerySelectorAll(what).Select(title => title.TextContent.Trim()).Order(StringComparer.Ordinal);

    // Trousers are only spoken of; what is called nearly so is a towel in blue, and what begins nearly like „lego“ is a drink.
    private static Task<TestHost> SpokenTownAsync() => SearchedTown.StartAsync(
        ATown(), AShop("wieland", "Modehaus Wieland", "fashion"), AShop("kessler", "Kessler", "household"),
        new
        {
            name = "product", shop = "wieland", handle = "chino", title = "Chino Arne", kind = "product", taxRate = 19, description = new { de = "Hose aus Baumwolltwill." },
            options = Array.Empty<string>(), variants = new[] { new { options = Array.Empty<string>(), sku = "C-1", price = 7990, stock = 3 } },
        },
        Article("kessler", "tuch", "Geschirrtuch Home", tags: ["Blau"]), Article("kessler", "limo", "Lemonade"));

    private static Task<TestHost> CafeTownAsync() => SearchedTown.StartAsync(
        ATown(), AShop("mokka", "Kaffeebar Mokka", "delicatessen"), AShop("becker", "Schuhhaus Becker"),
        Article("mokka", "bohnen", "Kaffee Hausmischung"), Article("becker", "alpsee", "Wanderschuh Alpsee"));
}
