using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Importing;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Modules.Tests.Media;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Catalog;

public sealed class OfficeTests
{
    private const string Office = "/shops/becker/admin";

    [Fact]
    public async Task The_list_shows_finds_and_counts_articles()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var all = await ruth.GetAsync(Office + "/products");
        var found = await ruth.GetAsync(Office + "/products?q=nordkamm");
        var sign = await ruth.GetAsync(Office + "/products?q=%25");
        var drafts = await ruth.GetAsync(Office + "/products?tab=drafts");

        Assert.Equal(HttpStatusCode.OK, all.Status);
        Assert.Equal(2, all.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Wanderschuh Alpsee", Assert.Single(found.Html.QuerySelectorAll("tbody tr")).TextContent);
        Assert.Empty(sign.Html.QuerySelectorAll("tbody tr"));
        Assert.Empty(drafts.Html.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Plus_and_minus_change_the_stock_in_the_list_and_never_below_nothing()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        await town.RunAsync("""
            { "name": "product", "shop": "becker", "handle": "clog", "title": "Clog", "kind": "product", "variants": [ { "sku": "CLOG", "price": 100, "stock": 1 } ] }
            """);
        var id = await VariantIdAsync(town, "CLOG");

        foreach (var delta in new[] { "-1", "-1", "1", "1" })
        {
            var answer = await ruth.PostAsync(Office + "/products?handler=Stock", ("variant", id), ("delta", delta));
            Assert.Equal(HttpStatusCode.Found, answer.Status);
        }

        Assert.Equal(2, await town.StockOfAsync("becker", "CLOG"));
    }

    [Fact]
    public async Task A_new_article_takes_three_fields_and_starts_as_a_draft()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var form = await ruth.GetAsync(Office + "/products/new");
        var wrong = await ruth.SubmitAsync(form, "main form", ("Input.Title", "Hausschuh Filz"), ("Input.Price", "zwölf"), ("Input.Stock", "-1"));
        var done = await ruth.FollowAsync(ruth.SubmitAsync(form, "main form", ("Input.Title", "Hausschuh Filz"), ("Input.Price", "1.249,50 €"), ("Input.Stock", "4")));

        Assert.Equal(2, wrong.Html.QuerySelectorAll(".field__error").Length);
        Assert.Equal("Hausschuh Filz", ((IHtmlInputElement)wrong.Html.QuerySelector("[name='Input.Title']")!).Value);
        Assert.Contains("höchstens 200 Zeichen", (await ruth.SubmitAsync(form, "main form", ("Input.Price", "1"))).Words, StringComparison.Ordinal);
        Assert.Equal("zwölf", ((IHtmlInputElement)wrong.Html.QuerySelector("[name='Input.Price']")!).Value);
        Assert.Contains("Entwurf", done.Words, StringComparison.Ordinal);
        var product = await town.AskAsync("becker", db => db.Set<Product>().SingleAsync(row => row.Handle == "hausschuh-filz"));
        Assert.Equal((ProductState.Draft, 124950), (product.State, product.PriceFrom.Cents));
        Assert.Null(await town.PageAsync("/shops/becker/products/hausschuh-filz"));
    }

    [Fact]
    public async Task What_is_wrong_stands_in_the_order_of_the_form_and_says_what_would_be_right()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var wrong = await ruth.SubmitAsync(
            await ruth.GetAsync(Office + "/products/new"), "main form", ("Input.Title", ""), ("Input.Price", "10,999"), ("Input.Stock", "-3"));

        Assert.Equal(
            ["#Input_Title", "#Input_Price", "#Input_Stock"],
            wrong.Html.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Contains("höchstens zwei Stellen nach dem Komma", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("Geben Sie 0 oder mehr ein", wrong.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_become_a_matrix_of_variants_with_their_own_price_and_stock()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await NewAsync(ruth, "Gummistiefel", "39,00");

        var form = await ruth.GetAsync(address);
        var matrix = await ruth.PostAsync(address + "?handler=Matrix", [.. Fields(form).Where(field => !field.Name.StartsWith("Input.Options", StringComparison.Ordinal)),
            ("Input.Options[0].Name", "Größe"), ("Input.Options[0].Values", "38, 39"), ("Input.Options[1].Name", "Farbe"), ("Input.Options[1].Values", "Rot, Blau")]);
        Assert.Equal(4, matrix.Html.QuerySelectorAll("#variants fieldset").Length);
        var save = ((IHtmlFormElement)matrix.Html.QuerySelector("#product")!).GetAttribute("action")!;
        var saved = await ruth.FollowAsync(ruth.PostAsync(save, [.. Fields(matrix).Where(field => field.Name != "Input.Variants[3].Price"), ("Input.Variants[3].Price", "42,00")]));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        var variants = await town.AskAsync("becker", db => db.Set<Variant>()
            .Where(row => db.Set<Product>().Any(product => product.Id == row.ProductId && product.Handle == "gummistiefel"))
            .OrderBy(row => row.Position).ToListAsync());
        Assert.Equal(["38 / Rot", "38 / Blau", "39 / Rot", "39 / Blau"], variants.Select(variant => variant.Title));
        Assert.Equal([3900L, 3900L, 3900L, 4200L], variants.Select(variant => variant.Price.Cents));
    }

    [Fact]
    public async Task An_article_without_picture_or_description_stays_a_draft_and_says_why()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await NewAsync(ruth, "Gummistiefel", "39,00");
        var form = await ruth.GetAsync(address);

        var saved = await ruth.FollowAsync(ruth.PostAsync(address, [.. Fields(form), ("Input.Live", "true")]));

        Assert.Contains("Laden Sie ein Bild hoch.", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Schreiben Sie eine Beschreibung.", saved.Words, StringComparison.Ordinal);
        Assert.Equal(ProductState.Draft, await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "gummistiefel").Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task Wrong_fields_keep_what_was_typed_and_store_nothing()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressOfAsync(town, "alpsee");
        var form = await ruth.GetAsync(address);

        var wrong = await ruth.PostAsync(address, [.. Fields(form).Where(field => field.Name is not ("Input.Title" or "Input.Variants[0].Gtin" or "Input.Variants[1].Price")),
            ("Input.Title", ""), ("Input.Variants[0].Gtin", "4006381333932"), ("Input.Variants[1].Price", "1.299")]);

        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Equal(3, wrong.Html.QuerySelectorAll(".field__error").Length);
        Assert.Contains("1.299", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("Wanderschuh Alpsee", await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "alpsee").Select(row => row.Title).SingleAsync()));
    }

    [Fact]
    public async Task A_sale_while_the_editor_is_open_is_not_undone_by_saving()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressOfAsync(town, "alpsee");
        var form = await ruth.GetAsync(address);
        await town.AskAsync("becker", db => db.WriteAsync(() => db.Set<Variant>().Where(row => row.Sku == "B-40-BR")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.StockCount, (int?)2))));

        await ruth.PostAsync(address, [.. Fields(form)]);

        Assert.Equal(2, await town.StockOfAsync("becker", "B-40-BR"));
    }

    [Fact]
    public async Task A_deleted_article_is_gone_and_comes_back_whole()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressOfAsync(town, "alpsee");

        var list = await ruth.FollowAsync(ruth.PostAsync(address + "?handler=Delete"));
        await town.Host.DrainAsync();
        Assert.Null(await town.PageAsync("/shops/becker/products/alpsee"));
        await ruth.FollowAsync(ruth.SubmitAsync(list, "form.notice"));

        var page = await town.PageAsync("/shops/becker/products/alpsee");
        Assert.NotNull(page);
        Assert.Equal(3, await town.StockOfAsync("becker", "B-40-BR"));
    }

    [Fact]
    public async Task A_copy_is_a_draft_without_numbers()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var copy = await ruth.FollowAsync(ruth.PostAsync(await AddressOfAsync(town, "alpsee") + "?handler=Copy"));

        Assert.Contains("Kopie: Wanderschuh Alpsee", copy.Words, StringComparison.Ordinal);
        Assert.Equal(3, copy.Html.QuerySelectorAll("#variants fieldset").Length);
        Assert.All(copy.Html.QuerySelectorAll("[name$='.Sku']"), field => Assert.Equal("", ((IHtmlInputElement)field).Value));
    }

    [Fact]
    public async Task Collections_are_made_changed_and_deleted()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var form = await ruth.GetAsync(Office + "/collections");

        await ruth.SubmitAsync(form, "main form", ("Input.Title", "Für Kinder"));
        var id = await town.AskAsync("becker", db => db.Set<Collection>().Where(row => row.Handle == "fuer-kinder").Select(row => row.Id).SingleAsync());
        await ruth.PostAsync(Office + "/collections?handler=Change", ("id", id.ToString()), ("title", "Kinderschuhe"), ("order", "1"));
        Assert.Equal("Kinderschuhe", await town.AskAsync("becker", db => db.Set<Collection>().Where(row => row.Id == id).Select(row => row.Title).SingleAsync()));
        await ruth.PostAsync(Office + "/collections?handler=Delete", ("id", id.ToString()));

        Assert.Equal(1, await town.AskAsync("becker", db => db.Set<Collection>().CountAsync()));
    }

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

    [Fact]
    public async Task An_address_of_the_office_that_no_page_has_keeps_the_menu_for_staff_and_for_nobody_else()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        using var guest = town.Host.Browser("musterstadt.localhost");

        var here = await ruth.GetAsync(Office + "/xyz");
        var elsewhere = await ruth.GetAsync("/shops/lindenhof/admin/xyz");
        var stranger = await guest.GetAsync(Office + "/xyz");

        Assert.All([here, elsewhere, stranger], page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
        Assert.Contains("Das gibt es hier nicht", here.Words, StringComparison.Ordinal);
        Assert.NotNull(here.Html.QuerySelector($"a[href='{Office}/products']"));
        Assert.All([elsewhere, stranger], page => Assert.DoesNotContain("Das gibt es hier nicht", page.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_larger_than_anything_the_program_takes_is_answered_with_the_limit()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var sent = new HttpRequestMessage(HttpMethod.Post, Office + "/hours")
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(new byte[65 * 1024 * 1024]), "file", "bild.jpg" } },
        };
        sent.Headers.ExpectContinue = true;

        var answer = await ruth.SendAsync(sent);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("Auf einmal gehen höchstens 64 MB.", answer.Words, StringComparison.Ordinal);
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
    [InlineData("Titel;Kostet;Regal\nClog;49,90;3", "Body Vendor Category Sku Gtin Price Stock Images", "1 von 3 Spalten werden gelesen – ansehen")]
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

    private static HttpRequestMessage Upload(string address, params (string Field, string Name, byte[] Content)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (field, name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), field, name);
        }

        return new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
    }

    [Fact]
    public async Task No_address_opens_another_shops_articles()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var book = (await AddressOfAsync(town, "haus-am-wehr", "lindenhof"))["/shops/lindenhof/admin".Length..];
        var variant = await town.AskAsync("lindenhof", db => db.Set<Variant>().Select(row => row.Id.ToString()).SingleAsync());

        foreach (var path in new[] { "/products", "/products/new", "/collections", "/products/import", "/products/export", book })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync("/shops/lindenhof/admin" + path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(Office + book)).Status);
        foreach (var handler in new[] { "", "?handler=Matrix", "?handler=Pictures", "?handler=Copy", "?handler=Delete" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync(Office + book + handler)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync(Office + "/products?handler=Stock", ("variant", variant), ("delta", "1"))).Status);
        Assert.Equal(1, await town.AskAsync("lindenhof", db => db.Set<Product>().CountAsync()));
    }

    private static async Task<string> NewAsync(TestBrowser ruth, string title, string price)
    {
        var form = await ruth.GetAsync(Office + "/products/new");
        return (await ruth.SubmitAsync(form, "main form", ("Input.Title", title), ("Input.Price", price))).Location!;
    }

    private static async Task<string> AddressOfAsync(CatalogTown town, string handle, string shop = "becker") =>
        $"/shops/{shop}/admin/products/" + await town.AskAsync(shop, db => db.Set<Product>().Where(row => row.Handle == handle).Select(row => row.Id).SingleAsync());

    private static Task<string> VariantIdAsync(CatalogTown town, string sku) =>
        town.AskAsync("becker", db => db.Set<Variant>().Where(row => row.Sku == sku).Select(row => row.Id.ToString()).SingleAsync());

    private static IEnumerable<(string Name, string? Value)> Fields(TestPage page) => Form.Fields(page);
}
