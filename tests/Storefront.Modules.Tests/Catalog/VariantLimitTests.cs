using System.Globalization;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using Storefront.Platform.Values;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Catalog.ArticleOffice;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>How many variants one article may have, in the form and in files; and that none goes without a word.</summary>
public sealed class VariantLimitTests
{
    private const string Head = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price,Status\n";

    private static string Sizes(int count) => string.Join(", ", Enumerable.Range(1, count));

    [Fact]
    public async Task More_than_fit_are_said_beside_the_options_and_nothing_is_built()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressOfAsync(town, "alpsee");

        var shown = await BuildAsync(ruth, address, ("Größe", Sizes(20)), ("Farbe", "A, B, C, D, E, F, G, H, I, J, K, L"));
        var saved = await ruth.PostAsync(address, [.. Fields(shown)]);

        var options = shown.Html.QuerySelector("#Input_Options")!.ParentElement!;
        Assert.True(((IHtmlDetailsElement)options).IsOpen);
        Assert.StartsWith("Das wären 240 Ausführungen; höchstens 200 sind möglich.", Assert.Single(options.QuerySelectorAll(".field__error")).TextContent, StringComparison.Ordinal);
        Assert.Equal(Sizes(20), ((IHtmlInputElement)shown.Html.QuerySelector("[name='Input.Options[0].Values']")!).Value);
        Assert.Equal(3, shown.Html.QuerySelectorAll("[aria-labelledby=all-variants] > fieldset").Length);
        Assert.Empty(shown.Html.QuerySelectorAll("[aria-labelledby=all-variants] > .notice"));
        Assert.Equal("variants", options.Id);

        // Saved like that, the new values would be lost without a word.
        Assert.Null(saved.Location);
        Assert.Contains("Bilden Sie die Ausführungen neu", saved.Words, StringComparison.Ordinal);
        Assert.Equal(3, await CountAsync(town, "alpsee"));
    }

    [Fact]
    public async Task As_many_as_fit_are_built_and_stored()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressOfAsync(town, "alpsee");

        var shown = await BuildAsync(ruth, address, ("Größe", Sizes(20)), ("Farbe", "A, B, C, D, E, F, G, H, I, J"));
        Assert.Equal(200, shown.Html.QuerySelectorAll("#variants > fieldset").Length);
        await ruth.PostAsync(address, [.. Fields(shown)]);

        Assert.Equal(200, await CountAsync(town, "alpsee"));
    }

    [Fact]
    public async Task Variants_whose_values_are_taken_away_are_counted_before_saving_deletes_them()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressOfAsync(town, "alpsee");

        var shown = await BuildAsync(ruth, address, ("Größe", "39"), ("Farbe", "Braun, Grün"));
        var divided = await BuildAsync(ruth, address, ("Größe", "39, 40"), ("Farbe", "Braun, Grün"), ("Weite", "G, H"));

        Assert.Contains("2 bisherige Ausführungen kommen in den neuen Werten nicht vor", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("in den neuen Werten nicht vor", divided.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("in den neuen Werten nicht vor", (await ruth.GetAsync(address)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_article_of_a_file_comes_whole_or_not_at_all(bool dryRun)
    {
        await using var town = await CatalogTown.StartAsync();

        var report = await ImportSteps.ImportAsync(town, Head + Rows("gross", "Großer Schuh", 201) + Rows("passt", "Schuh", 200), dryRun);

        var issue = Assert.Single(report.Issues);
        Assert.Equal((2, "error"), (issue.Line, issue.Severity));
        Assert.StartsWith("„Großer Schuh“ (Zeile 2) hat 201 Ausführungen; höchstens 200 sind möglich.", issue.Text, StringComparison.Ordinal);
        Assert.Equal((1, 1, 201, 200), (report.Created, report.Refused, report.RowsRefused, report.RowsTaken));
        Assert.Equal(dryRun ? (0, 0) : (0, 200), (await CountAsync(town, "gross"), await CountAsync(town, "passt")));
    }

    [Fact]
    public async Task An_article_that_has_more_from_before_is_saved_under_another_name_with_all_of_them()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        await town.Host.InAsync<Assortment>(town.Shop("becker"), assortment => assortment.PutAsync(
            new WantedProduct
            {
                Handle = "alt", Title = "Alter Bestand", Options = ["Größe", "Farbe"],
                Variants = [.. from size in Enumerable.Range(1, 50) from colour in Enumerable.Range(1, 22)
                    select new WantedVariant { Options = [Text(size), Text(colour)], Sku = $"ALT-{size}-{colour}", Price = Money.Eur(1000) }],
            },
            CancellationToken.None));
        var address = await AddressOfAsync(town, "alt");

        var built = await ruth.PostAsync(address + "?handler=Matrix", [.. Fields(await ruth.GetAsync(address))]);
        var more = await BuildAsync(ruth, address, ("Größe", Sizes(50)), ("Farbe", Sizes(23)));
        var saved = await ruth.PostAsync(address, [.. Fields(built).Where(field => field.Name != "Input.Title"), ("Input.Title", "Neuer Name")]);

        Assert.Equal(1100, built.Html.QuerySelectorAll("#variants > fieldset").Length);
        Assert.Contains("Das wären 1150 Ausführungen; höchstens 1100 sind möglich.", more.Words, StringComparison.Ordinal);
        Assert.NotNull(saved.Location);
        Assert.Equal("Neuer Name", await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "alt").Select(row => row.Title).SingleAsync()));
        Assert.Equal(1100, await CountAsync(town, "alt"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Rows(string handle, string title, int count) => string.Concat(Enumerable.Range(1, count).Select(number =>
        $"{handle},{(number == 1 ? title : "")},Größe,{number},,,{handle}-{number},10.00,active\n"));

    private static async Task<TestPage> BuildAsync(TestBrowser ruth, string address, params (string Name, string Values)[] options) => await ruth.PostAsync(
        address + "?handler=Matrix",
        [.. Fields(await ruth.GetAsync(address)).Where(field => !field.Name.StartsWith("Input.Options", StringComparison.Ordinal)),
            .. options.SelectMany((option, index) => new (string, string?)[] { ($"Input.Options[{index}].Name", option.Name), ($"Input.Options[{index}].Values", option.Values) })]);

    private static Task<int> CountAsync(CatalogTown town, string handle) => town.AskAsync("becker", db => db.Set<Variant>()
        .CountAsync(row => db.Set<Product>().Any(product => product.Id == row.ProductId && product.Handle == handle)));
}
