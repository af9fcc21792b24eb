using NodaTime;
using Storefront.Hours.Grammar;

namespace Storefront.Hours.Timetables;

/// <summary>The week as the editor shows it: times per weekday, and one answer for public holidays.</summary>
/// <param name="OnHolidays">Null: not said. Empty: closed.</param>
internal sealed record WeekPlan(
    IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<ClockRange>> Days, IReadOnlyList<ClockRange>? OnHolidays)
{
    private static readonly IsoDayOfWeek[] Week = Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).ToArray();

    /// <summary>What the owner should look at again; empty means the plan can be saved.</summary>
    internal IReadOnlyList<WeekPlanProblem> Problems() =>
        [.. Week.SelectMany(day => Problems(day, Times(day))), .. Week.SelectMany(NightsBefore), .. Problems(null, OnHolidays ?? [])];

    internal HoursRules ToRules()
    {
        var rules = new List<HoursRule>();
        foreach (var group in Week.GroupBy(day => string.Join(',', Times(day).Select(HoursWriter.Range))))
        {
            var days = group.ToList();
            if (Times(days[0]).Count > 0)
                rules.Add(HoursRule.Blank with { Days = Runs(days), Times = Times(days[0]) });
        }
        if (rules.Count == 0)
            rules.Add(HoursRule.Blank with { Days = Runs([.. Week]), State = RuleState.Closed });
        if (OnHolidays is { } times)
            rules.Add(HoursRule.Blank with
            {
                Days = [new(DayKind.PublicHoliday, default, default, [])],
                Times = times,
                State = times.Count == 0 ? RuleState.Closed : RuleState.Open,
            });
        return new(rules);
    }

    /// <summary>Null when the rules say more than the editor can show (months, first Saturdays, comments).</summary>
    internal static WeekPlan? From(HoursRules rules)
    {
        if (!rules.Rules.All(IsPlain))
            return null;
        var holidays = rules.Rules.LastOrDefault(rule => rule.Days.Any(day => day.Kind == DayKind.PublicHoliday));
        var days = WeekLines.Of(rules, new LocalDate(2026, 1, 5))
            .SelectMany(line => Week.Where(day => line.From <= day && day <= line.To).Select(day => (day, line.Times)))
            .ToDictionary(pair => pair.day, pair => pair.Times);
        return new(days, holidays?.State == RuleState.Closed ? [] : holidays?.Times);
    }

    private static bool IsPlain(HoursRule rule) =>
        rule is { Years.Count: 0, Dates.Count: 0, Weeks.Count: 0, WithinDays.Count: 0, Comment: null }
        && rule.Join != RuleJoin.Fallback && rule.State != RuleState.ByArrangement
        && rule.Days.All(day => day.Kind != DayKind.SchoolHoliday && day.Nth.Count == 0 && day.Offset == 0)
        && (rule.State == RuleState.Closed) == (rule is { Times.Count: 0, Always: false });

    private IReadOnlyList<ClockRange> Times(IsoDayOfWeek day) => Days.TryGetValue(day, out var times) ? times : [];

    private static List<DayItem> Runs(List<IsoDayOfWeek> days)
    {
        var runs = new List<DayItem>();
        foreach (var day in days)
        {
            if (runs.Count > 0 && (int)runs[^1].To + 1 == (int)day)
                runs[^1] = runs[^1] with { To = day };
            else
                runs.Add(new(DayKind.Weekday, day, day, []));
        }
        return runs;
    }

    // Friday until 2:00 reaches into a Saturday that begins at 1:00.
    private IEnumerable<WeekPlanProblem> NightsBefore(IsoDayOfWeek day)
    {
        var before = day == IsoDayOfWeek.Monday ? IsoDayOfWeek.Sunday : day - 1;
        var until = Times(before).Select(range => range.To - ClockRange.Day).DefaultIfEmpty().Max();
        return Times(day).Where(range => range.From < until).Take(1).Select(range => new WeekPlanProblem(day, range, "week_plan.overlap_night"));
    }

    private static IEnumerable<WeekPlanProblem> Problems(IsoDayOfWeek? day, IReadOnlyList<ClockRange> times)
    {
        foreach (var range in times)
        {
            if (range.From is < 0 or >= ClockRange.Day || range.To <= range.From || range.To > 2 * ClockRange.Day)
                yield return new(day, range, "week_plan.end_before_start");
        }
        var sorted = times.OrderBy(range => range.From).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].From < sorted[i - 1].To)
                yield return new(day, sorted[i], "week_plan.overlap");
        }
    }
}

/// <param name="Day">Null means the line for public holidays.</param>
internal sealed record WeekPlanProblem(IsoDayOfWeek? Day, ClockRange Range, string Key);
