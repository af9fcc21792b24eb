using Storefront.Catalog.Import;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>What is said of a file that is not as it should be.</summary>
public sealed class ImportRemarkTests
{
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
    public void An_old_Excel_file_is_told_apart() =>
        Assert.Equal("import.old_excel", Import.Bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]).Issues.Kept.Single().Key);

    [Fact]
    public void A_broken_file_keeps_a_thousand_remarks_and_counts_the_rest()
    {
        var import = Import.Text("Titel;Preis\n" + string.Concat(Enumerable.Range(0, 1500).Select(i => $"A{i};x\n")));

        Assert.Equal(1000, import.Issues.Kept.Count);
        Assert.Equal(1500, import.Issues.Kept.Count + import.Issues.NotKept); // the price, and nothing more of its product
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
