namespace Storefront.Catalog.Contracts;

/// <summary>The sums of one document at one rate; net and VAT add up to gross exactly.</summary>
public sealed record VatGroup(decimal RatePercent, long GrossCents, long VatCents)
{
    public long NetCents => GrossCents - VatCents;
}

/// <summary>
/// VAT out of gross sums, once per rate and document, never per line (F-01). Rounding away from zero makes a full
/// cancellation the exact opposite of its invoice.
/// </summary>
public static class VatPerRate
{
    public static IReadOnlyList<VatGroup> Of(IEnumerable<(decimal RatePercent, long GrossCents)> lines) =>
        [.. lines.GroupBy(line => line.RatePercent)
            .OrderByDescending(group => group.Key)
            .Select(group => Group(group.Key, group.Sum(line => line.GrossCents)))];

    /// <summary>What a partial correction takes back, so that invoice and all its corrections always reconcile.</summary>
    public static VatGroup Correction(decimal ratePercent, long originalGrossCents, long remainingGrossCents) =>
        new(ratePercent, originalGrossCents - remainingGrossCents,
            Vat(ratePercent, originalGrossCents) - Vat(ratePercent, remainingGrossCents));

    private static VatGroup Group(decimal rate, long gross) => new(rate, gross, Vat(rate, gross));

    private static long Vat(decimal rate, long gross) =>
        (long)Math.Round(gross * rate / (100m + rate), MidpointRounding.AwayFromZero);
}
