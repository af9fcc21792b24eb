using System.Text;
using Storefront.Platform.Values;
using Storefront.Relief.Figures;

namespace Storefront.Modules.Tests.Relief;

public sealed class TillFileTests
{
    private static readonly DateOnly Today = new(2026, 11, 12);

    [Fact]
    public void Months_and_days_with_german_amounts_are_read()
    {
        var file = TillFile.Read("Monat;Umsatz netto;Bons\n11/2019;12.345,60 €;210\nDezember 2019;18200;300\n05.01.2020;-12,50;1\n", Today);

        Assert.Empty(file.Problems);
        Assert.Equal(Money.Eur(12_345_60), file.Figures["2019-11"]);
        Assert.Equal(Money.Eur(18_200_00), file.Figures["2019-12"]);
        Assert.Equal(Money.Eur(-12_50), file.Figures["2020-01-05"]);
    }

    [Fact]
    public void An_english_table_with_commas_and_quotes_is_read()
    {
        var file = TillFile.Read("Date,Net,Gross\n2019-11-05,\"1,234.50\",1469.06\n", Today);

        Assert.Equal(Money.Eur(1_234_50), Assert.Single(file.Figures).Value);
    }

    [Fact]
    public void Each_bad_line_is_named_and_the_good_ones_come_in()
    {
        var file = TillFile.Read(
            "Datum;Netto\n05.11.2019;100,00\nSumme;100,00\n06.11.2019;viel\n07.11.2019;1.234\n08.11.2019;1,0051\n01.12.2026;5,00\n5.11.2019;7,00\n", Today);

        Assert.Equal("2019-11-05", Assert.Single(file.Figures).Key);
        Assert.Equal(
            [(3, "not_a_period"), (4, "not_an_amount"), (5, "ambiguous"), (6, "half_cents"), (7, "in_future"), (8, "twice")],
            file.Problems.Select(problem => (problem.Line, problem.Key)));
        Assert.Equal(2, file.Problems[^1].Other);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("Datum;Brutto\n05.11.2019;119,00", "only_gross")]
    [InlineData("Artikel;Preis\nSchuh;119,00", "no_columns")]
    public void A_file_that_is_no_table_of_turnover_says_what_it_lacks(string text, string problem) =>
        Assert.Equal(problem, Assert.Single(TillFile.Read(text, Today).Problems).Key);

    [Fact]
    public void Umlauts_of_old_tills_and_byte_order_marks_do_no_harm()
    {
        var old = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Monat;Erlöse netto\nMärz 2020;5,00");
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Monat;Netto\nMärz 2020;5,00")];

        Assert.Equal("2020-03", Assert.Single(TillFile.Read(TillFile.TextOf(old), Today).Figures).Key);
        Assert.Equal("2020-03", Assert.Single(TillFile.Read(TillFile.TextOf(marked), Today).Figures).Key);
    }

    [Theory]
    [InlineData("1.234,50", '.', 123450)]
    [InlineData("1,234.50", ',', 123450)]
    [InlineData("1.234", '.', 123400)]
    [InlineData("1.234", ',', null)] // one and a bit: too many digits for cents
    [InlineData("1234,5", '.', 123450)]
    [InlineData("1 234,50 €", '.', 123450)]
    [InlineData("1.234.567", '.', 123456700)]
    [InlineData("1.2.3", '.', null)]
    [InlineData("12,5,0", '.', null)]
    [InlineData("0", '.', 0)]
    [InlineData("abc", '.', null)]
    [InlineData("999999999999", '.', null)]
    public void Amounts_are_read_in_the_language_of_the_page(string text, char thousands, int? cents)
    {
        var wrong = AmountText.Read(text, thousands, out var amount);

        Assert.Equal(cents, wrong is null ? (int)amount.Cents : null);
    }
}
