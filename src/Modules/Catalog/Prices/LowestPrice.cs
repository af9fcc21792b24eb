using NodaTime;

namespace Storefront.Catalog.Prices;

/// <summary>One line of a variant's price history; it holds until the next.</summary>
/// <param name="TotalCents">Null: not offered from then on.</param>
/// <param name="Announced">The price was shown as a reduction („statt“, „−20 %“).</param>
/// <param name="NotCounted">A price for one customer, or for what would spoil: no price of the shop.</param>
internal sealed record PricePoint(Instant ValidFrom, long? TotalCents, bool Announced = false, bool NotCounted = false);

/// <summary>What may stand beside a reduced price.</summary>
internal sealed record PriceReduction(long ReferenceCents, long PriceCents)
{
    internal int Percent => (int)((ReferenceCents - PriceCents) * 100 / ReferenceCents);
}

/// <summary>The lowest total price of the last 30 days before a reduction (§ 11 PAngV, F-04).</summary>
internal static class LowestPrice
{
    private const int Days = 30;

    /// <summary>Null when no reduction may be shown: none announced, no history, or no real saving.</summary>
    internal static PriceReduction? Of(IEnumerable<PricePoint> history, Instant now, DateTimeZone zone)
    {
        var events = history.Where(price => !price.NotCounted && price.ValidFrom <= now)
            .OrderBy(price => price.ValidFrom)
            .ToList();
        if (events is not [.., { Announced: true, TotalCents: { } current }])
            return null;
        var start = StartOfReduction(events);
        if (Reference(events, events[start].ValidFrom, zone) is not { } reference || current >= reference)
            return null;
        return new(reference, current);
    }

    // While a reduction goes on without a break and the price only falls, its first day counts.
    private static int StartOfReduction(List<PricePoint> events)
    {
        var start = events.Count - 1;
        while (start > 0 && events[start - 1] is { Announced: true, TotalCents: { } before } && before >= events[start].TotalCents)
            start--;
        return start;
    }

    private static long? Reference(List<PricePoint> events, Instant start, DateTimeZone zone)
    {
        var opens = start.InZone(zone).LocalDateTime.PlusDays(-Days).InZoneLeniently(zone).ToInstant();
        var inForce = events.LastOrDefault(price => price.ValidFrom <= opens)?.TotalCents;
        return events.Where(price => price.ValidFrom > opens && price.ValidFrom < start)
            .Select(price => price.TotalCents)
            .Append(inForce)
            .Min(); // null prices do not count; nothing at all stays null
    }
}
