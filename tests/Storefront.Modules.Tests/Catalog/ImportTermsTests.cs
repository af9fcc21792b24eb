using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Import;
using Storefront.Catalog.Products;
using Storefront.Platform.Values;
using static Storefront.Modules.Tests.Catalog.ImportSteps;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>What a file says of VAT, content, deposit, age and withdrawal.</summary>
public sealed class ImportTermsTests
{
    [Theory]
    [InlineData("19", 19)]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("19 %", 19)]
    [InlineData("7,00 %", 7)]
    [InlineData("0.19", 19)]
    [InlineData("0,07", 7)]
    [InlineData("reduced-rate", 7)]
    [InlineData("Standard", 19)]
    [InlineData("ermäßigt", 7)]
    [InlineData("33", null)]
    [InlineData("1", null)]
    [InlineData("0,33", null)]
    [InlineData("-7", null)]
    [InlineData("viel", null)]
    public void A_rate_is_read_as_people_and_spreadsheets_write_it(string text, int? rate) => Assert.Equal(rate, TaxRateText.Read(text));

    [Theory]
    [InlineData("250 g", "250 g")]
    [InlineData("0,75 l", "750 ml")]
    [InlineData("6 x 0.75l", "6 × 750 ml")]
    [InlineData("1.000 g", "1000 g")]
    [InlineData("850 g, abgetropft 500 g", "850 g, abgetropft 500 g")]
    [InlineData("100 g, lose", "100 g, lose")]
    [InlineData("2,5 m²", "2,5 m²")]
    [InlineData("1 Stück", "1 Stück")]
    [InlineData("viel", null)]
    [InlineData("250", null)]
    [InlineData("0 g", null)]
    [InlineData("850 g, abgetropft 500 ml", null)]
    public void A_content_is_read_and_written_in_one_cell(string text, string? content) =>
        Assert.Equal(content, ContentText.Read(text) is { } unit ? ContentText.Of(unit) : null);

    [Theory]
    [InlineData("MwSt")]
    [InlineData("MwSt.-Satz")]
    [InlineData("MwSt %")]
    [InlineData("Steuersatz")]
    [InlineData("USt")]
    [InlineData("VAT")]
    [InlineData("Tax rate")]
    public void A_column_of_VAT_is_known_by_its_many_names(string heading) =>
        Assert.Equal(7, Assert.Single(Import.Text($"Titel;Preis;{heading}\nBuch;9,90;7 %\n").Products).Terms.TaxRate);

    [Fact]
    public void What_is_no_rate_costs_its_line_with_the_reason_said_once_and_what_is_not_read_is_named()
    {
        var import = Import.Text("""
            Titel;Preis;MwSt;Mindestalter;Widerruf;Inhalt;Quatsch
            Buch;9,90;7;;;;1
            Stuhl;49,00;33;;;;1
            Wein;8,00;;achtzehn;;0,75 l;1
            Gin;28,00;;18;sealed hygiene;0,5 l;1
            Kiste;28,00;;;niemals;;1
            Nuss;3,00;;;;eine Tüte;1
            """);

        Assert.Equal(["Buch", "Gin", "Nuss"], import.Products.Select(product => product.Title));
        Assert.Equal(["3 tax_rate_unknown", "4 min_age_unreadable", "6 withdrawal_unknown", "7 content_unreadable"], import.Keys);
        Assert.Equal((3, 3), (import.Issues.LinesRefused, import.Issues.Refused));
        Assert.Equal(new ArticleTerms(null, new ProductUnit(500, "ml"), null, 18, "SEALED_HYGIENE"), import["Gin"].Terms);
        Assert.Equal(["Quatsch"], import.Mapping.Unused);
    }

    [Theory]
    [InlineData("Gutschein", null)]
    [InlineData("Mehrzweck-Gutschein", false)]
    [InlineData("single-purpose voucher", true)]
    [InlineData("Einzweckgutschein", true)]
    public void What_a_voucher_is_good_for_is_read_from_its_kind(string kind, bool? onlyOneRate)
    {
        var import = Import.Text($"Titel;Art;Preis\nGutschein;{kind};25,00\n");
        var product = Assert.Single(import.Products);

        Assert.Equal((ImportedKind.Voucher, onlyOneRate), (product.Kind, product.Terms.SinglePurpose));
        Assert.Empty(import.Issues.Kept);
    }

    [Fact]
    public async Task A_file_that_only_says_voucher_leaves_what_it_is_good_for_and_the_export_keeps_it()
    {
        await using var town = await CatalogTown.StartAsync();
        await town.RunAsync("""
            { "name": "product", "shop": "lindenhof", "handle": "gutschein", "title": "Gutschein", "kind": "voucher", "taxRate": 7, "singlePurpose": true,
              "variants": [ { "sku": "G-25", "price": 2500 } ] },
            { "name": "product", "shop": "lindenhof", "handle": "wahl", "title": "Wahl", "kind": "voucher", "variants": [ { "sku": "G-50", "price": 5000 } ] }
            """);
        Task<bool> SingleAsync(string shop, string handle) =>
            town.AskAsync(shop, db => db.Set<Product>().Where(row => row.Handle == handle).Select(row => row.SinglePurpose).SingleAsync());
        using var file = new MemoryStream();
        await town.Host.InAsync<IProductFiles>(town.Shop("lindenhof"), files => files.ExportAsync(file, CancellationToken.None));
        var export = Encoding.UTF8.GetString(file.ToArray());

        var same = await ImportAsync(town, export, shop: "lindenhof");
        await ImportAsync(town, export, shop: "hartmann");
        await ImportAsync(town, "Kürzel;Titel;Art;Preis\ngutschein;Gutschein;Gutschein;30,00\n", shop: "lindenhof");
        var plain = await SingleAsync("lindenhof", "gutschein");
        await ImportAsync(town, "Kürzel;Titel;Art;Preis\ngutschein;Gutschein;Mehrzweck-Gutschein;30,00\n", shop: "lindenhof");

        Assert.Equal((0, 0, 0), (same.Created, same.Changed, same.Refused));
        Assert.Equal((true, false), (await SingleAsync("hartmann", "gutschein"), await SingleAsync("hartmann", "wahl")));
        Assert.True(plain);
        Assert.False(await SingleAsync("lindenhof", "gutschein"));
    }

    [Fact]
    public void An_article_has_one_rate_whatever_its_further_lines_say()
    {
        var import = Import.Text("""
            Handle;Titel;Option1 Name;Option1 Wert;Preis;MwSt
            tee;Tee;Menge;100 g;4,00;7
            tee;;;250 g;9,00;7
            tee;;;500 g;17,00;19
            """);

        Assert.Equal(["100 g", "250 g"], Assert.Single(import.Products).Variants.Select(variant => variant.OptionValues.Single()));
        Assert.Equal(["4 tax_rate_differs"], import.Keys);
    }

    [Fact]
    public void WooCommerce_says_it_by_its_tax_class_and_variations_follow_their_product()
    {
        var import = Import.Text("""
            ID,Type,SKU,Name,Regular price,Tax class,Parent,Attribute 1 name,Attribute 1 value(s)
            1,variable,TEE,Tee,,reduced-rate,,Menge,"100 g, 250 g"
            2,variation,TEE-1,Tee,4.00,parent,TEE,Menge,100 g
            3,variation,TEE-2,Tee,9.00,,TEE,Menge,250 g
            4,simple,TASSE,Tasse,12.00,,,,
            5,simple,HUT,Hut,30.00,luxury,,,
            """);

        Assert.Equal((7, 2), (import["Tee"].Terms.TaxRate, import["Tee"].Variants.Count));
        Assert.Null(import["Tasse"].Terms.TaxRate);
        Assert.Equal(["6 tax_rate_unknown"], import.Keys);
    }

    [Fact]
    public async Task What_a_file_says_is_stored_and_what_it_leaves_open_stays()
    {
        await using var town = await CatalogTown.StartAsync();

        var trial = await ImportAsync(town, "Titel;Preis;MwSt;Pfand;Quatsch\nSaft;1,90;7;0,25;x\n", dryRun: true);
        var report = await ImportAsync(town, "Titel;Preis;MwSt;Pfand;Mindestalter;Quatsch\nSaft;1,90;7;0,25;;x\nWein;8,00;19;;16;x\n");
        await ImportAsync(town, "Titel;Preis\nSaft;2,10\n");
        var later = await ImportAsync(town, "Titel;Preis;MwSt\nSaft;2,10;19 %\n");

        Assert.Equal((1, "Quatsch"), (trial.Created, Assert.Single(trial.ColumnsUnused)));
        Assert.Equal((2, "Quatsch"), (report.Created, Assert.Single(report.ColumnsUnused)));
        Assert.Equal(1, later.Changed);
        var stored = await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "saft" || row.Handle == "wein").OrderBy(row => row.Handle).ToListAsync());
        Assert.Equal([(19, Money.Eur(25), 0), (19, Money.Zero, 16)], stored.Select(row => (row.TaxRate, row.Deposit, row.MinAge)));
    }

    [Fact]
    public async Task The_whole_article_comes_back_from_its_export_in_another_shop()
    {
        await using var town = await CatalogTown.StartAsync();
        await ImportAsync(town, """
            Titel;Beschreibung;Preis;MwSt;Inhalt;Pfand;Mindestalter;Widerruf
            Wein;Aus Baden.;8,00;19;6 × 0,75 l;0,48;16;SEALED_HYGIENE
            Oliven;Grün.;3,90;7;850 g, abgetropft 500 g;;;PERISHABLE
            Buch;Rot.;9,90;7;;;;
            """);

        await ImportAsync(town, await ExportAsync(town, "becker"), shop: "hartmann");

        string[] handles = ["wein", "oliven", "buch"];
        async Task<List<object>> TermsAsync(string shop) =>
        [
            .. (await town.AskAsync(shop, db => db.Set<Product>().Where(row => handles.Contains(row.Handle)).OrderBy(row => row.Handle).ToListAsync()))
                .Select(row => (row.Handle, row.TaxRate, row.Unit, row.Deposit, row.MinAge, row.Withdrawal)),
        ];
        var before = await TermsAsync("becker");
        Assert.Equal(3, before.Count);
        Assert.Equal(before, await TermsAsync("hartmann"));
        Assert.Equal(LinesOf(handles, await ExportAsync(town, "becker")), LinesOf(handles, await ExportAsync(town, "hartmann")));
    }

    private static IEnumerable<string> LinesOf(string[] handles, string export) =>
        export.Split("\r\n").Where(line => handles.Contains(line.Split(';')[0])).Order(StringComparer.Ordinal);

    private static async Task<string> ExportAsync(CatalogTown town, string shop)
    {
        using var file = new MemoryStream();
        await town.Host.InAsync<IProductFiles>(town.Shop(shop), files => files.ExportAsync(file, CancellationToken.None));
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
