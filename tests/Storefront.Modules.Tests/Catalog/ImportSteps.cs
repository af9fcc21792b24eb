using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.PriceHistory;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Platform.Texts;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Reads files in, and looks at what they left on the shelf.</summary>
internal static class ImportSteps
{
    internal const string Table = """
        Handle;Titel;Kategorien;Option1 Name;Option1 Wert;Artikelnummer;Preis;Bestand;Beschreibung
        clog;Clog Holz;Hausschuhe;Größe;38;C-38;49,90;2;Aus Erle.
        clog;;;;39;C-39;49,90;0;
        socke;Wollsocke;Strümpfe;;;S-1;12,00;;
        """;

    internal const string Hats = """
        Handle;Titel;Option1 Name;Option1 Wert;Artikelnummer;Preis;Bilder;Variantenbild
        hut;Hut;Farbe;Rot;H-R;30,00;fotos/hut.jpg|fehlt.jpg;hut-rot.jpg
        hut;;;Blau;H-B;30,00;;hut-blau.jpg
        schal;Schal;;;S-1;20,00;;
        """;

    internal static Task<ProductFileReport> ImportAsync(CatalogTown town, string content, bool dryRun = false, string shop = "becker", byte[]? pictures = null)
    {
        var texts = ((TextCatalog)town.Host.Services.GetService(typeof(TextCatalog))!).In("de");
        var file = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return town.Host.InAsync<IProductFiles, ProductFileReport>(town.Shop(shop), files => files.ImportAsync(
            file, new ProductFileOrder(DryRun: dryRun) { Pictures = pictures is null ? null : new MemoryStream(pictures) }, (_, _) => Task.CompletedTask, texts, CancellationToken.None));
    }

    internal static Task<string[]> LiveAsync(CatalogTown town, params string[] handles) => town.AskAsync("becker", db => db.Set<Product>()
        .Where(row => handles.Contains(row.Handle) && row.State == ProductState.Live).Select(row => row.Handle).OrderBy(handle => handle).ToArrayAsync());

    internal static Task<int> PicturesAsync(CatalogTown town) => town.AskAsync("becker", db => db.Set<ProductImage>().CountAsync());

    internal static Task<string[]> RowsAsync(CatalogTown town) => town.AskAsync("becker", db => db.Set<ProductImage>()
        .OrderBy(row => row.ProductId).ThenBy(row => row.Position).Select(row => row.Id + " " + row.MediaId).ToArrayAsync());

    internal static Task<string[]> VariantPicturesAsync(CatalogTown town, string handle) => town.AskAsync("becker", db => db.Set<Variant>()
        .Where(row => db.Set<Product>().Any(product => product.Id == row.ProductId && product.Handle == handle))
        .Join(db.Set<ProductImage>(), row => row.ImageId, image => image.MediaId, (row, image) => row.Sku + " " + image.Source)
        .OrderBy(text => text).ToArrayAsync());

    internal static Task<(int, int, int, int, int)> CountAsync(CatalogTown town) => town.AskAsync("becker", async db => (
        await db.Set<Product>().CountAsync(),
        await db.Set<Variant>().CountAsync(),
        await db.Set<PriceRecord>().CountAsync(),
        await db.Set<StockMovement>().CountAsync(),
        await db.Set<Collection>().CountAsync()));
}
