using Storefront.Catalog.Import;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Tables that people make themselves, or fetched here.</summary>
public sealed class OwnTableTests
{
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
    public void A_table_of_ones_own_with_English_headings_is_no_export()
    {
        Assert.Equal(ProductFileFormat.Storefront, Import.Text("handle,title,price,variant image\nclog,Clog,49.90,\n").Format);
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

    [Fact]
    public void A_row_without_a_name_never_lends_its_price_to_the_article_above()
    {
        var import = Import.Text("Titel;Preis;Artikelnummer\nRoter Schuh;49,90;R1\nBlauer Schuh;viel;R2\n;12,00;R3\n");

        Assert.Equal("Roter Schuh", Assert.Single(import.Products).Title);
        Assert.Equal(
            [(3, "import.price_unreadable"), (4, "import.title_missing_row")],
            import.Issues.Kept.Select(issue => (issue.Line, issue.Key)));
        Assert.Equal(2, import.Issues.Refused);
    }

    [Fact]
    public void Each_bad_line_is_told_once_and_counted_once_and_an_empty_row_is_none()
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("Titel;Preis;Bestand\nHut;9,00;1\n\"Mütze;12,00;3\nSchal;abc;2\n;;\nSocke;5,00;-3\n"));
        using var file = ProductFileReader.Open(content, new ImportOptions());

        Assert.Equal(["Hut", "Socke"], file.Products().Select(product => product.Title));
        Assert.Equal(
            ["3 quote_open Error", "4 price_unreadable Error", "6 stock_negative Warning"],
            file.Issues.Kept.Select(issue => $"{issue.Line} {issue.Key["import.".Length..]} {issue.Severity}"));
        Assert.Equal((4, 2, 0), (file.Lines, file.Issues.LinesRefused, file.Issues.LinesSkipped));
    }

    [Fact]
    public void A_line_that_was_skipped_counts_as_skipped_though_its_article_is_refused()
    {
        var import = Import.Text("Titel;Preis;Vergleichspreis\nHut;viel;\n;;12,00\n");

        Assert.Equal(["2 price_unreadable", "3 line_says_nothing"], import.Keys);
        Assert.Equal((1, 1, 1), (import.Issues.LinesRefused, import.Issues.LinesSkipped, import.Issues.Refused));
    }

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
}
