using NodaTime;
using Storefront.Hours.Grammar;

namespace Storefront.Hours.Timetables;

/// <summary>What hours mean on a public holiday when they do not speak of it.</summary>
internal enum HolidayHabit
{
    /// <summary>Closed, as the shop-opening laws of the states have it.</summary>
    ClosedUnlessNamed,

    /// <summary>Like any other day of that name (restaurants, pharmacies on duty).</summary>
    AsWeekday,
}

/// <summary>
/// When a place is open: its weekly rules, laid over with holidays, closures and special days. The most particular
/// word counts: special day, then closure, then the rules. Over all of them lie the plans of the town.
/// </summary>
internal sealed record Timetable(HoursRules Rules, PublicHolidays Holidays, DateTimeZone Zone)
{
    // A weekly market in one month of the year is found; a search without end is not started.
    private const int DaysToSearch = 400;

    internal static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    internal static readonly Duration Soon = Duration.FromMinutes(30);

    internal IReadOnlyList<ClosedPeriod> Closures { get; init; } = [];
    internal IReadOnlyList<SpecialDay> SpecialDays { get; init; } = [];
    internal IReadOnlyList<ClosedPeriod> SchoolHolidays { get; init; } = [];
    internal HolidayHabit HolidayHabit { get; init; } = HolidayHabit.ClosedUnlessNamed;

    /// <summary>The shop serves at the door or the bell, nobody walks in.</summary>
    internal bool DoorOnly { get; init; }

    /// <summary>The same for some days.</summary>
    internal IReadOnlyList<DoorPeriod> DoorPeriods { get; init; } = [];

    internal DoorPeriod? DoorPeriodOn(LocalDate date) => DoorPeriods.FirstOrDefault(period => period.Covers(date));

    /// <summary>Plans of the town that concern this shop.</summary>
    internal IReadOnlyList<PlannedClosure> Planned { get; init; } = [];

    /// <summary>The plan that holds at a moment; of several the one that lets least go on.</summary>
    internal PlannedClosure? PlannedAt(LocalDateTime at) => Planned.Where(plan => plan.Covers(at)).MinBy(plan => plan.AtDoor);

    /// <summary>At this moment people are served at the door, if it is open.</summary>
    internal bool ServesAtDoor(LocalDateTime at) => IsDoorOnly(at.Date, at);

    private bool IsDoorOnly(LocalDate date, LocalDateTime at) => DoorOnly || DoorPeriodOn(date) is not null || PlannedAt(at) is { AtDoor: true };

    internal OpenDay On(LocalDate date)
    {
        var day = OwnDay(date);
        foreach (var plan in Planned)
        {
            if (!plan.AtDoor && day.Stretches.SelectMany(plan.Rest).ToList() is var rest && !rest.SequenceEqual(day.Stretches))
                day = day with { Stretches = rest, Reason = DayReason.Planned, Planned = plan };
        }
        return day;
    }

    private OpenDay OwnDay(LocalDate date)
    {
        if (SpecialDays.FirstOrDefault(day => day.Date == date) is { } special)
            return new(date, [.. special.Times.Select(range => Stretch(date, range))], DayReason.SpecialDay, special.Note);
        if (Closures.FirstOrDefault(period => period.Covers(date)) is { } closure)
            return new(date, [], DayReason.Closure, closure.Reason);
        return ByRules(date);
    }

    internal OpeningStatus At(Instant now)
    {
        var local = now.InZone(Zone).LocalDateTime;
        var today = local.Date;
        var current = Intervals(today.PlusDays(-2), today)
            .Where(stretch => stretch.Interval.Contains(now))
            .OrderBy(stretch => stretch.Stretch.ByArrangement)
            .FirstOrDefault();
        if (current.Stretch is { ByArrangement: false } open)
            return OpenUntil(now, current.Interval.End, open);

        var state = current.Stretch is null ? DoorState.Closed : DoorState.ByArrangement;
        var day = On(today);
        return new(state, IsDoorOnly(today, local))
        {
            Next = NextOpening(now),
            Reason = day.Reason,
            Note = current.Stretch?.Note ?? day.Note,
            Holiday = day.Holiday,
        };
    }

    internal OpeningStatus At(LocalDateTime now) => At(now.InZoneLeniently(Zone).ToInstant());

    /// <summary>The next time the doors open after <paramref name="now"/>, or null within the next 400 days.</summary>
    internal OpenStretch? NextOpening(Instant now)
    {
        var today = now.InZone(Zone).Date;
        if (OutOfPlans(now.InZone(Zone).LocalDateTime) is not { } free)
            return null;
        var first = LocalDate.Max(today, free.Date);
        return Intervals(first.PlusDays(-1), first.PlusDays(DaysToSearch))
            .FirstOrDefault(stretch => !stretch.Stretch.ByArrangement && stretch.Interval.Start > now)
            .Stretch;
    }

    // Nobody looks for an opening in each day of a closure of months; null: no end is known.
    private LocalDateTime? OutOfPlans(LocalDateTime at)
    {
        while (Planned.FirstOrDefault(plan => !plan.AtDoor && plan.Covers(at)) is { } plan)
        {
            if (plan.To is not { } end)
                return null;
            at = end;
        }
        return at;
    }

    private OpenDay ByRules(LocalDate date)
    {
        var matcher = new DayRules(Holidays, SchoolHolidays);
        var holiday = Holidays.On(date);
        var plan = new DayPlan();
        foreach (var rule in Rules.Rules.Where(rule => matcher.Matches(rule, date)))
        {
            var silentOnHoliday = holiday is not null && HolidayHabit == HolidayHabit.ClosedUnlessNamed
                && !matcher.MeansHoliday(rule, date);
            if (!silentOnHoliday)
                plan.Apply(rule);
        }
        return new(
            date,
            [.. plan.Pieces.Select(piece => Stretch(date, piece.Range, piece.ByArrangement, piece.Note))],
            holiday is null ? DayReason.Regular : DayReason.PublicHoliday,
            plan.ClosedNote,
            holiday?.Name);
    }

    private OpeningStatus OpenUntil(Instant now, Instant end, OpenStretch open)
    {
        // 22:00-24:00 followed by 00:00-02:00 is one evening; open for a week on end is "always".
        var horizon = now + Duration.FromDays(7);
        var doorOnly = IsDoorOnly(open.From.Date, now.InZone(Zone).LocalDateTime);
        var date = end.InZone(Zone).Date;
        foreach (var (stretch, interval) in Intervals(date.PlusDays(-2), date.PlusDays(8)))
        {
            if (stretch.ByArrangement || interval.Start > end || interval.End <= end)
                continue;
            (end, open) = (interval.End, stretch);
        }
        if (end > horizon)
            return new(DoorState.Open, doorOnly) { Note = open.Note };
        if (open.OpenEnd)
            return new(DoorState.Open, doorOnly) { OpenEnd = true, Note = open.Note };
        var soon = end - now <= Soon;
        return new(soon ? DoorState.ClosingSoon : DoorState.Open, doorOnly)
        {
            Until = end.InZone(Zone).LocalDateTime,
            UntilInstant = end,
            Note = open.Note,
        };
    }

    private IEnumerable<(OpenStretch Stretch, Interval Interval)> Intervals(LocalDate from, LocalDate to)
    {
        for (var date = from; date <= to; date = date.PlusDays(1))
        {
            foreach (var stretch in On(date).Stretches)
            {
                var start = stretch.From.InZoneLeniently(Zone).ToInstant();
                var end = stretch.To.InZoneLeniently(Zone).ToInstant();
                if (end > start) // a stretch can vanish in the hour that spring takes away
                    yield return (stretch, new Interval(start, end));
            }
        }
    }

    private static OpenStretch Stretch(LocalDate date, ClockRange range, bool byArrangement = false, string? note = null)
    {
        var midnight = date.AtMidnight();
        return new(midnight.PlusMinutes(range.From), midnight.PlusMinutes(range.To), range.OpenEnd, byArrangement, note);
    }
}
