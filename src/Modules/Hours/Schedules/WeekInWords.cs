using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Hours.Grammar;
using Storefront.Hours.Timetables;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Schedules;

/// <summary>A timetable as lines of a page: the usual week, and what is different in the next two weeks.</summary>
internal sealed class WeekInWords(Timetable table, LocalDate today, TextIn texts)
{
    private const int DaysAhead = 14;

    public OpeningWeek Write() => new([.. Week(), .. Exceptions(), .. DoorDays(), .. Planned()], [.. WeekForEngines(), .. DaysForEngines(), .. DoorDaysForEngines(), .. PlannedForEngines()]);

    /// <summary>„9:00–12:30, 14:00–18:00“, or „geschlossen“.</summary>
    internal static string Times(IEnumerable<ClockRange> ranges, TextIn texts)
    {
        string[] parts = [.. ranges.Select(range => range switch
        {
            { From: 0, To: >= ClockRange.Day } => texts["hours.week.all_day"],
            { OpenEnd: true } => texts["hours.week.from", ("time", Clock(range.From))],
            { To: > ClockRange.Day } => texts["hours.week.over_night", ("from", Clock(range.From)), ("to", Clock(range.To))],
            _ => $"{Clock(range.From)}–{Clock(range.To)}",
        })];
        return parts.Length == 0 ? texts["hours.week.closed"] : string.Join(", ", parts);
    }

    /// <summary>One day as it will be, with the reason when it differs.</summary>
    internal string Times(OpenDay day)
    {
        var times = Times(day.Stretches.Where(stretch => !stretch.ByArrangement).Select(Range), texts);
        var reason = day.Planned is { } plan ? plan.Title(texts.Locale)
            : day.Holiday is { } holiday && day.Note is null ? texts[$"holidays.{holiday}"] : day.Note;
        reason ??= day.Reason == DayReason.Closure ? texts["hours.week.closure"] : null;
        times = reason is null ? times : texts["hours.week.because", ("times", times), ("reason", reason)];
        return day.IsClosed || (table.DoorPeriodOn(day.Date) is null && !table.Planned.Any(plan => plan.AtDoor && plan.Touches(day.Date))) ? times : texts["hours.week.at_door", ("times", times)];
    }

    private IEnumerable<OpeningLine> DoorDays() => table.DoorPeriods
        .Where(period => today <= period.To && period.From < today.PlusDays(DaysAhead))
        .Select(period => new OpeningLine(
            Dates(period.From, period.To), period.Words(texts.Locale) ?? texts["hours.week.door"], period.Covers(today)));

    private IEnumerable<OpeningLine> Planned() => table.Planned
        .Where(plan => (plan.LastDay is not { } last || today <= last) && plan.From.Date < today.PlusDays(DaysAhead))
        .Select(plan => new OpeningLine(
            plan.LastDay is { } last ? Dates(plan.From.Date, last) : texts["hours.week.since", ("day", TownTime.ShortDate(plan.From.Date, today, texts))],
            plan.AtDoor
                ? plan.Words(texts.Locale) ?? texts["hours.week.door"]
                : texts["hours.week.because", ("times", texts["hours.week.closed"]), ("reason", plan.Title(texts.Locale))],
            plan.Touches(today)));

    private IEnumerable<OpeningLine> Week()
    {
        // What differs today is marked in its own line below.
        var usual = table.On(today).Reason == DayReason.Regular;
        return WeekLines.Of(table.Rules, today).Select(line => new OpeningLine(
            Days(line),
            Times(line.Times, texts),
            usual && line.From <= today.DayOfWeek && today.DayOfWeek <= line.To));
    }

    private IEnumerable<OpeningLine> Exceptions()
    {
        OpenDay[] days = [.. Enumerable.Range(0, DaysAhead).Select(ahead => table.On(today.PlusDays(ahead))).Where(Differs)];
        for (var at = 0; at < days.Length;)
        {
            var first = days[at];
            var last = first;
            for (at++; at < days.Length && Continues(last, days[at]); at++)
            {
                last = days[at];
            }

            yield return new OpeningLine(Dates(first.Date, last.Date), Times(first), first.Date == today || (first.Date < today && today <= last.Date));
        }
    }

    // A holiday on a day that is closed anyway is no news.
    private bool Differs(OpenDay day) => day.Reason switch
    {
        DayReason.Regular => false,
        DayReason.PublicHoliday => !day.IsClosed || UsuallyOpen(day.Date.DayOfWeek),
        // A plan has a line of its own; here stand only the days on which some hours are left.
        DayReason.Planned => !day.IsClosed,
        _ => true,
    };

    private bool UsuallyOpen(IsoDayOfWeek day) =>
        WeekLines.Of(table.Rules, today).Any(line => line.From <= day && day <= line.To && !line.IsClosed);

    private static bool Continues(OpenDay before, OpenDay day) => before.Reason == DayReason.Closure
        && day.Reason == DayReason.Closure && day.Note == before.Note && day.Date == before.Date.PlusDays(1);

    private string Dates(LocalDate from, LocalDate to) => from == to
        ? TownTime.ShortDate(from, today, texts)
        : $"{TownTime.ShortDate(from, today, texts)} – {TownTime.ShortDate(to, today, texts)}";

    private string Days(WeekLine line) => line.IsSingleDay
        ? DayName(line.From)
        : $"{DayName(line.From)}–{DayName(line.To)}";

    private string DayName(IsoDayOfWeek day) => texts[$"hours.days.{DayKey(day)}"];

    /// <summary><c>mo</c> … <c>su</c>, as text keys and form fields say it.</summary>
    internal static string DayKey(IsoDayOfWeek day) => HoursWords.Name(day).ToLowerInvariant();

    private static ClockRange Range(OpenStretch stretch)
    {
        var midnight = stretch.From.Date.AtMidnight();
        return new(Minutes(stretch.From), Minutes(stretch.To), stretch.OpenEnd);

        int Minutes(LocalDateTime time) => (int)Period.Between(midnight, time, PeriodUnits.Minutes).Minutes;
    }

    internal static string Clock(int minutes) => OpeningText.Clock(At(minutes));

    private static LocalTime At(int minutes) => LocalTime.FromMinutesSinceMidnight(minutes % ClockRange.Day);

    private IEnumerable<OpeningHoursSpecification> WeekForEngines() => WeekLines.Of(table.Rules, today)
        .SelectMany(line => line.Times.Select(range => new OpeningHoursSpecification(
            [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && line.From <= day && day <= line.To)],
            At(range.From),
            End(range),
            null,
            null)));

    /// <summary>Closures, and days with times of their own; the day counts before the closure, as on the page.</summary>
    private IEnumerable<OpeningHoursSpecification> DaysForEngines() => table.Closures
        .Where(closure => closure.To >= today)
        .Select(closure => new OpeningHoursSpecification([], null, null, closure.From, closure.To))
        .Concat(table.SpecialDays.Where(day => day.Date >= today).SelectMany(day => day.Times
            .Select(range => (From: (LocalTime?)At(range.From), To: (LocalTime?)End(range)))
            .DefaultIfEmpty((null, null))
            .Select(times => new OpeningHoursSpecification([], times.Item1, times.Item2, day.Date, day.Date))));

    /// <summary>The usual times for these days, with the words that say how one is served.</summary>
    private IEnumerable<OpeningHoursSpecification> DoorDaysForEngines() => table.DoorPeriods
        .Where(period => period.To >= today)
        .SelectMany(period => WeekForEngines().Select(usual => usual with
        {
            ValidFrom = period.From,
            ValidThrough = period.To,
            Description = period.Words(texts.Locale) ?? texts["hours.door.words"],
        }));

    /// <summary>What a plan of the town changes: shut from day to day, what is left of its first and last day; at the door nobody comes in either.</summary>
    private IEnumerable<OpeningHoursSpecification> PlannedForEngines() => table.Planned
        .Where(plan => plan.LastDay is not { } last || today <= last)
        .SelectMany(plan => plan.AtDoor ? AtDoor(plan) : Shut(plan));

    // A search engine that reads hours sends people in: nobody may come in, and the words say what goes on at the door.
    private IEnumerable<OpeningHoursSpecification> AtDoor(PlannedClosure plan) =>
    [
        new([], null, null, plan.From.Date, plan.LastDay) { Description = plan.Words(texts.Locale) ?? texts["hours.door.words"] },
    ];

    private IEnumerable<OpeningHoursSpecification> Shut(PlannedClosure plan)
    {
        var words = plan.Words(texts.Locale) ?? plan.Title(texts.Locale);
        var first = plan.Fills(plan.From.Date) ? plan.From.Date : plan.From.Date.PlusDays(1);
        var last = plan.LastDay is { } day && !plan.Fills(day) ? day.PlusDays(-1) : plan.LastDay;
        if (last is null || first <= last)
        {
            yield return new([], null, null, first, last) { Description = words };
        }

        foreach (var part in new[] { plan.From.Date, plan.LastDay ?? plan.From.Date }.Distinct().Where(date => !plan.Fills(date)))
        {
            foreach (var range in table.On(part).Stretches.Where(stretch => !stretch.ByArrangement).Select(Range))
            {
                yield return new([], At(range.From), End(range), part, part) { Description = words };
            }
        }
    }

    private static LocalTime End(ClockRange range) => range.To == ClockRange.Day ? new LocalTime(23, 59) : At(range.To);
}
