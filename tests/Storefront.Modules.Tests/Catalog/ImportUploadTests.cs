using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Importing;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.Products;
using Storefront.Modules.Tests.Media;
using static Storefront.Modules.Tests.Catalog.ArticleOffice;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>A file on its way in, from the upload to what was taken over.</summary>
public sealed class ImportUploadTests
{
    [Fact]
    public async Task A_file_is_uploaded_checked_taken_over_and_its_notes_fetched()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var upload = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("Titel;Artikelnummer;Preis\nClog;C-1;49,90\nStiefel;SPRAY;9,00")), "Table", "artikel.csv" } };
        var sent = await ruth.SendAsync(new HttpRequestMessage(HttpMethod.Post, Office + "/products/import") { Content = upload });
        var address = sent.Location!;

        var mapping = await ruth.GetAsync(address);
        Assert.Equal("0", ((IHtmlSelectElement)mapping.Html.QuerySelector("#column-Title")!).Value);
        var checking = await ruth.PostAsync(address + "?handler=Check", [.. Fields(mapping)]);
        Assert.Equal(HttpStatusCode.Found, checking.Status);
        await town.Host.DrainAsync();
        var trial = await ruth.GetAsync(address);
        Assert.Equal(2, await town.AskAsync("becker", db => db.Set<Product>().CountAsync()));
        Assert.Contains("1 Artikel übernehmen", trial.Words, StringComparison.Ordinal);
        Assert.Contains("1 Artikel würde zum Entwurf, weil ihm etwas fehlt: Schreiben Sie eine Beschreibung. (1×) Laden Sie ein Bild hoch. (1×)", trial.Words, StringComparison.Ordinal);

        await ruth.PostAsync(address + "?handler=Run");
        await town.Host.DrainAsync();

        Assert.Equal(3, await town.AskAsync("becker", db => db.Set<Product>().CountAsync()));
        var notes = await ruth.GetAsync(address + "?handler=Issues");
        Assert.Contains("SPRAY", notes.Text, StringComparison.Ordinal);
        Assert.Contains("Clog", (await ruth.GetAsync(Office + "/products/export")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_nothing_in_it_is_called_empty_and_none_at_all_is_asked_for()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        async Task<string> SendAsync(MultipartFormDataContent upload) => (await ruth.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, Office + "/products/import") { Content = upload })).Html.QuerySelector(".field__error")!.TextContent;

        var empty = await SendAsync(new() { { new ByteArrayContent([]), "Table", "artikel.csv" } });
        var none = await SendAsync(new() { { new StringContent("x"), "other" } });

        Assert.StartsWith("Die Datei ist leer.", empty, StringComparison.Ordinal);
        Assert.StartsWith("Wählen Sie eine Datei", none, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> NoTables => new()
    {
        { "bild.png", TestPictures.Png(40, 40), "Das ist keine Tabelle." },
        { "bild.jpg", TestPictures.Jpeg(40, 40), "Das ist keine Tabelle." },
        { "bilder.zip", PictureZipTests.ZipOf(("hut.jpg", TestPictures.Jpeg(40, 40))), "Das ist keine Tabelle, oder die Excel-Datei ist beschädigt." },
        { "artikel.xlsx", [.. "PK\u0003\u0004"u8, 1, 2, 3, 4, 5, 6, 7, 8], "Das ist keine Tabelle, oder die Excel-Datei ist beschädigt." },
        { "rechnung.pdf", [.. "%PDF-1.7\n1 0 obj\n<< /Length 8 >>\nstream\n"u8, 0x78, 0x9c, 0x03, 0x00, 0x01], "Das ist keine Tabelle." },
        { "leer.csv", "\n\n"u8.ToArray(), "Die Datei ist leer." },
        { "notiz.txt", "Morgen Milch kaufen, und Brot."u8.ToArray(), "Das ist keine Liste mit Artikeln. Erwartet wird eine Tabelle: oben eine Zeile mit Überschriften" },
        { "brief.txt", "Liebe Ruth\nkomm bald wieder.\nDeine Jana"u8.ToArray(), "Das ist keine Liste mit Artikeln." },
        { "nur-kopf.csv", "Titel;Preis;Bestand\n"u8.ToArray(), "Unter den Überschriften steht kein Artikel." },
    };

    [Theory, MemberData(nameof(NoTables))]
    public async Task A_file_that_is_no_table_is_refused_when_it_is_uploaded(string name, byte[] content, string sentence)
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var answer = await ruth.SendAsync(Upload(Office + "/products/import", ("Table", name, content)));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith(sentence, answer.Html.QuerySelector("#Table-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await town.AskAsync("becker", db => db.Set<ProductImport>().CountAsync()));
    }

    [Theory]
    [InlineData("Titel;Artikelnummer;Preis\nClog;C-1;49,90", "", "Alle 3 Spalten erkannt – ansehen")]
    [InlineData("Titel;Kostet;Regal\nClog;49,90;3", "Body Vendor Category Sku Gtin Price Stock TaxRate Images", "1 von 3 Spalten werden gelesen – ansehen")]
    [InlineData("ID,Type,SKU,Name,Regular price,Meta: x\n1,simple,C-1,Clog,49.90,y", "", "5 von 6 Spalten werden gelesen – ansehen")]
    public async Task Only_columns_that_need_a_decision_are_asked_about_and_the_rest_is_folded(string table, string asked, string folded)
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var sent = await ruth.SendAsync(Upload(Office + "/products/import", ("Table", "artikel.csv", Encoding.UTF8.GetBytes(table))));

        var page = await ruth.GetAsync(sent.Location!);

        var form = page.Html.QuerySelector("form:has([formaction*=Check])")!;
        Assert.Equal(asked, string.Join(' ', form.QuerySelectorAll("fieldset select[id^=column]").Select(select => select.Id!["column-".Length..])));
        Assert.Equal(folded, form.QuerySelector("details > summary")!.TextContent);
        Assert.NotEmpty(form.QuerySelectorAll("details select"));
        Assert.False(form.QuerySelector("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Pictures_are_uploaded_with_the_file_and_a_refused_zip_says_why_beside_its_field()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var sent = await ruth.SendAsync(Upload(Office + "/products/import", ("Table", "hut.csv", "Titel;Preis;Bilder\nHut;30,00;hut.jpg"u8.ToArray()), ("Pictures", "b.zip", "kein zip"u8.ToArray())));

        var refused = await ruth.GetAsync(sent.Location!);
        Assert.Contains("Das ist keine ZIP-Datei.", refused.Html.QuerySelector(".field__error")!.TextContent, StringComparison.Ordinal);

        var address = refused.Path.Split('?')[0];
        var again = await ruth.SendAsync(Upload(address + "?handler=Pictures", ("Packed", "b.zip", PictureZipTests.ZipOf(("../hut.jpg", [1])))));
        Assert.Contains("„../hut.jpg“", again.Html.QuerySelector(".field__error")!.TextContent, StringComparison.Ordinal);

        var zip = PictureZipTests.ZipOf(("bilder/HUT.jpg", TestPictures.Jpeg(120, 100)));
        await ruth.SendAsync(Upload(address + "?handler=Pictures", ("Packed", "bilder.zip", zip)));
        await town.Host.DrainAsync();
        var trial = await ruth.GetAsync(address);
        Assert.Contains("bilder/HUT.jpg", trial.Words, StringComparison.Ordinal);
        Assert.Contains("bilder.zip", trial.Words, StringComparison.Ordinal);

        await ruth.PostAsync(address + "?handler=Run");
        await town.Host.DrainAsync();
        Assert.Equal(1, await town.AskAsync("becker", db => db.Set<ProductImage>().CountAsync(image => image.Source == "hut.jpg")));
    }
}
