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

    private static Task<TestHost> CafeTownAsync() => SearchedTown.StartAsync(
        ATown(), AShop("mokka", "Kaffeebar Mokka", "delicatessen"), AShop("becker", "Schuhhaus Becker"),
        Article("mokka", "bohnen", "Kaffee Hausmischung"), Article("becker", "alpsee", "Wanderschuh Alpsee"));
}
