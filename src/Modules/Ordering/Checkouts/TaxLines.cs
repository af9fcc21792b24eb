using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Checkouts;

/// <summary>The VAT that is contained in gross amounts, per rate, rounded once per rate group (F-01).</summary>
internal static class TaxLines
{
    public static IReadOnlyList<RowDrop> For(IEnumerable<TaxedLine> lines, bool smallBusiness, TextIn texts) => smallBusiness
        ? [new RowDrop(texts["ordering.tax.small_business"], "")]
        : [.. lines.GroupBy(line => (line.Later, line.Rate)).OrderBy(group => group.Key.Later).ThenByDescending(group => group.Key.Rate)
            .Select(group => group.Key.Later ? new RowDrop(texts["ordering.tax.voucher"], "") : Row(group.Key.Rate, group, texts))];

    internal static Money Contained(Money gross, int rate) =>
        Money.Eur((long)Math.Round(gross.Cents * rate / (100m + rate), MidpointRounding.AwayFromZero));

    private static RowDrop Row(int rate, IEnumerable<TaxedLine> lines, TextIn texts)
    {
        var gross = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Gross);
        return new RowDrop(texts["ordering.tax.contained", ("rate", rate)], Contained(gross, rate).Format(texts.Locale));
    }
}

/// <param name="Rate">Percent.</param>
/// <param name="Later">A multi-purpose voucher: no VAT may be shown when it is sold (GFT-02).</param>
/// <param name="Gross">For all pieces.</param>
internal readonly record struct TaxedLine(int Rate, bool Later, Money Gross);
