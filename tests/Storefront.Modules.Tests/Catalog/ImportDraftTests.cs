using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.PriceHistory;
using Storefront.Catalog.Products;
using Storefront.Modules.Tests.Media;
using static Storefront.Modules.Tests.Catalog.ImportSteps;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>What a file brings goes live or waits as a draft.</summary>
public sealed class ImportDraftTests
{
    [Fact]
    public async Task What_lacks_what_the_editor_asks_for_comes_in_as_a_draft_and_the_trial_says_so()
    {
        await using var town = await CatalogTown.StartAsync();
        var zip = PictureZipTests.ZipOf(("clog.jpg", TestPictures.Jpeg(300, 200)), ("socke.jpg", TestPictures.Jpeg(310, 200)));

        var trial = await ImportAsync(town, Table, dryRun: true, pictures: zip);
        var report = await ImportAsync(town, Table, pictures: zip);

        Assert.All([trial, report], one => Assert.Equal((2, 1), (one.Created, one.Drafts)));
        Assert.All([trial, report], one => Assert.Equal(new ProductFileLack("Schreiben Sie eine Beschreibung.", 1), Assert.Single(one.Lacking)));
        Assert.Equal(["clog"], await LiveAsync(town, "clog", "socke"));
        Assert.Equal("49,90\u00a0€", Card(await town.PageAsync("/shops/becker/collections/hausschuhe")).Price);
        Assert.Null(await town.PageAsync("/shops/becker/products/socke"));
        Assert.Equal(2, await town.AskAsync("becker", db => db.Set<PriceRecord>().CountAsync(row => db.Set<Variant>().Any(one => one.Id == row.VariantId && one.Sku!.StartsWith("C-")))));
    }

    [Fact]
    public async Task Articles_that_only_waited_for_their_pictures_go_live_with_them()
    {
        await using var town = await CatalogTown.StartAsync();
        var bare = await ImportAsync(town, Table);
        var live = await LiveAsync(town, "clog", "socke");

        var later = await ImportAsync(town, Table, pictures: PictureZipTests.ZipOf(("C-38.jpg", TestPictures.Jpeg(300, 200))));

        Assert.Equal((2, 0), (bare.Drafts, live.Length));
        Assert.Equal((2, 1), (later.Unchanged, later.Pictures));
        Assert.Equal(["clog"], await LiveAsync(town, "clog", "socke"));
    }

    [Fact]
    public async Task What_is_live_already_stays_so_whatever_a_file_lacks()
    {
        await using var town = await CatalogTown.StartAsync();

        var report = await ImportAsync(town, "Handle;Titel;Artikelnummer;Preis\nhaus-am-wehr;Das Haus am Wehr;L-1;25,00", shop: "lindenhof");

        Assert.Equal((1, 0), (report.Changed, report.Drafts));
        Assert.Equal(ProductState.Live, await town.AskAsync("lindenhof", db => db.Set<Product>().Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task An_article_without_a_price_waits_as_a_draft_that_says_so()
    {
        await using var town = await CatalogTown.StartAsync();
        var zip = PictureZipTests.ZipOf(("hut.jpg", TestPictures.Jpeg(300, 200)), ("vase.jpg", TestPictures.Jpeg(310, 200)));
        const string Priced = "Kürzel;Titel;Preis;Art;Beschreibung\nhut;Hut;30,00;;Aus Filz.\nvase;Vase;;Schaufenster;Aus Ton.";

        var before = await ImportAsync(town, Priced, pictures: zip);
        var live = await LiveAsync(town, "hut", "vase");
        var report = await ImportAsync(town, Priced.Replace("30,00", "", StringComparison.Ordinal), pictures: zip);

        Assert.Equal((2, 0), (before.Created, before.Drafts));
        Assert.Equal(["hut", "vase"], live);
        Assert.Equal("Geben Sie jeder Ausführung einen Preis über 0\u00a0€.", Assert.Single(report.Lacking).Text);
        Assert.Equal(["vase"], await LiveAsync(town, "hut", "vase"));
        Assert.Equal(ProductKind.Product, await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "hut").Select(row => row.Kind).SingleAsync()));
    }

    private static ProductDrop Card(Platform.Pages.ThemePage? page) =>
        Assert.Single((IReadOnlyList<ProductDrop>)page!.Objects["products"]!);
}
