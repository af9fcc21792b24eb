using Storefront.Hours.Timetables;

namespace Storefront.Hours.Grammar;

/// <summary>On which weekdays and holidays: „Mo-Fr“, „Sa[1,-1]“, „PH“.</summary>
internal static class DaysOfWeek
{
    internal static HoursRule Read(HoursCursor cursor, HoursRule rule)
    {
        var days = DayList(cursor);
        var within = days.Count > 0 && days.TrueForAll(day => day.Kind != DayKind.Weekday) ? DayList(cursor) : [];
        cursor.Take(":");
        return rule with { Days = days, WithinDays = within };
    }

    private static List<DayItem> DayList(HoursCursor cursor)
    {
        var days = new List<DayItem>();
        while (IsDay(cursor.Now))
        {
            days.Add(OneDay(cursor));
            if (!cursor.Now.Is(",") || !IsDay(cursor.Next))
                break;
            cursor.Skip();
        }
        return days;
    }

    private static bool IsDay(HoursToken token) =>
        HoursWords.Day(token) is not null || HoursWords.IsPublicHoliday(token) || HoursWords.IsSchoolHoliday(token);

    private static DayItem OneDay(HoursCursor cursor)
    {
        var token = cursor.Read();
        if (HoursWords.IsPublicHoliday(token))
            return new(DayKind.PublicHoliday, default, default, [], DayOffset.Read(cursor) ?? 0);
        if (HoursWords.IsSchoolHoliday(token))
        {
            cursor.Problems.Add(new(HoursProblemKind.SchoolHolidays, token.Position, token.Text, Weight: ProblemWeight.Notice));
            return new(DayKind.SchoolHoliday, default, default, []);
        }
        var from = HoursWords.Day(token)!.Value;
        var to = from;
        if (cursor.Now.Is("-") && HoursWords.Day(cursor.Next) is { } last)
        {
            cursor.Skip(2);
            to = last;
        }
        var nth = Nth(cursor);
        if (cursor.Now.Is("-") && HoursWords.Month(cursor.Next) is not null)
            throw cursor.Trouble(HoursProblemKind.MovingDateRange);
        return new(DayKind.Weekday, from, to, nth, DayOffset.Read(cursor) ?? 0);
    }

    private static List<int> Nth(HoursCursor cursor)
    {
        var nth = new List<int>();
        if (!cursor.Take("["))
            return nth;
        do
        {
            var from = OneNth(cursor);
            var to = cursor.Take("-") ? OneNth(cursor) : from;
            if (to < from)
                throw cursor.Trouble(HoursProblemKind.NthOutOfRange, back: 1);
            nth.AddRange(Enumerable.Range(from, to - from + 1).Where(n => n != 0));
        }
        while (cursor.Take(","));
        return cursor.Take("]") ? nth : throw cursor.Trouble(HoursProblemKind.NthOutOfRange);
    }

    private static int OneNth(HoursCursor cursor)
    {
        var sign = cursor.Take("-") ? -1 : 1;
        if (cursor.Now.Kind != TokenKind.Number || cursor.Now.Number is < 1 or > 5)
            throw cursor.Trouble(HoursProblemKind.NthOutOfRange);
        return sign * cursor.Read().Number;
    }
}
