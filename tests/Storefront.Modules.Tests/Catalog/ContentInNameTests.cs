using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Where goods are sold by weight or volume, the content in the name is proposed for the unit price (PAngV § 4).</summary>
public sealed class ContentInNameTests
{
    [Theory]
    [InlineData("Röstkaffee Hausmischung 250 g", 250, "g", 1)]
    [InlineData("Riesling trocken, 0,75 l", 750, "ml", 1)]
    [InlineData("Apfelsaft 6 x 0.75l", 750, "ml", 6)]
    [InlineData("Mehl 1.000 g", 1000, "g", 1)]
    [InlineData("Kartoffeln (2,5 kg)", 2500, "g", 1)]
    [InlineData("Espresso | 500 g | 500 g", 500, "g", 1)]
    public void A_content_is_read_as_people_write_it(string words, int amount, string measure, int pieces) =>
        Assert.Equal(new ProductUnit(amount, measure, pieces), ContentInName.Read(words));

    [Theory]
    [InlineData("Becher blau")]
    [InlineData("Kaffee | 250 g | 500 g")]
    [InlineData("Modell B250g")]
    [InlineData("Typ 250 GTI")]
    [InlineData("Tüte 0 g")]
    [InlineData(null)]
    public void Where_nothing_or_several_things_are_said_nothing_is_proposed(string? words) => Assert.Null(ContentInName.Read(words));

    [Fact]
    public async Task It_is_proposed_confirmed_or_declined_once_and_asked_for_when_the_name_says_it_later()
    {
        await using var host = await ShopAsync("cafe");
        using var ruth = await host.SignedInAsync("becker");
        var coffee = await NewAsync(ruth, "Kaffee 250 g");
        var cup = await NewAsync(ruth, "Becher für 250 ml");
        var later = await NewAsync(ruth, "Tee");

        var proposed = await ruth.GetAsync(coffee);
        await SaveAsync(ruth, proposed);
        var declined = await ruth.GetAsync(cup);
        await SaveAsync(ruth, declined, ("Input.UnitMeasure", "piece"), ("Input.UnitAmount", ""));
        var again = await ruth.GetAsync(cup);
        var asked = await SaveAsync(ruth, await ruth.GetAsync(later), ("Input.Title", "Tee 100 g"));
        var before = await StoredAsync(host, "Tee");
        await SaveAsync(ruth, asked);

        Assert.Equal(("g", "250"), (Value(proposed, "UnitMeasure"), Value(proposed, "UnitAmount")));
        Assert.Contains("Der Inhalt steht im Namen", proposed.Words, StringComparison.Ordinal);
        Assert.NotNull(proposed.Html.QuerySelector("details[open] [name='Input.UnitAmount']"));
        Assert.Equal(new ProductUnit(250, "g"), await StoredAsync(host, "Kaffee 250 g"));
        Assert.Equal(new ProductUnit(1, "piece"), await StoredAsync(host, "Becher für 250 ml"));
        Assert.DoesNotContain("Der Inhalt steht im Namen", again.Words, StringComparison.Ordinal);
        Assert.Contains("Prüfen Sie den Inhalt, den der Name nennt", asked.Words, StringComparison.Ordinal);
        Assert.Equal("100", Value(asked, "UnitAmount"));
        Assert.Null(before);
        Assert.Equal(new ProductUnit(100, "g"), await StoredAsync(host, "Tee 100 g"));
    }

    [Fact]
    public async Task A_content_that_is_no_number_is_wrong_by_the_piece_too()
    {
        await using var host = await ShopAsync("shoes");
        using var ruth = await host.SignedInAsync("becker");

        var answer = await SaveAsync(ruth, await ruth.GetAsync(await NewAsync(ruth, "Laufschuh")), ("Input.UnitMeasure", "piece"), ("Input.UnitAmount", "viel"));

        Assert.Contains("Geben Sie den Inhalt einer Packung ein", answer.Words, StringComparison.Ordinal);
        Assert.Equal("viel", Value(answer, "UnitAmount"));
    }

    [Fact]
    public async Task A_shop_that_sells_by_the_piece_is_not_asked()
    {
        await using var host = await ShopAsync("shoes");
        using var ruth = await host.SignedInAsync("becker");

        var form = await ruth.GetAsync(await NewAsync(ruth, "Laufschuh leicht 250 g"));

        Assert.Equal("piece", Value(form, "UnitMeasure"));
        Assert.DoesNotContain("Der Inhalt steht im Namen", form.Words, StringComparison.Ordinal);
    }

    private static async Task<TestHost> ShopAsync(string branch)
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync(ATown(), AShop("becker", "Becker", branch), AnOwner("becker"));
        await host.DrainAsync();
        return host;
    }

    private static async Task<string> NewAsync(TestBrowser ruth, string title) => (await ruth.SubmitAsync(
        await ruth.GetAsync("/shops/becker/admin/products/new"), "main form", ("Input.Title", title), ("Input.Price", "7,90"))).Location!;

    private static Task<TestPage> SaveAsync(TestBrowser ruth, TestPage form, params (string Name, string? Value)[] fields) => ruth.SubmitAsync(form, "#product", fields);

    private static string? Value(TestPage page, string field) => Form.Fields(page).Single(one => one.Name == "Input." + field).Value;

    private static async Task<ProductUnit?> StoredAsync(TestHost host, string title) => ProductUnit.FromJson(await host.InAsync<StorefrontDb, string?>(
        host.Shop("becker"), db => db.Set<Product>().Where(row => row.Title == title).Select(row => row.Unit).SingleAsync(TestContext.Current.CancellationToken)));
}
