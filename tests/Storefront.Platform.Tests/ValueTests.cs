using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Platform.Tests;

public sealed class ValueTests
{
    [Theory]
    [InlineData(128450, "de", "1.284,50\u00a0€")]
    [InlineData(128450, "en", "€1,284.50")]
    [InlineData(-990, "de", "-9,90\u00a0€")]
    [InlineData(-990, "en", "-€9.90")]
    [InlineData(0, "de", "0,00\u00a0€")]
    public void Money_reads_as_people_write_it(long cents, string locale, string expected) =>
        Assert.Equal(expected, Money.Eur(cents).Format(locale));

    [Fact]
    public void Money_of_two_currencies_does_not_add_up() =>
        Assert.Throws<InvalidOperationException>(() => new Money(1) + new Money(1, "CHF"));

    [Fact]
    public void A_text_fills_its_places_and_keeps_unknown_ones_visible()
    {
        var texts = new TextCatalog([]).In("de");

        Assert.Equal("Hallo Jana, {{ other }}!", texts.Fill("Hallo {{ name }}, {{other}}!", ("name", "Jana")));
    }

    [Fact]
    public void An_unclosed_place_does_no_harm() =>
        Assert.Equal("a {{ b", new TextCatalog([]).In("de").Fill("a {{ b", ("b", 1)));
}
