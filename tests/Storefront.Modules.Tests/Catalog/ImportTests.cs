using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.PriceHistory;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Modules.Tests.Media;
using Storefront.Platform.Texts;

namespace Storefront.Modules.Tests.Catalog;

public sealed class ImportTests
{
    private const string Table = """
        Handle;Titel;Kategorien;Option1 Name;Option1 Wert;Artikelnummer;Preis;Bestand;Beschreibung
        clog;Clog Holz;Hausschuhe;Größe;38;C-38;49,90;2;Aus Erle.
        clog;;;;39;C-39;49,90;0;
        socke;Wollsocke;Strümpfe;;;S-1;12,00;;
        """;

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

        Assert.All([trial, report], one => Assert.Equal((0, 0, 4, 0), (one.Created, one.Changed, one.Unchanged, one.Refused)));
        Assert.Equal((1, 3), (dearer.Changed, dearer.Unchanged));
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

    public static TheoryData<string, string, string> BrokenFiles => new()
    {
        {
            "shopify",
            """
            Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Tracker,Image Src
            hut,Hut,Größe,M,H-M,30.00,,
            hut,,,L,H-L,viel,,
            hut,,,M,H-X,31.00,,
            hut,,,,,,,
            ,Ohne Handle,,,,9.00,,
            schal,Schal,,,S-1,20.00,,
            hut,,,XL,H-XL,33.00,,
            "offen,Offen,,,,1.00,,
            kaputt,Kaputt,Größe,M,K-M,x,,
            kaputt,,,L,K-L,y,,
            kurz,Kurz
            spray,Spray,,,SPRAY,8.00,,
            """,
            "taken 2, 7; refused 3, 4, 6, 8, 9, 10, 11, 12, 13; skipped 5"
        },
        {
            "woocommerce",
            """
            ID,Type,SKU,Name,Published,Regular price,Sale price,Parent,Attribute 1 name,Attribute 1 value(s)
            1,variable,HUT,Hut,1,,,,Größe,"M, L"
            2,variation,H-M,Hut - M,1,30,,HUT,Größe,M
            3,variation,H-L,Hut - L,0,31,,HUT,Größe,L
            4,variation,H-X,Hut - X,1,viel,,HUT,Größe,X
            5,variation,W-1,Waise,1,9,,NIEMAND,,
            6,variation,W-2,Waise,1,9,,,,
            7,simple,N-1,,1,9,,,,
            8,simple,S-1,Schal,1,20,,,,
            9,simple,SPRAY,Spray,1,8,,,,
            10,simple,P-1,Preis,1,1.2.3,,,,
            11,variable,LEER,Leer,1,,,,Größe,M
            """,
            "taken 2, 3, 9; refused 5, 6, 7, 8, 10, 11, 12; skipped 4"
        },
        {
            "storefront",
            """
            Titel;Option 1;Wert 1;Artikelnummer;Preis;Bilder
            Hut;Größe;M;H-M;30,00;
            ;;L;H-L;;
            ;;;;;
            ;;;;;hut.jpg
            ;;XL;H-XL;umsonst;
            Schal;;;S-1;20,00;
            Spray;;;SPRAY;8,00;
            Zu viel;;;Z-1;1,00;;x
            """,
            "taken 2, 5, 7; refused 6, 8, 9; skipped 3, 4"
        },
    };

    [Theory, MemberData(nameof(BrokenFiles))]
    public async Task Every_line_of_a_broken_file_is_accounted_for(string format, string table, string fate)
    {
        await using var town = await CatalogTown.StartAsync();

        var trial = await ImportAsync(town, table, dryRun: true);
        var report = await ImportAsync(town, table);
        var again = await ImportAsync(town, table);

        int[] Lines(string word) => [.. Regex.Match(fate, word + " ([0-9, ]+)").Groups[1].Value.Split(", ").Select(int.Parse)];
        Assert.Equal(format, report.Format);
        Assert.Equal((Lines("taken").Length, Lines("refused").Length, Lines("skipped").Length), (report.RowsTaken, report.RowsRefused, report.RowsSkipped));
        Assert.All([trial, report, again], one => Assert.Equal(one.Rows, one.RowsTaken + one.RowsUnchanged + one.RowsRefused + one.RowsSkipped));
        Assert.Equal((report.RowsTaken, report.RowsRefused, report.RowsSkipped), (trial.RowsTaken, trial.RowsRefused, trial.RowsSkipped));
        Assert.Equal((0, report.RowsTaken, report.RowsRefused), (again.RowsTaken, again.RowsUnchanged, again.RowsRefused));
        Assert.All(Lines("skipped"), line => Assert.Contains(report.Issues, issue => issue.Line == line && issue.Severity == "warning"));
        Assert.All(Lines("refused"), line => Assert.Contains(report.Issues, issue => issue.Line == line && issue.Severity == "error"));
    }

    [Fact]
    public async Task What_is_wrong_is_listed_in_the_order_of_the_lines()
    {
        await using var town = await CatalogTown.StartAsync();

        var report = await ImportAsync(
            town,
            """
            ID,Type,SKU,Name,Published,Regular price,Sale price,Parent,Attribute 1 name,Attribute 1 value(s)
            5,variation,W-1,Waise,1,9,,NIEMAND,,
            8,simple,S-1,Schal,1,20,,,,
            10,simple,P-1,Preis,1,1.2.3,,,,
            """);

        Assert.Equal((1, 2), (report.Created, report.RowsRefused));
        Assert.Equal([2, 4, 4], report.Issues.Where(issue => issue.Severity == "error").Select(issue => issue.Line));
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
        Assert.Equal("Geben Sie jeder Ausführung einen Preis über 0 €.", Assert.Single(report.Lacking).Text);
        Assert.Equal(["vase"], await LiveAsync(town, "hut", "vase"));
        Assert.Equal(ProductKind.Product, await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "hut").Select(row => row.Kind).SingleAsync()));
    }

    [Fact]
    public async Task Pictures_inside_the_own_network_are_listed_and_not_fetched()
    {
        await using var town = await CatalogTown.StartAsync(fetchPictures: true);

        var report = await ImportAsync(
            town, "Titel;Preis;Bilder\nHut;30,00;http://127.0.0.1:1/hut.jpg|file:///etc/passwd|http://169.254.169.254/latest");

        Assert.Equal((1, 0, 3), (report.Created, report.Pictures, report.PicturesMissing));
        Assert.Equal(3, report.Issues.Count(issue => issue.Text.Contains("Hut", StringComparison.Ordinal)));
    }

    private const string Hats = """
        Handle;Titel;Option1 Name;Option1 Wert;Artikelnummer;Preis;Bilder;Variantenbild
        hut;Hut;Farbe;Rot;H-R;30,00;fotos/hut.jpg|fehlt.jpg;hut-rot.jpg
        hut;;;Blau;H-B;30,00;;hut-blau.jpg
        schal;Schal;;;S-1;20,00;;
        """;

    [Fact]
    public async Task Pictures_come_out_of_a_zip_by_column_and_by_article_number_and_twice_is_like_once()
    {
        await using var town = await CatalogTown.StartAsync();
        var zip = PictureZipTests.ZipOf(
            ("Fotos/HUT.JPG", TestPictures.Jpeg(400, 300)), ("Fotos/hut-rot.jpg", TestPictures.Jpeg(300, 300)),
            ("hut-blau.jpg", TestPictures.Jpeg(200, 300)), ("s-1.png", TestPictures.Png(200, 200)), ("S-1_2.jpg", TestPictures.Jpeg(210, 200)),
            ("niemand.jpg", TestPictures.Jpeg(20, 20)), ("liste.pdf", [1, 2, 3]));

        var trial = await ImportAsync(town, Hats, dryRun: true, pictures: zip);
        Assert.Equal((5, 1), (trial.Pictures, trial.PicturesMissing));
        Assert.Equal(
            [("Fotos/HUT.JPG", "Hut", ""), ("Fotos/hut-rot.jpg", "Hut", "Rot"), ("hut-blau.jpg", "Hut", "Blau"), ("s-1.png", "Schal", ""), ("S-1_2.jpg", "Schal", "")],
            trial.Matches.Select(match => (match.File, match.Product, match.Variant)));
        Assert.Equal(0, await PicturesAsync(town));

        var first = await ImportAsync(town, Hats, pictures: zip);
        Assert.Equal((2, 5, 1), (first.Created, first.Pictures, first.PicturesMissing));
        Assert.Contains(first.Issues, issue => issue is { Line: 2, Severity: "warning" } && issue.Text.Contains("fehlt.jpg", StringComparison.Ordinal));
        Assert.Contains(first.Issues, issue => issue is { Severity: "notice" } && issue.Text.Contains("niemand.jpg", StringComparison.Ordinal));
        Assert.Contains(first.Issues, issue => issue is { Severity: "notice" } && issue.Text.Contains("liste.pdf", StringComparison.Ordinal));
        Assert.Equal(["H-B hut-blau.jpg", "H-R hut-rot.jpg"], await VariantPicturesAsync(town, "hut"));
        var rows = await RowsAsync(town);

        var again = await ImportAsync(town, Hats, pictures: zip);
        Assert.Equal((0, 0, 2, 0), (again.Created, again.Changed, again.Unchanged, again.Pictures));
        Assert.Equal(rows, await RowsAsync(town));
    }

    [Fact]
    public async Task Pictures_packed_later_reach_articles_that_are_known_and_a_changed_one_is_exchanged()
    {
        await using var town = await CatalogTown.StartAsync();
        await ImportAsync(town, Hats);
        Assert.Equal(0, await PicturesAsync(town));

        var later = await ImportAsync(town, Hats, pictures: PictureZipTests.ZipOf(("hut-rot.jpg", TestPictures.Jpeg(300, 300)), ("S-1.jpg", TestPictures.Jpeg(200, 200))));
        Assert.Equal((2, 2), (later.Unchanged, later.Pictures));
        var before = await RowsAsync(town);

        var changed = await ImportAsync(town, Hats, pictures: PictureZipTests.ZipOf(("hut-rot.jpg", TestPictures.Jpeg(310, 300)), ("S-1.jpg", TestPictures.Jpeg(200, 200))));
        var after = await RowsAsync(town);
        Assert.Equal(1, changed.Pictures);
        Assert.Equal(before.Length, after.Length);
        Assert.Single(before.Except(after));

        // Without the ZIP nothing is lost.
        await ImportAsync(town, Hats.Replace("20,00", "21,00"));
        Assert.Equal(after, await RowsAsync(town));
    }

    [Fact]
    public async Task A_packed_file_that_is_no_picture_inside_is_listed_and_the_rest_comes_in()
    {
        await using var town = await CatalogTown.StartAsync();

        var report = await ImportAsync(
            town, "Titel;Preis;Bilder\nHut;30,00;a.jpg|b.jpg",
            pictures: PictureZipTests.ZipOf(("a.jpg", Encoding.UTF8.GetBytes("<svg onload=alert(1)>")), ("b.jpg", TestPictures.Jpeg(100, 100))));

        Assert.Equal((1, 1, 1), (report.Created, report.Pictures, report.PicturesMissing));
        Assert.Contains(report.Issues, issue => issue.Text.Contains("a.jpg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_zip_takes_nothing_in()
    {
        await using var town = await CatalogTown.StartAsync();
        var before = await CountAsync(town);

        var report = await ImportAsync(town, Hats, pictures: PictureZipTests.ZipOf(("../hut.jpg", [1])));

        Assert.Equal("„../hut.jpg“ in der ZIP-Datei führt aus ihrem Ordner hinaus. Packen Sie die Bilder neu.", Assert.Single(report.Issues).Text);
        Assert.Equal(before, await CountAsync(town));
    }

    private static Task<string[]> LiveAsync(CatalogTown town, params string[] handles) => town.AskAsync("becker", db => db.Set<Product>()
        .Where(row => handles.Contains(row.Handle) && row.State == ProductState.Live).Select(row => row.Handle).OrderBy(handle => handle).ToArrayAsync());

    private static Task<int> PicturesAsync(CatalogTown town) => town.AskAsync("becker", db => db.Set<ProductImage>().CountAsync());

    private static Task<string[]> RowsAsync(CatalogTown town) => town.AskAsync("becker", db => db.Set<ProductImage>()
        .OrderBy(row => row.ProductId).ThenBy(row => row.Position).Select(row => row.Id + " " + row.MediaId).ToArrayAsync());

    private static Task<string[]> VariantPicturesAsync(CatalogTown town, string handle) => town.AskAsync("becker", db => db.Set<Variant>()
        .Where(row => db.Set<Product>().Any(product => product.Id == row.ProductId && product.Handle == handle))
        .Join(db.Set<ProductImage>(), row => row.ImageId, image => image.MediaId, (row, image) => row.Sku + " " + image.Source)
        .OrderBy(text => text).ToArrayAsync());

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("2002:0a00:0001::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("192.0.0.8", false)]
    [InlineData("192.0.66.1", true)]
    [InlineData("93.184.216.34", true)]
    [InlineData("2a00:1450:4001:800::200e", true)]
    public void Only_addresses_of_the_public_net_are_asked_for_pictures(string address, bool allowed) =>
        Assert.Equal(allowed, Storefront.Platform.Web.PublicAddressesOnly.IsPublic(System.Net.IPAddress.Parse(address)));

    private static Task<ProductFileReport> ImportAsync(CatalogTown town, string content, bool dryRun = false, string shop = "becker", byte[]? pictures = null)
    {
        var texts = ((TextCatalog)town.Host.Services.GetService(typeof(TextCatalog))!).In("de");
        var file = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return town.Host.InAsync<IProductFiles, ProductFileReport>(town.Shop(shop), files => files.ImportAsync(
            file, new ProductFileOrder(DryRun: dryRun) { Pictures = pictures is null ? null : new MemoryStream(pictures) }, (_, _) => Task.CompletedTask, texts, CancellationToken.None));
    }

    private static ProductDrop Card(Platform.Pages.ThemePage? page) =>
        Assert.Single((IReadOnlyList<ProductDrop>)page!.Objects["products"]!);

    private static Task<(int, int, int, int, int)> CountAsync(CatalogTown town) => town.AskAsync("becker", async db => (
        await db.Set<Product>().CountAsync(),
        await db.Set<Variant>().CountAsync(),
        await db.Set<PriceRecord>().CountAsync(),
        await db.Set<StockMovement>().CountAsync(),
        await db.Set<Collection>().CountAsync()));
}
