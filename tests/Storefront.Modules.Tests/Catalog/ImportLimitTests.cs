using System.Diagnostics;
using System.Text;
using Storefront.Catalog.Import;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Large files in bounded memory.</summary>
public sealed class ImportLimitTests
{
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
}
