using Storefront.Platform.Values;

namespace Storefront.Relief.Calculation;

/// <summary>Net turnover of a shop, in cents, as far as it is known. Months and days may both be known; a month that is not in here is unknown, not nought.</summary>
/// <param name="months">By month.</param>
/// <param name="days">By day.</param>
/// <param name="withoutTill">Months of which only the orders are known; null: none.</param>
internal sealed class Turnover(
    IReadOnlyDictionary<Month, Money> months, IReadOnlyDictionary<DateOnly, Money> days, IReadOnlySet<Month>? withoutTill = null)
{
    /// <summary>Months with figures that are made up, for show.</summary>
    public IReadOnlySet<Month> MadeUp { get; init; } = new HashSet<Month>();

    /// <summary>Of a whole month; null when nobody knows.</summary>
    public Money? Of(Month month) => months.TryGetValue(month, out var known) ? known : null;

    /// <summary>There are orders, and perhaps more that nobody entered.</summary>
    public bool LacksTill(Month month) => withoutTill?.Contains(month) == true;

    /// <summary>Of days in a row; null when a part of it is not known.</summary>
    public Money? Of(DayRange days)
    {
        Money?[] parts = [.. days.ByMonth().Select(part => part.Days.Days == part.Month.Days ? Of(part.Month) : OfDays(part.Month, part.Days))];
        return parts.Length == 0 || parts.Any(part => part is null) ? null : parts.Aggregate(Money.Zero, (sum, part) => sum + part!.Value);
    }

    /// <summary>
    /// Of single days of a month; null when the month is only known as a whole. A day without a figure in a month that is known by day was a
    /// day without turnover.
    /// </summary>
    public Money? OfDays(Month month, DayRange wanted)
    {
        Money[] known = [.. days.Where(day => Month.Of(day.Key) == month).Select(day => day.Value)];
        if (known.Length == 0 || Of(month) is not { } whole || known.Aggregate(Money.Zero, (sum, day) => sum + day) != whole)
        {
            return null;
        }

        return days.Where(day => wanted.From <= day.Key && day.Key <= wanted.To).Aggregate(Money.Zero, (sum, day) => sum + day.Value);
    }
}
