using System.Globalization;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Values;
using Storefront.Relief.Calculation;

namespace Storefront.Relief.Figures;

/// <summary>All turnover of the shop: its orders here, and what went over its till.</summary>
internal sealed class TurnoverBook(TillBook till, IOrderTurnover orders)
{
    public async Task<IReadOnlyList<MonthOfTurnover>> ReadAsync(Month from, Month to, CancellationToken cancel)
    {
        var figures = await till.ReadAsync(from.ToString(), to.Plus(1).ToString(), cancel);
        var samples = await till.SamplesAsync(cancel);
        var sold = await orders.NetByDayAsync(from.First, to.Last, cancel);
        return [.. Month.Range(from, to).Select(month => new MonthOfTurnover(
            month,
            figures.TryGetValue(month.ToString(), out var whole) ? whole : null,
            figures.Where(pair => !TillFigure.IsMonthly(pair.Key) && pair.Key.StartsWith(month.ToString(), StringComparison.Ordinal))
                .ToDictionary(pair => DateOnly.ParseExact(pair.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture), pair => pair.Value),
            sold.Where(day => Month.Of(day.Day) == month).ToDictionary(day => day.Day, day => day.Net))
        {
            IsSample = samples.Exists(period => period.StartsWith(month.ToString(), StringComparison.Ordinal)),
        })];
    }
}

/// <summary>A month's turnover, with where it comes from.</summary>
/// <param name="Month">Which.</param>
/// <param name="TillWhole">What the till took in the whole month, where that was entered. It counts before the days.</param>
/// <param name="TillDays">By day, as imported.</param>
/// <param name="OrderDays">By day, from the orders.</param>
internal sealed record MonthOfTurnover(
    Month Month, Money? TillWhole, IReadOnlyDictionary<DateOnly, Money> TillDays, IReadOnlyDictionary<DateOnly, Money> OrderDays)
{
    /// <summary>The till's are made up, in part at least.</summary>
    public bool IsSample { get; init; }

    public Money Orders => Sum(OrderDays.Values);

    public Money OfDays => Sum(TillDays.Values);

    /// <summary>Null when nothing is known of the till.</summary>
    public Money? Till => TillWhole ?? (TillDays.Count > 0 ? OfDays : null);

    /// <summary>Null when nothing is known at all.</summary>
    public Money? Total => Till is { } known ? known + Orders : OrderDays.Count > 0 ? Orders : null;

    /// <summary>Days and whole month were entered and do not agree.</summary>
    public bool Disagrees => TillWhole is { } whole && TillDays.Count > 0 && whole != OfDays;

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, one) => sum + one);
}

internal static class MonthsOfTurnover
{
    /// <summary>As the calculation wants it.</summary>
    public static Turnover ToTurnover(this IReadOnlyList<MonthOfTurnover> months) => new(
        months.Where(month => month.Total is not null).ToDictionary(month => month.Month, month => month.Total!.Value),
        months.SelectMany(month => month.TillDays.Concat(month.OrderDays))
            .GroupBy(day => day.Key)
            .ToDictionary(day => day.Key, day => day.Aggregate(Money.Zero, (sum, one) => sum + one.Value)),
        months.Where(month => month.Till is null).Select(month => month.Month).ToHashSet())
    {
        MadeUp = months.Where(month => month.IsSample).Select(month => month.Month).ToHashSet(),
    };
}
