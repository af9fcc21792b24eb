using System.Globalization;
using System.Text;
using Storefront.Hours.Timetables;

namespace Storefront.Hours.Grammar;

/// <summary>Writes rules back as the plainest string of the grammar that says the same.</summary>
internal static class HoursWriter
{
    internal static string Write(HoursRules rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules.Rules)
        {
            if (text.Length > 0)
                text.Append(rule.Join switch { RuleJoin.Adds => ", ", RuleJoin.Fallback => " || ", _ => "; " });
            text.AppendJoin(' ', Parts(rule));
        }
        return text.ToString();
    }

    private static IEnumerable<string> Parts(HoursRule rule)
    {
        if (rule.Always)
            yield return "24/7";
        if (rule.Years.Count > 0)
            yield return string.Join(',', rule.Years.Select(Year));
        if (rule.Dates.Count > 0)
            yield return string.Join(',', rule.Dates.Select(Date));
        if (rule.Weeks.Count > 0)
            yield return "week " + string.Join(',', rule.Weeks.Select(Week));
        if (rule.Days.Count > 0)
            yield return string.Join(',', rule.Days.Select(Day));
        if (rule.WithinDays.Count > 0)
            yield return string.Join(',', rule.WithinDays.Select(Day));
        if (rule.Times.Count > 0)
            yield return string.Join(',', rule.Times.Select(Range));
        if (rule.State == RuleState.Closed)
            yield return "off";
        if (rule.State == RuleState.ByArrangement && rule.Comment is null)
            yield return "unknown";
        if (rule.State == RuleState.Open && (rule.Comment is not null || SaysOnlyOpen(rule)))
            yield return "open";
        if (rule.Comment is not null)
            yield return $"\"{rule.Comment}\"";
    }

    private static bool SaysOnlyOpen(HoursRule rule) => rule is { Always: false, Times.Count: 0 };

    internal static string Range(ClockRange range) => range switch
    {
        { OpenEnd: true, To: ClockRange.Day } => Clock(range.From) + "+",
        _ => $"{Clock(range.From)}-{Clock(End(range))}{(range.OpenEnd ? "+" : "")}",
    };

    // 26:00 is written 02:00 where that reads the same: the end before the start already says "next day".
    private static int End(ClockRange range) =>
        range.To > ClockRange.Day && range.To - ClockRange.Day <= range.From ? range.To - ClockRange.Day : range.To;

    private static string Clock(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static string Year(YearRange years) =>
        years.To is null ? $"{years.From}+" : years.To == years.From ? $"{years.From}" : $"{years.From}-{years.To}";

    private static string Week(WeekRange weeks)
    {
        var range = weeks.From == weeks.To ? $"{weeks.From:00}" : $"{weeks.From:00}-{weeks.To:00}";
        return weeks.Step == 1 ? range : $"{range}/{weeks.Step}";
    }

    private static string Date(DateRange range)
    {
        if (range.From == range.To)
            return Point(range.From);
        var sameMonth = range.From.Month == range.To.Month && range.To.Year is null
            && range.From.Day is not null && range.To.Day is not null;
        return sameMonth
            ? $"{Point(range.From)}-{range.To.Day:00}"
            : $"{Point(range.From)}-{Point(range.To)}";
    }

    private static string Point(DatePoint point)
    {
        var year = point.Year is { } y ? $"{y} " : "";
        if (point.EasterOffset is { } offset)
            return $"{year}easter{Offset(offset)}";
        var day = point.Day is { } d ? $" {d:00}" : "";
        return $"{year}{HoursWords.Name(point.Month)}{day}";
    }

    private static string Day(DayItem item)
    {
        var name = item switch
        {
            { Kind: DayKind.PublicHoliday } => "PH",
            { Kind: DayKind.SchoolHoliday } => "SH",
            _ when item.From == item.To => HoursWords.Name(item.From),
            _ => $"{HoursWords.Name(item.From)}-{HoursWords.Name(item.To)}",
        };
        var nth = item.Nth.Count > 0 ? $"[{string.Join(',', item.Nth)}]" : "";
        return name + nth + Offset(item.Offset);
    }

    private static string Offset(int days) => days switch
    {
        0 => "",
        1 or -1 => string.Create(CultureInfo.InvariantCulture, $" {days:+0;-0} day"),
        _ => string.Create(CultureInfo.InvariantCulture, $" {days:+0;-0} days"),
    };
}
