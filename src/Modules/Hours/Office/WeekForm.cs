using System.Globalization;
using NodaTime;
using Storefront.Hours.Grammar;
using Storefront.Hours.Schedules;
using Storefront.Hours.Timetables;

namespace Storefront.Hours.Office;

/// <summary>The week as typed into the form: words, so that what cannot be read is shown again as it was.</summary>
internal sealed class WeekForm
{
    /// <summary>Open, break, open again, and one more for market days.</summary>
    public const int RangesPerDay = 3;

    // An end up to here belongs to the night before; later ends before the start are slips.
    private const int EarliestMorning = 6 * 60;

    private WeekForm(IReadOnlyList<Day> days, bool closedOnHolidays, bool doorOnly)
    {
        Days = days;
        ClosedOnHolidays = closedOnHolidays;
        DoorOnly = doorOnly;
    }

    public IReadOnlyList<Day> Days { get; }

    public bool ClosedOnHolidays { get; }

    public bool DoorOnly { get; }

    /// <param name="Key"><c>mo</c> … <c>su</c>.</param>
    /// <param name="Closed">Ticked „geschlossen“.</param>
    /// <param name="Ranges">Always <see cref="RangesPerDay"/> of them.</param>
    internal sealed record Day(string Key, bool Closed, IReadOnlyList<Typed> Ranges)
    {
        public IEnumerable<string> Fields => Enumerable.Range(0, Ranges.Count).SelectMany(at => new[] { FieldOf(Key, at, "from"), FieldOf(Key, at, "to") });
    }

    internal sealed record Typed(string From, string To)
    {
        /// <summary>As it is written everywhere else; what is no time stays as it was typed.</summary>
        public string FromInWords => InWords(From);

        public string ToInWords => InWords(To);

        public bool IsEmpty => From.Length == 0 && To.Length == 0;

        /// <summary>„18:00“ to „02:00“ ends on the day after. Midnight is still the same day.</summary>
        public bool EndsNextDay => Minutes(From) is { } from && Minutes(To) is > 0 and var to && IsOverNight(from, to);
    }

    /// <summary>What was sent.</summary>
    public static WeekForm Read(Func<string, string?> value) => new(
        [.. Week.Select(day => new Day(
            day,
            value($"{day}-closed") is not null,
            [.. Enumerable.Range(0, RangesPerDay).Select(at => new Typed(
                value(FieldOf(day, at, "from"))?.Trim() ?? "", value(FieldOf(day, at, "to"))?.Trim() ?? ""))]))],
        value("closed-on-holidays") is not null,
        value("door-only") is not null);

    /// <summary>What is stored; null when it says more than the form can show.</summary>
    public static WeekForm? Of(string openingHours, bool openOnHolidays, bool doorOnly)
    {
        if (HoursParser.Read(openingHours).Rules is not { } rules || WeekPlan.From(rules) is not { OnHolidays: null or { Count: 0 } } plan)
        {
            return null;
        }

        var days = Enumerable.Range(1, 7).Select(number => Shown((IsoDayOfWeek)number, plan)).ToList();
        return days.Exists(day => day.Ranges.Count > RangesPerDay) || plan.Days.Values.Any(ranges => ranges.Any(range => range.OpenEnd))
            ? null
            : new WeekForm(days, plan.OnHolidays is not null || !openOnHolidays, doorOnly);
    }

    /// <summary>The hours of one day on others too.</summary>
    public WeekForm WithTimesOf(Day source, IReadOnlyCollection<string> others) =>
        new([.. Days.Select(day => others.Contains(day.Key) ? source with { Key = day.Key } : day)], ClosedOnHolidays, DoorOnly);

    /// <summary>The plan, or what is wrong with it by field name.</summary>
    public (WeekPlan? Plan, IReadOnlyList<(string Field, string Key)> Problems) ToPlan()
    {
        var problems = new List<(string Field, string Key)>();
        var days = Days.ToDictionary(DayOf, day => Ranges(day, problems));
        var plan = new WeekPlan(days, ClosedOnHolidays ? [] : null);
        if (problems.Count == 0)
        {
            problems.AddRange(plan.Problems().Select(problem => (FieldOf(problem, days), problem.Key)));
        }

        return (problems.Count == 0 ? plan : null, problems);
    }

    private static bool IsOverNight(int from, int to) => to <= from && to <= EarliestMorning;

    /// <summary>Key of the day whose field this is.</summary>
    internal static string DayOf(string field) => field.Split('-')[0];

    internal static string CopyFieldOf(string day) => $"{day}-copy";

    internal static string FieldOf(string day, int range, string end) => $"{day}-{range}-{end}";

    private static IEnumerable<string> Week =>
        Enumerable.Range(1, 7).Select(number => WeekInWords.DayKey((IsoDayOfWeek)number));

    private static Day Shown(IsoDayOfWeek day, WeekPlan plan)
    {
        var times = plan.Days.GetValueOrDefault(day) ?? [];
        var typed = times.Select(range => new Typed(Clock(range.From), Clock(range.To)));
        var empty = Enumerable.Repeat(new Typed("", ""), Math.Max(0, RangesPerDay - times.Count));
        return new Day(WeekInWords.DayKey(day), times.Count == 0, [.. typed, .. empty]);
    }

    private static IsoDayOfWeek DayOf(Day day) => (IsoDayOfWeek)(Week.ToList().IndexOf(day.Key) + 1);

    private static IReadOnlyList<ClockRange> Ranges(Day day, List<(string Field, string Key)> problems)
    {
        if (day.Closed)
        {
            return [];
        }

        if (day.Ranges.All(range => range.IsEmpty))
        {
            problems.Add((FieldOf(day.Key, 0, "from"), "hours.error.no_times"));
        }

        var ranges = new List<ClockRange>();
        for (var at = 0; at < day.Ranges.Count; at++)
        {
            if (!day.Ranges[at].IsEmpty && Range(day, at, problems) is { } range)
            {
                ranges.Add(range);
            }
        }

        return ranges;
    }

    private static ClockRange? Range(Day day, int at, List<(string Field, string Key)> problems)
    {
        var from = Minutes(day.Ranges[at].From);
        var to = Minutes(day.Ranges[at].To);
        if (from is null or ClockRange.Day)
        {
            problems.Add((FieldOf(day.Key, at, "from"), "hours.error.time"));
        }

        if (to is null)
        {
            problems.Add((FieldOf(day.Key, at, "to"), "hours.error.time"));
        }

        return from is { } start && to is { } end && start < ClockRange.Day
            ? new ClockRange(start, IsOverNight(start, end) ? end + ClockRange.Day : end)
            : null;
    }

    private static string FieldOf(WeekPlanProblem problem, Dictionary<IsoDayOfWeek, IReadOnlyList<ClockRange>> days)
    {
        var day = problem.Day ?? IsoDayOfWeek.Monday;
        var at = Math.Max(0, days[day].ToList().IndexOf(problem.Range));
        return FieldOf(WeekInWords.DayKey(day), at, "to");
    }

    /// <summary>„9“, „9:30“, „09.30“, „24:00“.</summary>
    private static int? Minutes(string text)
    {
        var parts = text.Split(':', '.');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours))
        {
            return null;
        }

        var minutes = 0;
        if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minutes))
        {
            return null;
        }

        var all = (hours * 60) + minutes;
        return hours <= 24 && minutes < 60 && all <= ClockRange.Day ? all : null;
    }

    private static string InWords(string text) => Minutes(text) is { } minutes ? WeekInWords.Clock(minutes) : text;

    // A time field knows no 24:00; 00:00 as an end means the same.
    private static string Clock(int minutes) => string.Create(
        CultureInfo.InvariantCulture, $"{minutes / 60 % 24:00}:{minutes % 60:00}");
}
