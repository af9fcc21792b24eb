using NodaTime;
using Storefront.Hours.Grammar;

namespace Storefront.Hours.Timetables;

/// <summary>„Mo–Fr 9:00–18:30“ as data; the page puts names and numbers into the reader's language.</summary>
internal sealed record WeekLine(IsoDayOfWeek From, IsoDayOfWeek To, IReadOnlyList<ClockRange> Times)
{
    internal bool IsClosed => Times.Count == 0;
    internal bool IsSingleDay => From == To;
}

internal static class WeekLines
{
    private static readonly PublicHolidays NoState = new(null);

    /// <summary>The ordinary week around a date, neighbouring days with the same hours put together.</summary>
    internal static IReadOnlyList<WeekLine> Of(HoursRules rules, LocalDate inWeekOf)
    {
        var monday = inWeekOf.PlusDays(1 - (int)inWeekOf.DayOfWeek);
        // Holidays are told elsewhere; here a Monday stays a Monday even when it is Easter Monday.
        var withoutHolidays = new HoursRules([.. rules.Rules.Select(WithoutHolidays).OfType<HoursRule>()]);
        var timetable = new Timetable(withoutHolidays, NoState, Timetable.Berlin) { HolidayHabit = HolidayHabit.AsWeekday };

        var lines = new List<WeekLine>();
        for (var i = 0; i < 7; i++)
        {
            var times = Times(timetable.On(monday.PlusDays(i)));
            var day = (IsoDayOfWeek)(i + 1);
            if (lines.Count > 0 && lines[^1].Times.SequenceEqual(times))
                lines[^1] = lines[^1] with { To = day };
            else
                lines.Add(new(day, day, times));
        }
        return lines;
    }

    private static HoursRule? WithoutHolidays(HoursRule rule)
    {
        if (rule.Days.Count == 0)
            return rule;
        var weekdays = rule.Days.Where(day => day.Kind == DayKind.Weekday).ToList();
        return weekdays.Count == 0 ? null : rule with { Days = weekdays };
    }

    private static List<ClockRange> Times(OpenDay day)
    {
        var midnight = day.Date.AtMidnight();
        return day.Stretches.Where(stretch => !stretch.ByArrangement)
            .Select(stretch => new ClockRange(Minutes(stretch.From), Minutes(stretch.To), stretch.OpenEnd))
            .ToList();

        int Minutes(LocalDateTime time) => (int)Period.Between(midnight, time, PeriodUnits.Minutes).Minutes;
    }
}
