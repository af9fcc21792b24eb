using Storefront.Catalog.Import;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Prices as people write them.</summary>
public sealed class PriceReadingTests
{
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
}
