using Storefront.Hours.Timetables;

namespace Storefront.Hours.Grammar;

/// <summary>In which years, in which weeks: „2026-2027“, „week 1-53/2“.</summary>
internal static class YearsAndWeeks
{
    internal static List<YearRange> Years(HoursCursor cursor)
    {
        var years = new List<YearRange>();
        while (HoursCursor.IsYear(cursor.Now))
        {
            // "2026 Dec 24" is a dated day, not "in 2026"; the date takes the year with it.
            if (years.Count == 0 && (HoursWords.Month(cursor.Next) is not null || HoursWords.IsEaster(cursor.Next)))
                return years;
            var from = cursor.Read().Number;
            int? to = from;
            if (cursor.Take("+"))
                to = null;
            else if (cursor.Now.Is("-") && HoursCursor.IsYear(cursor.Next))
            {
                cursor.Skip();
                to = cursor.Read().Number;
                if (to < from)
                    throw cursor.Trouble(HoursProblemKind.DateOutOfRange, back: 1);
            }
            years.Add(new(from, to));
            if (!cursor.Now.Is(",") || !HoursCursor.IsYear(cursor.Next))
                break;
            cursor.Skip();
        }
        return years;
    }

    internal static List<WeekRange> Weeks(HoursCursor cursor)
    {
        var weeks = new List<WeekRange>();
        if (!HoursWords.IsWeek(cursor.Now))
            return weeks;
        do
        {
            cursor.Skip();
            var from = WeekNumber(cursor);
            var to = cursor.Take("-") ? WeekNumber(cursor) : from;
            var step = cursor.Take("/") ? WeekNumber(cursor) : 1;
            weeks.Add(to >= from ? new(from, to, step) : throw cursor.Trouble(HoursProblemKind.WeekOutOfRange, back: 1));
        }
        while (cursor.Now.Is(",") && cursor.Next.Kind == TokenKind.Number && !cursor.Peek(2).Is(":"));
        return weeks;
    }

    private static int WeekNumber(HoursCursor cursor)
    {
        if (cursor.Now.Kind != TokenKind.Number || cursor.Now.Number is < 1 or > 53)
            throw cursor.Trouble(HoursProblemKind.WeekOutOfRange);
        return cursor.Read().Number;
    }
}
