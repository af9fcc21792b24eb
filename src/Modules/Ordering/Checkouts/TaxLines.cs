using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Checkouts;

/// <summary>The VAT that is contained in gross amounts, per rate, rounded once per rate group (F-01).</summary>
internal static class TaxLines
{
    public static IReadOnlyList<RowDrop> For(IEnumerable<(int Rate, Money Gross)> lines, bool smallBusiness, TextIn texts) => smallBusiness
        ? [new RowDrop(texts["ordering.tax.small_business"], "")]
        : [.. lines.GroupBy(line => line.Rate).OrderByDescending(group => group.Key).Select(group => Row(group.Key, group, texts))];

    internal static Money Contained(Money gross, int rate) =>
        Money.Eur((long)Math.Round(gross.Cents * rate / (100m + rate), MidpointRounding.AwayFromZero));

    private static RowDrop Row(int rate, IEnumerable<(int Rate, Money Gross)> lines, TextIn texts)
    {
        var gross = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Gross);
        return new RowDrop(texts["ordering.tax.contained", ("rate", rate)], Contained(gross, rate).Format(texts.Locale));
    }
}
