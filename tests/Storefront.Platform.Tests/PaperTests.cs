using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Storefront.Platform.Papers;

namespace Storefront.Platform.Tests;

/// <summary>A PDF that a reader opens, and a screen reader understands.</summary>
public sealed partial class PaperTests
{
    [Fact]
    public void Every_entry_of_the_table_of_places_leads_to_its_object()
    {
        var file = Sample(rows: 3);
        var text = Encoding.Latin1.GetString(file);
        var table = int.Parse(Regex.Match(text, @"startxref\n(\d+)\n%%EOF").Groups[1].Value, CultureInfo.InvariantCulture);
        var places = Place().Matches(text[table..]).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.NotEmpty(places);
        Assert.All(places.Select((place, at) => (place, at)), one =>
            Assert.StartsWith($"{one.at + 1} 0 obj\n", text[one.place..(one.place + 20)], StringComparison.Ordinal));
    }

    [Fact]
    public void Its_structure_names_headings_and_cells_in_the_order_of_reading()
    {
        var text = Encoding.Latin1.GetString(Sample(rows: 1));
        var tags = Tag().Matches(text).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(["Document", "H1", "P", "Table", "TR", "TH", "TH", "TR", "TH", "TD"], tags);
        Assert.Contains("/Scope /Column", text, StringComparison.Ordinal);
        Assert.Contains("/Lang (de-DE)", text, StringComparison.Ordinal);
        Assert.Contains("/Marked true", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_goes_on_overleaf_with_its_head()
    {
        var text = Encoding.Latin1.GetString(Sample(rows: 90));

        Assert.Matches(@"/Type /Pages /Count [23] ", text);
        Assert.Equal(91, Tag().Matches(text).Count(match => match.Groups[1].Value == "TR"));
    }

    [Fact]
    public void Our_own_typeface_has_every_letter_of_the_languages_around_us()
    {
        Assert.All("ÄÖÜäöüßéèçøåłžš€„“–−×÷·•", letter => Assert.NotEqual(PaperFont.Regular.Glyph('?'), PaperFont.Regular.Glyph(letter)));
        Assert.Equal(PaperFont.Regular.Glyph('?'), PaperFont.Regular.Glyph('漢'));
        Assert.True(PaperFont.Bold.WidthOf("Wanderschuh", 10) > PaperFont.Regular.WidthOf("Wanderschuh", 10));
    }

    [Fact]
    public void Lines_break_between_words_and_in_a_word_only_where_it_must_be()
    {
        var lines = PaperLines.Of("Der Weg der Zahl https://example.org/eine/sehr/lange/adresse/ohne/leerzeichen", PaperFont.Regular, 10, 90);

        Assert.Equal("Der Weg der Zahl", lines[0]);
        Assert.All(lines, line => Assert.True(PaperFont.Regular.WidthOf(line, 10) <= 90, line));
        Assert.Equal("https://example.org/eine/sehr/lange/adresse/ohne/leerzeichen", string.Concat(lines.Skip(1)));
    }

    private static byte[] Sample(int rows) => new Paper("Prüfung", "de")
        .Heading(1, "Überschrift")
        .Text("Ein Absatz.")
        .Table([new PaperColumn("Name", 2), new PaperColumn("Betrag", 1, Numbers: true)], Enumerable.Range(1, rows).Select(row => (IReadOnlyList<string>)[$"Zeile {row}", "1,00 €"]))
        .ToPdf((page, pages) => $"Seite {page} von {pages}");

    [GeneratedRegex(@"(\d{10}) 00000 n ")]
    private static partial Regex Place();

    [GeneratedRegex("/Type /StructElem /S /([A-Za-z0-9]+)")]
    private static partial Regex Tag();
}
