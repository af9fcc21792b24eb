using Storefront.Hours.Timetables;

namespace Storefront.Hours.Grammar;

/// <summary>When in the day: „09:00-12:30,14:00-18:00“, „18:00+“.</summary>
internal static class TimesOfDay
{
    internal static List<ClockRange> Read(HoursCursor cursor)
    {
        var times = new List<ClockRange>();
        if (HoursWords.IsSun(cursor.Now) || cursor.Now.Is("("))
            throw cursor.Trouble(HoursProblemKind.SunTime);
        while (cursor.Now.Kind == TokenKind.Number)
        {
            times.Add(TimeRange(cursor));
            if (HoursWords.IsSun(cursor.Next) && cursor.Now.Is(","))
                throw cursor.Trouble(HoursProblemKind.SunTime, back: -1);
            if (!cursor.Now.Is(",") || cursor.Next.Kind != TokenKind.Number || HoursCursor.IsYear(cursor.Next))
                break;
            cursor.Skip();
        }
        return times;
    }

    private static ClockRange TimeRange(HoursCursor cursor)
    {
        var start = cursor.Now;
        var from = Clock(cursor);
        if (from >= ClockRange.Day)
            throw HoursCursor.Trouble(HoursProblemKind.TimeOutOfRange, start);
        if (cursor.Take("+"))
            return new(from, ClockRange.Day, OpenEnd: true);
        if (!cursor.Take("-"))
            throw HoursCursor.Trouble(HoursProblemKind.EndMissing, start);
        if (HoursWords.IsSun(cursor.Now) || cursor.Now.Is("("))
            throw cursor.Trouble(HoursProblemKind.SunTime);
        if (cursor.Now.Kind != TokenKind.Number)
            throw cursor.Trouble(HoursProblemKind.TimeExpected);

        var last = cursor.Now;
        var to = Clock(cursor);
        if (to > 2 * ClockRange.Day)
            throw HoursCursor.Trouble(HoursProblemKind.TimeOutOfRange, last);
        if (to <= from)
            to += ClockRange.Day; // past midnight
        if (cursor.Now.Is("/"))
            throw HoursCursor.Trouble(HoursProblemKind.RepeatedTimes, start);
        return new(from, to, cursor.Take("+"));
    }

    private static int Clock(HoursCursor cursor)
    {
        var hourToken = cursor.Read();
        var minutes = 0;
        if ((cursor.Now.Is(":") || cursor.Now.Is(".")) && cursor.Next.Kind == TokenKind.Number)
        {
            minutes = cursor.Next is { Text.Length: 2, Number: < 60 }
                ? cursor.Next.Number
                : throw HoursCursor.Trouble(HoursProblemKind.TimeOutOfRange, hourToken);
            cursor.Skip(2);
        }
        if (hourToken.Number > 48 || hourToken.Text.Length > 2)
            throw HoursCursor.Trouble(HoursProblemKind.TimeOutOfRange, hourToken);
        return hourToken.Number * 60 + minutes;
    }
}
