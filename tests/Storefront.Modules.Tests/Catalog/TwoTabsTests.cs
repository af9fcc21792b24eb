using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>One record open in two tabs of the back office.</summary>
public sealed class TwoTabsTests
{
    private const string Office = "/shops/becker/admin";

    [Fact]
    public async Task The_second_tab_of_an_article_stores_nothing_keeps_what_was_typed_and_says_who_was_quicker()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var path = await ArticleAsync(town, "alpsee");
        var one = await ruth.GetAsync(path);
        var two = await ruth.GetAsync(path);

        var first = await ruth.SubmitAsync(one, "#product", ("Input.Title", "Wanderschuh Alpsee II"));
        var second = await ruth.SubmitAsync(two, "#product", ("Input.Vendor", "Südkamm"));

        Assert.Equal(HttpStatusCode.Found, first.Status);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("Ruth Becker hat diese Angaben geändert (heute ", second.Html.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Südkamm", ((IHtmlInputElement)second.Html.QuerySelector("[name='Input.Vendor']")!).Value);
        Assert.Equal(("Wanderschuh Alpsee II", "Nordkamm"), await ArticleOfAsync(town, "alpsee"));
    }

    [Fact]
    public async Task Saving_all_the_same_replaces_what_one_was_told_of_and_nothing_later()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var path = await ArticleAsync(town, "alpsee");
        var one = await ruth.GetAsync(path);
        var two = await ruth.GetAsync(path);
        await ruth.SubmitAsync(one, "#product", ("Input.Vendor", "Ostkamm"));

        var warned = await ruth.SubmitAsync(two, "#product", ("Input.Vendor", "Südkamm"));
        await ruth.SubmitAsync(await ruth.GetAsync(path), "#product", ("Input.Vendor", "Westkamm"));
        var again = await ruth.SubmitAsync(warned, "#product", ("overwrite", Overwrite(warned)));
        var stored = await ruth.SubmitAsync(again, "#product", ("overwrite", Overwrite(again)));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(HttpStatusCode.Found, stored.Status);
        Assert.Equal("Südkamm", (await ArticleOfAsync(town, "alpsee")).Vendor);
    }

    [Fact]
    public async Task Of_two_that_save_at_once_one_is_stored_and_the_other_is_told()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var path = await ArticleAsync(town, "alpsee");
        var one = await ruth.GetAsync(path);
        var two = await ruth.GetAsync(path);

        var answers = await Task.WhenAll(
            ruth.SubmitAsync(one, "#product", ("Input.Vendor", "Ostkamm")), ruth.SubmitAsync(two, "#product", ("Input.Vendor", "Westkamm")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
        var told = Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        var mine = ((IHtmlInputElement)told.Html.QuerySelector("[name='Input.Vendor']")!).Value;
        Assert.NotEqual(mine, (await ArticleOfAsync(town, "alpsee")).Vendor);
    }

    [Fact]
    public async Task A_sale_meanwhile_is_in_nobodys_way_but_a_stock_that_two_have_counted_is()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var path = await ArticleAsync(town, "imprägnierspray");
        var one = await ruth.GetAsync(path);
        var two = await ruth.GetAsync(path);
        await town.AskAsync("becker", db => db.Set<Variant>().Where(row => row.Sku == "SPRAY").ExecuteUpdateAsync(set => set.SetProperty(row => row.StockCount, 19)));

        var words = await ruth.SubmitAsync(one, "#product", ("Input.Vendor", "Nordkamm"));
        var counted = await ruth.SubmitAsync(await ruth.GetAsync(path), "#product", ("Input.Variants[0].Stock", "12"));
        var late = await ruth.SubmitAsync(two, "#product", ("Input.Vendor", "Nordkamm"), ("Input.Variants[0].Stock", "30"));

        Assert.Equal(HttpStatusCode.Found, words.Status);
        Assert.Equal(HttpStatusCode.Found, counted.Status);
        Assert.Equal(HttpStatusCode.OK, late.Status);
        Assert.Equal(12, await town.StockOfAsync("becker", "SPRAY"));
    }

    [Theory]
    [InlineData("/settings/profile", "Input.Slogan", "Zuerst", "Danach")]
    [InlineData("/settings/legal", "Input.LegalName", "Zuerst", "Danach")]
    [InlineData("/pages/{page}", "Input.TitleDe", "Zuerst", "Danach")]
    [InlineData("/hours", "mo-0-from", "09:30", "10:30")]
    [InlineData("/pickup", "Input.Places", "4", "5")]
    [InlineData("/home/sections/hero", "setting.heading", "Zuerst", "Danach")]
    public async Task Other_forms_of_one_record_know_the_second_tab_too(string form, string name, string earlier, string later)
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        await PrepareAsync(ruth);
        var path = await ResolveAsync(ruth, form);
        var one = await ruth.GetAsync(path);
        var two = await ruth.GetAsync(path);

        var first = await ruth.SubmitAsync(one, "form:has(.savebar)", (name, earlier));
        var second = await ruth.SubmitAsync(two, "form:has(.savebar)", (name, later));
        Assert.Equal(HttpStatusCode.Found, first.Status);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        var stored = await ruth.SubmitAsync(second, "form:has(.savebar)", ("overwrite", Overwrite(second)));

        Assert.Contains("hat diese Angaben geändert", second.Html.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(later, ((IHtmlInputElement)second.Html.QuerySelector($"[name='{name}']")!).Value);
        Assert.Equal(HttpStatusCode.Found, stored.Status);
        Assert.Equal(later, ((IHtmlInputElement)(await ruth.GetAsync(path)).Html.QuerySelector($"[name='{name}']")!).Value);
    }

    private static async Task PrepareAsync(TestBrowser ruth)
    {
        await ruth.SubmitAsync(
            await ruth.GetAsync(Office + "/settings/legal"), "form:has(.savebar)", ("Input.LegalName", "Schuhhaus Becker"), ("Input.LegalForm", "Einzelunternehmen"));
        await ruth.SubmitAsync(
            await ruth.GetAsync(Office + "/settings/profile"), "form:has(.savebar)", ("Input.Slogan", "Gute Schuhe"), ("Input.Email", "ruth@becker.example"));
        await ruth.SubmitAsync(await ruth.GetAsync(Office + "/pages/edit"), "form:has(.savebar)", ("Input.TitleDe", "Über uns"), ("Input.BodyDe", "Seit 1958."));
    }

    private static async Task<string> ResolveAsync(TestBrowser ruth, string form) => form switch
    {
        "/pages/{page}" => (await ruth.GetAsync(Office + "/pages")).Html.QuerySelectorAll("main a[href*='/pages/']")
            .Select(link => link.GetAttribute("href")!).First(link => Guid.TryParse(link.Split('/')[^1], out _)),
        _ => Office + form,
    };

    private static string Overwrite(TestPage page) => page.Html.QuerySelector("button[name=overwrite]")!.GetAttribute("value")!;

    private static async Task<string> ArticleAsync(CatalogTown town, string handle) =>
        $"{Office}/products/{await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == handle).Select(row => row.Id).SingleAsync())}";

    private static Task<(string Title, string Vendor)> ArticleOfAsync(CatalogTown town, string handle) => town.AskAsync(
        "becker", async db => await db.Set<Product>().Where(row => row.Handle == handle).SingleAsync() is var row ? (row.Title, row.Vendor) : default);
}
