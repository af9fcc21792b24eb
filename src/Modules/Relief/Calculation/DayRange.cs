namespace Storefront.Relief.Calculation;

/// <summary>Days in a row, the first and the last included.</summary>
internal readonly record struct DayRange(DateOnly From, DateOnly To)
{
    /// <summary>0 when the end lies before the start.</summary>
    public int Days => Math.Max(0, To.DayNumber - From.DayNumber + 1);

    public bool IsEmpty => Days == 0;

    /// <summary>What lies in both; perhaps empty.</summary>
    public DayRange Within(DayRange other) => new(From > other.From ? From : other.From, To < other.To ? To : other.To);

    public IEnumerable<(Month Month, DayRange Days)> ByMonth()
    {
        if (IsEmpty)
        {
            yield break;
        }

        foreach (var month in Month.Range(Month.Of(From), Month.Of(To)))
        {
            yield return (month, Within(new DayRange(month.First, month.Last)));
        }
    }

    /// <summary>
    /// The same days some years before. The end of a month stays one: 28 February 2021 answers to 29 February 2020, and the leap day to the
    /// 28th, so that a whole month is always compared with a whole month.
    /// </summary>
    /// <param name="years">1 or more.</param>
    public DayRange YearsBack(int years)
    {
        var to = To.AddYears(-years);
        return new DayRange(From.AddYears(-years), To == Month.Of(To).Last ? Month.Of(to).Last : to);
    }
}
