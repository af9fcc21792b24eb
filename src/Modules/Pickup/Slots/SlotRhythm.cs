using NodaTime;

namespace Storefront.Pickup.Slots;

/// <summary>A stretch of opening in the town's clock time; it may end after midnight.</summary>
internal readonly record struct SlotWindow(LocalDateTime From, LocalDateTime To);

/// <summary>One collection time, exact to the instant; <see cref="LocalStart"/> is what people read.</summary>
internal readonly record struct SlotTime(Instant Start, Instant End, LocalDateTime LocalStart, LocalDateTime LocalEnd);

/// <summary>How a shop cuts its day into collection times.</summary>
/// <param name="Lead">The time it takes to get an order ready.</param>
/// <param name="CutOff">Orders after this time of day are for another day; null: no cut-off.</param>
/// <param name="CutOffDaysBefore">0: the cut-off on the day itself; 1: the evening before (bakery).</param>
internal sealed record SlotRhythm(Duration Length, Duration Lead, LocalTime? CutOff = null, int CutOffDaysBefore = 0)
{
    private const int MostSlotsOfADay = 24 * 60;

    /// <summary>
    /// The slots of <paramref name="day"/> that can still be promised at <paramref name="now"/>, in order. A slot ends
    /// before its window does. Lengths are real minutes: when the clock changes, the lost hour has no slots and the second one has its own.
    /// </summary>
    internal IReadOnlyList<SlotTime> SlotsOn(
        LocalDate day, IEnumerable<SlotWindow> windows, Instant now, DateTimeZone zone)
    {
        if (Length < Duration.FromMinutes(1) || PastCutOff(day, now, zone))
            return [];
        var earliest = now + Lead;
        return windows
            .SelectMany(window => Cut(window, zone))
            .Where(slot => slot.Start >= earliest)
            .DistinctBy(slot => slot.Start)
            .OrderBy(slot => slot.Start)
            .Take(MostSlotsOfADay)
            .ToList();
    }

    /// <summary>Whether there is such a slot at all, even one that could no longer be promised anew.</summary>
    internal bool Has(Instant start, IEnumerable<SlotWindow> windows, DateTimeZone zone) =>
        windows.SelectMany(window => Cut(window, zone)).Any(slot => slot.Start == start);

    private bool PastCutOff(LocalDate day, Instant now, DateTimeZone zone) =>
        CutOff is { } cutOff && now >= (day.PlusDays(-CutOffDaysBefore) + cutOff).InZoneLeniently(zone).ToInstant();

    private IEnumerable<SlotTime> Cut(SlotWindow window, DateTimeZone zone)
    {
        var closes = window.To.InZoneLeniently(zone).ToInstant();
        var start = window.From.InZoneLeniently(zone).ToInstant();
        for (; start + Length <= closes; start += Length)
        {
            var end = start + Length;
            yield return new(start, end, start.InZone(zone).LocalDateTime, end.InZone(zone).LocalDateTime);
        }
    }
}
