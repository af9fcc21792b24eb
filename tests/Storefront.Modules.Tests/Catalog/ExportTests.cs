using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using static Storefront.Modules.Tests.Catalog.ImportSteps;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>What the shop exports can be read in again.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task The_own_export_read_again_changes_nothing_whoever_made_the_articles()
    {
        await using var town = await CatalogTown.StartAsync();
        await town.RunAsync("""
            { "name": "collection", "shop": "lindenhof", "handle": "romane", "title": { "de": "Romane" } },
            { "name": "collection", "shop": "lindenhof", "handle": "neu", "title": { "de": "Neu; und gut" } },
            { "name": "product", "shop": "lindenhof", "handle": "tasse", "title": "Tasse \"Welle\"", "titleEn": "Mug", "vendor": "Töpferei", "kind": "product",
              "description": { "de": "## Aus Ton\n\n- von Hand\n- *gebrannt*", "en": "Made of clay." }, "collections": ["neu", "romane"], "options": ["Farbe"],
              "variants": [ { "options": ["Blau"], "sku": "T-B", "price": 1850, "comparePrice": 2200, "stock": 3 }, { "options": ["Rot"], "sku": "T-R", "price": 1850, "stock": 0 } ],
              "details": [ { "name": "Höhe", "value": "9 cm" } ], "tags": ["Küche", "Geschenk"], "words": { "Farbe": "Colour", "Blau": "Blue" } },
            { "name": "product", "shop": "lindenhof", "handle": "beratung", "title": "Lesestunde", "kind": "service", "variants": [ { "sku": "B-1", "price": 2000 } ] },
            { "name": "product", "shop": "lindenhof", "handle": "schaukasten", "title": "Erstausgabe", "kind": "show_window", "variants": [ { "sku": "E-1", "price": 0 } ] }
            """);
        using var file = new MemoryStream();
        await town.Host.InAsync<IProductFiles>(town.Shop("lindenhof"), files => files.ExportAsync(file, CancellationToken.None));
        var text = Encoding.UTF8.GetString(file.ToArray());

        var trial = await ImportAsync(town, text, dryRun: true, shop: "lindenhof");
        var report = await ImportAsync(town, text, shop: "lindenhof");
        var dearer = await ImportAsync(town, text.Replace("20,00", "21,00", StringComparison.Ordinal), shop: "lindenhof");

        Assert.DoesNotContain("0,00", Assert.Single(text.Split('\n'), line => line.Contains("Erstausgabe", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All([trial, report], one => Assert.Equal((0, 0, 4, 0), (one.Created, one.Changed, one.Unchanged, one.Refused)));
        Assert.Equal((1, 3), (dearer.Changed, dearer.Unchanged));
    }

    [Fact]
    public async Task What_is_exported_comes_in_again_as_it_was()
    {
        await using var town = await CatalogTown.StartAsync();
        await ImportAsync(town, Table);
        using var file = new MemoryStream();
        await town.Host.InAsync<IProductFiles>(town.Shop("becker"), files => files.ExportAsync(file, CancellationToken.None));

        var report = await ImportAsync(town, Encoding.UTF8.GetString(file.ToArray()), shop: "hartmann");

        Assert.Equal((4, 0), (report.Created, report.Refused));
        Assert.Equal(3, await town.StockOfAsync("hartmann", "B-40-BR"));
        var product = await town.AskAsync("hartmann", db => db.Set<Product>().SingleAsync(row => row.Handle == "alpsee"));
        Assert.Equal("<p>Aus <strong>Leder</strong>.</p>", product.Description.Trim());
    }
}
