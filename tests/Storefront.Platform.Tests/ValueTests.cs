using Microsoft.Extensions.Time.Testing;
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
    public void Ids_of_one_millisecond_sort_in_the_order_they_were_made()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 12, 8, 0, 0, TimeSpan.Zero));

        var ids = Enumerable.Range(0, 10_000).Select(_ => Ids.New(clock)).ToList();
        clock.Advance(TimeSpan.FromHours(1));
        ids.Add(Ids.New(clock));

        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids.Order().Select(id => id.ToString()), ids.Select(id => id.ToString()).Order(StringComparer.Ordinal));
        Assert.All(ids, id => Assert.Equal((7, true), (id.Version, id.Variant is >= 8 and <= 11)));
    }

    [Fact]
    public void Money_of_two_currencies_does_not_add_up() =>
        Assert.Throws<InvalidOperationException>(() => new Money(1) + new Money(1, "CHF"));

    [Fact]
    public void A_text_fills_its_places_and_keeps_unknown_ones_visible()
    {
        var texts = new TextCatalog([]).In("de");

        Assert.Equal("Hallo Jana, {{ other }}!", texts.Fill("Hallo {{ name }}, {{other}}!", ("name", "Jana")));
    }

    [Theory]
    [InlineData("Sie arbeiten für {{ name }}.", "Schuhhaus Becker e. K.", "Sie arbeiten für Schuhhaus Becker e. K.")]
    [InlineData("Sie arbeiten für {{ name }}. Gut.", "Mühldorf d. Ö.", "Sie arbeiten für Mühldorf d. Ö. Gut.")]
    [InlineData("Das dauert bei {{ name }}...", "Becker e. K.", "Das dauert bei Becker e. K....")]
    [InlineData("Sie arbeiten für {{ name }}.", "Becker", "Sie arbeiten für Becker.")]
    public void A_sentence_that_ends_in_an_abbreviation_ends_once(string text, string name, string sentence) =>
        Assert.Equal(sentence, new TextCatalog([]).In("de").Fill(text, ("name", name)));

    [Fact]
    public void An_unclosed_place_does_no_harm() =>
        Assert.Equal("a {{ b", new TextCatalog([]).In("de").Fill("a {{ b", ("b", 1)));
}
