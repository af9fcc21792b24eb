using System.Diagnostics;
using System.Text;
using Storefront.Catalog;
using Storefront.Catalog.Import;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Stocks;

namespace Storefront.Modules.Tests.Catalog;

public sealed class ProductFileReaderTests
{
    [Fact]
    public void A_Shopify_export_keeps_options_prices_stock_and_pictures()
    {
        var import = Import.Fixture("shopify.csv");

        var shoe = import["Wanderschuh Alpsee"];
        Assert.Equal("<p>Für \"lange\" Wege.</p>\n<ul><li>wasserdicht</li></ul>", shoe.Body.Raw);
        Assert.Equal(["wandern", "herbst"], shoe.Tags);
        Assert.Equal(["Größe", "Farbe"], shoe.Options.Select(option => option.Name));
        Assert.Equal(
            new ImportedVariant(2, shoe.Variants[0].OptionValues, "ALP-39-B", "4006381333931", 12990, 14990, 3, 950), shoe.Variants[0]);
        Assert.Equal((0, null), (shoe.Variants[1].Stock, shoe.Variants[1].CompareAtCents));
        Assert.Equal(["Seitenansicht", "Sohle", "Karton"], shoe.Images.Select(image => image.Alt));
    }

    [Fact]
    public void A_Shopify_export_with_columns_taken_out_is_still_one_and_a_bad_price_is_reported()
    {
        var import = Import.Text("Handle,Title,Body (HTML),Variant SKU,Variant Price\nclog,Clog,<p>Holz</p>,C-1,49.90\nstiefel,Stiefel,,S-1,abc\n");

        Assert.Equal(ProductFileFormat.Shopify, import.Format);
        Assert.Equal<(string?, long?)>(("C-1", 4990), (import["Clog"].Variants[0].Sku, import["Clog"].Variants[0].PriceCents));
        Assert.Equal(("import.price_unreadable", "Variant Price", 3), (import.Issues.Kept[0].Key, import.Issues.Kept[0].Column, import.Issues.Kept[0].Line));
    }

    [Fact]
    public void A_WooCommerce_export_without_its_type_column_is_still_one()
    {
        var import = Import.Text("Artikelnummer,Name,Beschreibung,Regulärer Preis\nC-1,Clog,<p>Holz</p>,49.90\nS-1,Stiefel,,abc\n");

        Assert.Equal(ProductFileFormat.WooCommerce, import.Format);
        Assert.Equal<(string?, long?)>(("C-1", 4990), (import["Clog"].Variants[0].Sku, import["Clog"].Variants[0].PriceCents));
        Assert.Equal(("import.price_unreadable", 3), (import.Issues.Kept[0].Key, import.Issues.Kept[0].Line));
    }

    [Fact]
    public void A_table_of_ones_own_with_English_headings_is_no_export()
    {
        Assert.Equal(ProductFileFormat.Storefront, Import.Text("handle,title,price,variant image\nclog,Clog,49.90,\n").Format);
    }

    [Fact]
    public void A_Shopify_export_knows_vouchers_services_and_drafts()
    {
        var import = Import.Fixture("shopify.csv");

        Assert.Equal(4, import.Products.Count);
        Assert.Equal(ImportedKind.Voucher, import["Gutschein"].Kind);
        Assert.Equal(ImportedKind.Service, import["Fußvermessung"].Kind);
        Assert.False(import["Noch nicht fertig"].Published);
        Assert.Null(import["Noch nicht fertig"].Variants[0].CompareAtCents); // lower than the price
        Assert.Equal(0, import["Noch nicht fertig"].Variants[0].Stock);
        Assert.Equal(["8 gtin_wrong", "8 stock_negative"], import.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_German_WooCommerce_export_finds_variations_above_and_below_their_product()
    {
        var import = Import.Fixture("woocommerce-de.csv");

        Assert.Equal(ProductFileFormat.WooCommerce, import.Format);
        var tea = import["Grüner Tee"];
        Assert.Equal(["100 g", "250 g"], tea.Variants.Select(variant => variant.OptionValues.Single()));
        Assert.Equal((320L, 390L, 0), (tea.Variants[0].PriceCents, tea.Variants[0].CompareAtCents, tea.Variants[0].Stock));
        Assert.Equal((750L, null, 100), (tea.Variants[1].PriceCents, tea.Variants[1].Stock, tea.Variants[1].WeightGrams));
        Assert.Equal("Japan", tea.Details.Single().Values.Single());
        Assert.Equal(["Tee > Grün", "Angebote"], tea.Categories);
        Assert.Equal("gruener-tee", tea.Handle);
    }

    [Fact]
    public void A_German_WooCommerce_export_knows_its_kinds_and_says_what_is_missing()
    {
        var import = Import.Fixture("woocommerce-de.csv");

        Assert.Equal(5, import.Products.Count);
        Assert.Equal(2500, import["Kanne"].Variants[0].PriceCents); // the sale ended on 10 November
        Assert.Equal(1250, import["Kanne"].Variants[0].WeightGrams);
        Assert.Equal("Weiß", import["Kanne"].Details.Single().Values.Single());
        Assert.Equal(ImportedKind.Service, import["Teekurs"].Kind);
        Assert.Equal(("https://verlag.example/teebuch", ImportedKind.ShowWindow), (import["Teebuch"].ExternalUrl, import["Teebuch"].Kind));
        Assert.False(import["Teeset"].Published);
        Assert.Equal(["5 sale_not_now", "8 hidden_becomes_draft", "9 parent_missing"], import.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dated_sale_counts_on_its_days() =>
        Assert.Equal(
            (1900L, 2500L),
            Import.Fixture("woocommerce-de.csv", new() { Today = new DateOnly(2026, 11, 10) })["Kanne"].Variants
                .Select(variant => (variant.PriceCents, variant.CompareAtCents)).Single());

    [Fact]
    public void Our_own_table_is_read_with_German_headings_and_commas()
    {
        var import = Import.Fixture("storefront.csv");

        Assert.Equal(ProductFileFormat.Storefront, import.Format);
        Assert.Empty(import.Issues.Kept);
        var boots = import["Gummistiefel Pfütze"];
        Assert.Equal(BodyFormat.Markdown, boots.Body.Format);
        Assert.Equal([28, 29, 30], boots.Variants.Select(variant => int.Parse(variant.OptionValues.Single(), null)));
        Assert.Equal([5, 0, null], boots.Variants.Select(variant => variant.Stock));
        Assert.Equal((2495L, 2995L, 800), (boots.Variants[0].PriceCents, boots.Variants[0].CompareAtCents, boots.Variants[0].WeightGrams));
        Assert.Equal(["pfuetze.jpg", "pfuetze-2.jpg"], boots.Images.Select(image => image.Url));
        Assert.Equal(ImportedKind.Service, import["Schuhe putzen"].Kind);
        Assert.Equal((ImportedKind.Product, false), (import["Sonderanfertigung"].Kind, import["Sonderanfertigung"].Published));
    }

    [Fact]
    public void The_same_table_is_read_from_Excel_where_numbers_are_numbers()
    {
        var import = Import.Bytes(Import.Workbook(
            ["Titel", "Preis", "EAN", "Bestand", "Option 1", "Wert 1"],
            ["Tasse", 12.5, 4006381333931, 3, "Farbe", "Blau"],
            [null, 1234.567, null, null, null, "Rot"],
            ["Teller", 1234, "kaputt"]));

        Assert.Equal(2, import.Products.Count);
        Assert.Equal((1250L, "4006381333931", 3), (import["Tasse"].Variants[0].PriceCents, import["Tasse"].Variants[0].Gtin, import["Tasse"].Variants[0].Stock));
        Assert.Equal(123400, import["Teller"].Variants[0].PriceCents);
        Assert.Equal(["3 price_too_precise", "4 gtin_wrong"], import.Keys);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void Umlauts_survive_however_the_file_was_saved(string name, bool withMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = "Titel;Preis\r\nHäkelmütze „Größe“;9,90 €\r\n";
        var bytes = (withMark ? encoding.GetPreamble() : []).Concat(encoding.GetBytes(text)).ToArray();

        var product = Import.Bytes(bytes).Products.Single();

        Assert.Equal(("Häkelmütze „Größe“", 990L), (product.Title, product.Variants[0].PriceCents));
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_separator_is_found_in_the_headings(string separator) =>
        Assert.Equal(950, Import.Text($"Titel{separator}Preis\nTasse{separator}9.50\n").Products.Single().Variants[0].PriceCents);

    [Fact]
    public void A_quote_that_is_never_closed_costs_one_line()
    {
        var import = Import.Text("Titel;Beschreibung;Preis\nEins;ok;1\nZwei;\"offen;2\nDrei;\"zu\";3\nVier;;4\n");

        Assert.Equal(["Eins", "Drei", "Vier"], import.Products.Select(product => product.Title));
        Assert.Equal(["3 quote_open"], import.Keys);
    }

    [Fact]
    public void A_quote_in_the_middle_costs_one_line_and_inches_cost_nothing()
    {
        var import = Import.Text("Titel;Preis\n\"Der \"gute\" Schuh\";1\nMonitor 24\";2\nTasse;3\n");

        Assert.Equal(["Monitor 24\"", "Tasse"], import.Products.Select(product => product.Title));
        Assert.Equal(["2 quote_stray"], import.Keys);
    }

    [Fact]
    public void Two_open_quotes_cost_two_lines()
    {
        var lines = Enumerable.Range(1, 50).Select(i => i is 10 or 40 ? $"\"Artikel {i};1" : $"Artikel {i};1");

        var import = Import.Text("Titel;Preis\n" + string.Join('\n', lines));

        Assert.Equal(48, import.Products.Count);
        Assert.Equal([11, 41], import.Issues.Kept.Select(issue => issue.Line));
    }

    [Fact]
    public void Lines_with_too_few_or_too_many_columns_are_named()
    {
        var import = Import.Text("Titel,Preis,Bestand\nEins,1,1\nZwei\nDrei,3,50,2\nVier,4,\n");

        Assert.Equal(["Eins", "Vier"], import.Products.Select(product => product.Title));
        Assert.Equal(["3 columns_missing", "4 columns_surplus"], import.Keys);
    }

    [Theory]
    [InlineData("zwölf", "price_unreadable")]
    [InlineData("1.234", "price_ambiguous")]
    [InlineData("-5", "price_negative")]
    [InlineData("9,999", "price_ambiguous")]
    [InlineData("9,9999", "price_too_precise")]
    [InlineData("99999999999", "price_too_large")]
    [InlineData("1,2,3", "price_unreadable")]
    [InlineData("1.23.4,5", "price_unreadable")]
    public void A_bad_price_stops_the_line_and_says_why(string price, string key)
    {
        var import = Import.Text($"Titel;Preis\nEins;{price}\nZwei;2\n");

        Assert.Equal(["Zwei"], import.Products.Select(product => product.Title));
        Assert.Equal(("import." + key, "Preis", 2), (import.Issues.Kept[0].Key, import.Issues.Kept[0].Column, import.Issues.Kept[0].Line));
    }

    [Theory]
    [InlineData("12,50", 1250)]
    [InlineData("12.5", 1250)]
    [InlineData("1.234,50 €", 123450)]
    [InlineData("1,234.50", 123450)]
    [InlineData("EUR 7", 700)]
    [InlineData("1 234,00", 123400)]
    [InlineData("1.234.567,00", 123456700)]
    [InlineData("0,999", null)]
    [InlineData(".5", 50)]
    [InlineData("0", 0)]
    public void Prices_are_read_as_people_write_them(string text, int? cents) =>
        Assert.Equal(cents, NumberText.Price(text, false, out var read) == NumberReading.Number ? (int)read : null);

    [Fact]
    public void A_field_or_line_beyond_all_bounds_is_left_out()
    {
        var limits = new ImportLimits { FieldChars = 100, RecordChars = 1000 };
        var import = Import.Text(
            $"Titel;Preis\n{new string('x', 200)};1\n{new string('y', 5000)};1\nTasse;1\n", new() { Limits = limits });

        Assert.Equal(["Tasse"], import.Products.Select(product => product.Title));
        Assert.Equal(["2 field_too_long", "3 line_too_long"], import.Keys);
    }

    [Fact]
    public void Too_many_rows_and_too_large_files_are_refused()
    {
        var rows = Import.Text("Titel;Preis\n" + string.Concat(Enumerable.Repeat("Tasse;1\n", 3).Select((l, i) => i + l)), new() { Limits = new() { Rows = 2 } });
        var size = Import.Text("Titel;Preis\nTasse;1\n", new() { Limits = new() { FileBytes = 5 } });

        Assert.Equal((2, "import.too_many_rows"), (rows.Products.Count, rows.Issues.Kept.Single().Key));
        Assert.Equal((0, "import.file_too_large"), (size.Products.Count, size.Issues.Kept.Single().Key));
    }

    [Fact]
    public void A_workbook_that_unpacks_to_gigabytes_is_refused()
    {
        var bytes = Import.Workbook(["Titel"], [new string('a', 2_000_000)]);

        var import = Import.Bytes(bytes, new() { Limits = new() { UnpackedBytes = 1_000_000 } });

        Assert.True(bytes.Length < 100_000);
        Assert.Equal("import.file_too_large", import.Issues.Kept.Single().Key);
    }

    [Theory]
    [InlineData("", "file_empty")]
    [InlineData("\n\n\n", "file_empty")]
    [InlineData("PK\u0003\u0004 kein Zip", "not_a_workbook")]
    [InlineData("Farbe;Größe\nrot;3\n", "title_column_missing")]
    [InlineData("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "not_a_table")]
    public void A_file_that_is_none_is_refused_with_a_reason(string text, string key)
    {
        var import = Import.Text(text);

        Assert.Empty(import.Products);
        Assert.Equal("import." + key, import.Issues.Kept.Single().Key);
    }

    [Fact]
    public void A_row_without_a_name_never_lends_its_price_to_the_article_above()
    {
        var import = Import.Text("Titel;Preis;Artikelnummer\nRoter Schuh;49,90;R1\nBlauer Schuh;viel;R2\n;12,00;R3\n");

        Assert.Equal("Roter Schuh", Assert.Single(import.Products).Title);
        Assert.Equal(
            [(3, "import.price_unreadable"), (3, "import.product_without_variants"), (4, "import.title_missing_row")],
            import.Issues.Kept.Select(issue => (issue.Line, issue.Key)));
        Assert.Equal(2, import.Issues.Refused);
    }

    [Fact]
    public void An_old_Excel_file_is_told_apart() =>
        Assert.Equal("import.old_excel", Import.Bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]).Issues.Kept.Single().Key);

    [Fact]
    public void A_person_may_overrule_the_guessed_columns()
    {
        using var stream = new MemoryStream("Warenname;VK netto;Brutto\nTasse;8,40;10\n"u8.ToArray());
        using var file = ProductFileReader.Open(stream, new());
        Assert.Equal(["Warenname", "VK netto", "Brutto"], file.Mapping.Unused);

        file.Mapping = file.Mapping.With(ImportField.Title, 0).With(ImportField.Price, 2);

        Assert.Equal(("Tasse", 1000L), file.Products().Select(product => (product.Title, product.Variants[0].PriceCents)).Single());
        Assert.Equal(["VK netto"], file.Mapping.Unused);
    }

    [Fact]
    public void Products_torn_apart_and_doubled_variants_are_named()
    {
        var import = Import.Text("Kürzel;Titel;Option 1;Wert 1;Preis\na;A;Größe;1;1\na;;;1;2\nb;B;;;3\na;A;;2;4\n");

        Assert.Equal(["A", "B"], import.Products.Select(product => product.Title));
        Assert.Equal(["3 variant_again", "5 handle_again"], import.Keys);
    }

    [Fact]
    public void Equal_titles_get_different_addresses()
    {
        var handles = new Handles();

        Assert.Equal(["tasse", "tasse-2", "tasse-3", "artikel"], new[] { "Tasse", "Tasse!", "TASSE", "???" }.Select(handles.From));
    }

    [Fact]
    public void A_broken_file_keeps_a_thousand_remarks_and_counts_the_rest()
    {
        var import = Import.Text("Titel;Preis\n" + string.Concat(Enumerable.Range(0, 1500).Select(i => $"A{i};x\n")));

        Assert.Equal(1000, import.Issues.Kept.Count);
        Assert.Equal(3000, import.Issues.Kept.Count + import.Issues.NotKept); // the price, and the product without a line
    }

    [Fact]
    public void A_large_file_streams_without_being_kept()
    {
        // Not timed: the test takes the first product and sees that the file was not read to its end.
        var text = "Titel;Preis\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Artikel {i};1,00\n"));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var file = ProductFileReader.Open(stream, new());

        Assert.Equal("Artikel 0", file.Products().First().Title);
        Assert.True(stream.Position < stream.Length / 2);
    }

    [Fact]
    public void Speed_is_shown_but_not_judged()
    {
        var text = "Kürzel;Titel;Beschreibung;Marke;Kategorie;Option 1;Wert 1;Artikelnummer;Preis;Bestand\n"
            + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i / 3};Artikel {i / 3};\"Ein \"\"guter\"\" Text, {new string('x', 200)}\";Marke;A > B;Größe;{i % 3};S{i};12,50;{i}\n"));
        var watch = Stopwatch.StartNew();

        var import = Import.Text(text);

        TestContext.Current.TestOutputHelper?.WriteLine($"{50_000 / watch.Elapsed.TotalSeconds:F0} rows/s");
        Assert.Equal(16_667, import.Products.Count);
    }

    [Fact]
    public void Every_remark_has_a_sentence_in_both_languages()
    {
        var folder = Path.Combine(Import.Here(), "..", "..", "..", "src", "Modules", "Catalog", "Import");
        var keys = Directory.GetFiles(folder, "*.cs")
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(
                File.ReadAllText(file), @"(?:issues\.(?:Error|Warning|Notice|Lose|Skip|RefuseAll|Refuse)\([^;]*?|=> )""([a-z]+(?:_[a-z]+)+)"""))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.True(keys.Count >= 30, $"only {keys.Count} keys found");
        Assert.All(keys, key => Locale.HasBoth(typeof(ProductFile).Assembly, "import." + key));
    }
}
