using System.Text;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Letters, separators and quotes.</summary>
public sealed class CsvReadingTests
{
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
}
