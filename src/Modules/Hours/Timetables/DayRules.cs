using NodaTime;
using NodaTime.Calendars;
using Storefront.Hours.Grammar;

namespace Storefront.Hours.Timetables;

/// <summary>Whether one rule speaks of one date.</summary>
internal sealed class DayRules(PublicHolidays holidays, IReadOnlyList<ClosedPeriod> schoolHolidays)
{
    internal bool Matches(HoursRule rule, LocalDate date) =>
        (rule.Years.Count == 0 || rule.Years.Any(years => years.From <= date.Year && date.Year <= (years.To ?? 9999)))
        && (rule.Dates.Count == 0 || rule.Dates.Any(range => InRange(range, date)))
        && (rule.Weeks.Count == 0 || rule.Weeks.Any(weeks => InWeeks(weeks, date)))
        && (rule.Days.Count == 0 || rule.Days.Any(day => IsDay(day, date)))
        && (rule.WithinDays.Count == 0 || rule.WithinDays.Any(day => IsDay(day, date)));

    /// <summary>The rule names the holiday itself: by <c>PH</c>, by its date, or by being 24/7.</summary>
    internal bool MeansHoliday(HoursRule rule, LocalDate date) =>
        rule.Always || rule.Dates.Any(range => range.NamesDays)
        || rule.Days.Any(day => day.Kind == DayKind.PublicHoliday && IsDay(day, date));

    private static bool InRange(DateRange range, LocalDate date)
    {
        if (range.From.Year is { } year)
            return Within(range, date, year);
        return Within(range, date, date.Year) || Within(range, date, date.Year - 1);
    }

    private static bool Within(DateRange range, LocalDate date, int year)
    {
        var from = range.From.FirstDay(year);
        var to = range.To.LastDay(year);
        if (to < from && range.To.Year is null)
            to = range.To.LastDay(year + 1); // "Oct-Mar" goes over New Year
        return from <= date && date <= to;
    }

    private static bool InWeeks(WeekRange weeks, LocalDate date)
    {
        var week = WeekYearRules.Iso.GetWeekOfWeekYear(date);
        return weeks.From <= week && week <= weeks.To && (week - weeks.From) % weeks.Step == 0;
    }

    private bool IsDay(DayItem item, LocalDate date)
    {
        var day = date.PlusDays(-item.Offset);
        return item.Kind switch
        {
            DayKind.PublicHoliday => holidays.On(day) is not null,
            DayKind.SchoolHoliday => schoolHolidays.Any(period => period.Covers(day)),
            _ => IsWeekday(item, day.DayOfWeek) && IsNth(item.Nth, day),
        };
    }

    private static bool IsWeekday(DayItem item, IsoDayOfWeek day) => item.From <= item.To
        ? item.From <= day && day <= item.To
        : day >= item.From || day <= item.To;

    private static bool IsNth(IReadOnlyList<int> nth, LocalDate date)
    {
        if (nth.Count == 0)
            return true;
        var fromStart = (date.Day - 1) / 7 + 1;
        var fromEnd = -((CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month) - date.Day) / 7 + 1);
        return nth.Contains(fromStart) || nth.Contains(fromEnd);
    }
}
