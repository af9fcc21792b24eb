using System.Globalization;

namespace Storefront.Relief.Calculation;

/// <summary>A calendar month, written „2019-11“.</summary>
internal readonly record struct Month(int Year, int Number) : IComparable<Month>
{
    public DateOnly First => new(Year, Number, 1);

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>28 to 31.</summary>
    public int Days => DateTime.DaysInMonth(Year, Number);

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    public static Month? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? Of(first) : null;

    /// <summary>All months from one to another, both included; none when the end lies before the start.</summary>
    public static IEnumerable<Month> Range(Month from, Month to)
    {
        for (var month = from; month.CompareTo(to) <= 0; month = month.Plus(1))
        {
            yield return month;
        }
    }

    public Month Plus(int months) => Of(First.AddMonths(months));

    public int CompareTo(Month other) => First.CompareTo(other.First);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
