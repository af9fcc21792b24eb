using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Products;
using static Storefront.Modules.Tests.Catalog.ImportSteps;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Files that fill the shelf: once, twice, and as a trial.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task A_file_fills_the_shelf_and_again_changes_nothing()
    {
        await using var town = await CatalogTown.StartAsync();

        var first = await ImportAsync(town, Table);
        var again = await ImportAsync(town, Table);

        Assert.Equal((2, 0, 0, 0), (first.Created, first.Changed, first.Unchanged, first.Refused));
        Assert.Equal((0, 0, 2, 0), (again.Created, again.Changed, again.Unchanged, again.Refused));
        Assert.Equal(2, await town.StockOfAsync("becker", "C-38"));
        Assert.Null(await town.StockOfAsync("becker", "S-1"));
    }

    [Fact]
    public async Task A_trial_run_says_what_would_happen_and_writes_nothing()
    {
        await using var town = await CatalogTown.StartAsync();
        await ImportAsync(town, Table);
        var before = await CountAsync(town);

        var report = await ImportAsync(town, Table.Replace("12,00", "13,00") + "\nhut;Hut;;;;H-1;30,00;1;", dryRun: true);

        Assert.Equal((1, 1, 1, 0), (report.Created, report.Changed, report.Unchanged, report.Refused));
        Assert.Equal(before, await CountAsync(town));
    }

    [Fact]
    public async Task New_collections_are_announced_before_they_are_founded()
    {
        await using var town = await CatalogTown.StartAsync();

        var trial = await ImportAsync(town, Table, dryRun: true);
        var founded = await town.AskAsync("becker", db => db.Set<Collection>().CountAsync());
        var report = await ImportAsync(town, Table);
        var again = await ImportAsync(town, Table + "\nhut;Hut;Hausschuhe;;;H-1;30,00;1;");

        Assert.Equal(["Hausschuhe", "Strümpfe"], trial.NewCollections);
        Assert.Equal(1, founded);
        Assert.Equal(trial.NewCollections, report.NewCollections);
        Assert.Empty(again.NewCollections);
    }

    [Fact]
    public async Task An_article_number_of_another_article_is_refused_with_its_line()
    {
        await using var town = await CatalogTown.StartAsync();

        var trial = await ImportAsync(town, "Titel;Artikelnummer;Preis\nStiefel;SPRAY;9,00", dryRun: true);
        var report = await ImportAsync(town, "Titel;Artikelnummer;Preis\nStiefel;SPRAY;9,00");

        Assert.Equal((1, 1), (trial.Refused, report.Refused));
        Assert.Contains(report.Issues, issue => issue is { Line: 2, Severity: "error" } && issue.Text.Contains("SPRAY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_file_cannot_say_stays_as_it_was()
    {
        await using var town = await CatalogTown.StartAsync();

        var report = await ImportAsync(town, "Handle;Titel;Artikelnummer;Preis\nimprägnierspray;Spray;SPRAY;7,99");

        // The file's handle is folded to "impraegnierspray": another article with a number that is taken.
        Assert.Equal(1, report.Refused);
        report = await ImportAsync(town, "Handle;Titel;Option1 Name;Option1 Wert;Option2 Name;Option2 Wert;Artikelnummer;Preis\nalpsee;Alpsee;Größe;40;Farbe;Braun;B-40-BR;99,00");
        Assert.Equal(1, report.Changed);
        var product = await town.AskAsync("becker", db => db.Set<Product>().SingleAsync(row => row.Handle == "alpsee"));
        Assert.Equal("Alpsee hiking boot", product.TitleEn);
    }

    [Theory]
    [InlineData("shopify-apparel.csv", "shopify")]
    [InlineData("woocommerce-sample.csv", "woocommerce")]
    public async Task Real_files_of_others_come_in_whole_and_twice_is_like_once(string name, string format)
    {
        var path = Path.Combine(SharedData.Folder("products"), name);
        await using var town = await CatalogTown.StartAsync();

        var first = await ImportAsync(town, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        var rows = await CountAsync(town);
        var again = await ImportAsync(town, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));

        Assert.Equal(format, first.Format);
        Assert.True(first.Created > 5, string.Join('\n', first.Issues.Select(issue => issue.Text)));
        Assert.Equal(0, first.Refused);
        Assert.Equal((0, 0, first.Created), (again.Created, again.Changed, again.Unchanged));
        Assert.Equal(rows, await CountAsync(town));
    }
}
