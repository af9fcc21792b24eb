using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Storefront.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>Ruth takes in a file with pictures in a ZIP: a trial, the run, the lines that do not come in, and the same file again.</summary>
public sealed class ArticleImportTests(DemoTown town)
{
    private const string Page = "/admin/products/import";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_file_with_pictures_is_tried_out_taken_in_and_known_again(int width)
    {
        var ruth = await Shopkeeper.Ruth.SignInAsync(town, width);
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + Page);
        await ruth.PressAsync("Datei hochladen");
        await Expect(ruth.Locator(".field__error")).ToHaveTextAsync("Wählen Sie eine Datei mit Artikeln.");
        await ruth.SeeAsync($"import-wrong-{width}");

        await UploadsAsync(ruth, width, withPictures: true);
        await ruth.SeeAsync($"import-plan-{width}");
        await ruth.PressAsync("Datei prüfen");
        await SaysAsync(ruth, "Das würde geschehen", ("Artikel neu", "2"), ("Zeilen abgelehnt", "2"), ("Bilder", "2"));
        await Expect(ruth.Locator("[aria-labelledby=outcome]")).ToContainTextAsync("4 Zeilen gelesen: 2 übernommen, 0 unverändert, 2 abgelehnt, 0 übersprungen.");
        await Expect(ruth.Locator("[aria-labelledby=issues]")).ToContainTextAsync("„geschenkt“ in Zeile 4, Spalte Preis, ist kein Preis.");
        await Expect(ruth.Locator("[aria-labelledby=issues]")).ToContainTextAsync("In Zeile 5 fehlt der Name des Artikels.");
        await ruth.SeeAsync($"import-trial-{width}");

        await ruth.PressAsync("2 Artikel übernehmen");
        await SaysAsync(ruth, "Das ist geschehen", ("Artikel neu", "2"), ("Zeilen abgelehnt", "2"), ("Bilder", "2"));
        await ruth.SeeAsync($"import-done-{width}");
        await AppearsAsync(width);

        await ruth.GotoAsync(Shopkeeper.Ruth.Root + Page);
        await UploadsAsync(ruth, width, withPictures: true);
        await ruth.PressAsync("Datei prüfen");
        await SaysAsync(ruth, "Das würde geschehen", ("Artikel neu", "0"), ("Artikel geändert", "0"), ("Artikel unverändert", "2"), ("Bilder", "0"));
        await Expect(ruth.GetByRole(AriaRole.Button, new() { NameRegex = new("übernehmen$") })).ToHaveCountAsync(0);
        await ruth.SeeAsync($"import-again-{width}");
    }

    private static async Task UploadsAsync(IPage page, int width, bool withPictures)
    {
        await page.Locator("#Table").SetInputFilesAsync(new FilePayload { Name = $"herbst-{width}.csv", MimeType = "text/csv", Buffer = Table(width) });
        if (withPictures)
        {
            await page.Locator("#Pictures").SetInputFilesAsync(new FilePayload { Name = "bilder.zip", MimeType = "application/zip", Buffer = Pictures(width) });
        }

        await page.PressAsync("Datei hochladen");
        await Expect(page.Locator("h1")).ToHaveTextAsync($"herbst-{width}.csv");
    }

    // The page reloads itself while the work is going on.
    private static async Task SaysAsync(IPage page, string heading, params (string Name, string Value)[] figures)
    {
        await Expect(page.Locator("#outcome")).ToHaveTextAsync(heading);
        foreach (var (name, value) in figures)
        {
            await Expect(page.Locator(".figure", new() { Has = page.GetByText(name, new() { Exact = true }) }).Locator("strong")).ToHaveTextAsync(value);
        }
    }

    private async Task AppearsAsync(int width)
    {
        var jana = await town.OpenAsync(width);
        await jana.GotoAsync($"{Shopkeeper.Ruth.Root}/products/filzpantoffel-{width}");
        await Expect(jana.Locator("h1")).ToHaveTextAsync($"Filzpantoffel {width}");
        await Expect(jana.Locator("main img").First).ToHaveAttributeAsync("src", new Regex("/media/"));
        await jana.SeeAsync($"import-article-{width}");
    }

    private static byte[] Table(int width) => Encoding.UTF8.GetBytes(
        $"""
        Titel;Preis;Bestand;Artikelnummer;Beschreibung;Bild
        Filzpantoffel {width};39,90;4;FP-{width};Warm und leise.;pantoffel.jpg
        Schuhlöffel {width};12,50;9;SL-{width};Aus Buche.;
        Kaputtes Paar {width};geschenkt;1;KP-{width};;
        ;5,00;1;ON-{width};;

        """);

    /// <summary>One picture is named by the file, the other bears an article number.</summary>
    private static byte[] Pictures(int width)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Repository.Path("docs", "images", "product-phone.jpg"), "bilder/pantoffel.jpg");
            zip.CreateEntryFromFile(Repository.Path("docs", "images", "office-orders-phone.jpg"), $"bilder/SL-{width}.jpg");
        }

        return bytes.ToArray();
    }
}
