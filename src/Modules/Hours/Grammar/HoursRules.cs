using NodaTime;
using Storefront.Hours.Timetables;

namespace Storefront.Hours.Grammar;

/// <summary>What an OpenStreetMap <c>opening_hours</c> string says, rule by rule.</summary>
internal sealed record HoursRules(IReadOnlyList<HoursRule> Rules)
{
    public override string ToString() => HoursWriter.Write(this);
}

/// <param name="Join">How the rule meets the ones before it.</param>
/// <param name="Always"><c>24/7</c> was written: every day, holidays included.</param>
/// <param name="Years">Empty means every year.</param>
/// <param name="Dates">Empty means the whole year.</param>
/// <param name="Weeks">ISO weeks; empty means every week.</param>
/// <param name="Days">Any of these; empty means every day.</param>
/// <param name="WithinDays">And also one of these (<c>SH Mo-Fr</c>: school holidays, but only Mo-Fr); usually empty.</param>
/// <param name="Times">Empty means the whole day.</param>
internal sealed record HoursRule(
    RuleJoin Join,
    bool Always,
    IReadOnlyList<YearRange> Years,
    IReadOnlyList<DateRange> Dates,
    IReadOnlyList<WeekRange> Weeks,
    IReadOnlyList<DayItem> Days,
    IReadOnlyList<DayItem> WithinDays,
    IReadOnlyList<ClockRange> Times,
    RuleState State,
    string? Comment)
{
    internal static readonly HoursRule Blank =
        new(RuleJoin.Replaces, false, [], [], [], [], [], [], RuleState.Open, null);
}

internal enum RuleJoin
{
    /// <summary><c>;</c>: on the days it speaks of, it replaces what was said before.</summary>
    Replaces,

    /// <summary><c>,</c>: it adds to what was said before.</summary>
    Adds,

    /// <summary><c>||</c>: it speaks only where nothing was said before.</summary>
    Fallback,
}

internal enum RuleState
{
    Open,
    Closed,

    /// <summary><c>unknown</c>, or a comment alone: „nach Vereinbarung“. Never counted as open.</summary>
    ByArrangement,
}

/// <summary>Minutes after midnight; <see cref="To"/> may lie beyond 24:00 (up to 48:00).</summary>
internal readonly record struct ClockRange(int From, int To, bool OpenEnd = false)
{
    internal const int Day = 24 * 60;
    internal static readonly ClockRange WholeDay = new(0, Day);
}

internal readonly record struct YearRange(int From, int? To);

internal readonly record struct WeekRange(int From, int To, int Step = 1);

/// <summary>A day or month of the year, or a number of days before or after Easter Sunday.</summary>
internal readonly record struct DatePoint(int? Year, int Month, int? Day, int? EasterOffset = null)
{
    internal LocalDate FirstDay(int year) => Resolve(Year ?? year, Day ?? 1);

    internal LocalDate LastDay(int year) => Resolve(Year ?? year, Day ?? 31);

    private LocalDate Resolve(int year, int day)
    {
        if (EasterOffset is { } offset)
            return Easter.Sunday(year).PlusDays(offset);
        return new LocalDate(year, Month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, Month)));
    }
}

internal readonly record struct DateRange(DatePoint From, DatePoint To)
{
    /// <summary>Names single days („Dec 24“), not just months: such a rule means a holiday too.</summary>
    internal bool NamesDays => From.Day is not null || From.EasterOffset is not null;
}

internal enum DayKind { Weekday, PublicHoliday, SchoolHoliday }

/// <param name="Nth">Which of the month (<c>Sa[1]</c>, <c>Sa[-1]</c>); empty means each.</param>
/// <param name="Offset">Days before or after (<c>PH -1 day</c>).</param>
internal sealed record DayItem(
    DayKind Kind, IsoDayOfWeek From, IsoDayOfWeek To, IReadOnlyList<int> Nth, int Offset = 0);
