using NodaTime;
using Storefront.Hours.Timetables;

namespace Storefront.Hours.Grammar;

/// <summary>On which days of the year: „Dec 24-26“, „2026 Dec 24“, „easter +1 day“.</summary>
internal static class DatesOfYear
{
    internal static List<DateRange> Read(HoursCursor cursor)
    {
        var dates = new List<DateRange>();
        int? year = null;
        int? month = null;
        while (true)
        {
            if (HoursCursor.IsYear(cursor.Now) && (HoursWords.Month(cursor.Next) is not null || HoursWords.IsEaster(cursor.Next)))
                year = cursor.Read().Number;
            if (!StartsDate(cursor, month))
                return dates;
            var range = OneRange(cursor, year, month);
            month = range.To.Day is null || range.To.EasterOffset is not null ? null : range.To.Month;
            dates.Add(range);
            if (!cursor.Now.Is(",") || !ContinuesDates(cursor, month))
                return dates;
            cursor.Skip();
        }
    }

    private static bool StartsDate(HoursCursor cursor, int? month) =>
        HoursWords.Month(cursor.Now) is not null || HoursWords.IsEaster(cursor.Now) || (month is not null && IsDayNumber(cursor, 0));

    private static bool ContinuesDates(HoursCursor cursor, int? month) =>
        HoursWords.Month(cursor.Next) is not null || HoursWords.IsEaster(cursor.Next)
        || (HoursCursor.IsYear(cursor.Next) && HoursWords.Month(cursor.Peek(2)) is not null)
        || (month is not null && IsDayNumber(cursor, 1));

    private static DateRange OneRange(HoursCursor cursor, int? year, int? month)
    {
        var from = Point(cursor, year, month);
        if (!cursor.Now.Is("-"))
            return new(from, from);
        if (HoursCursor.IsYear(cursor.Next) && HoursWords.Month(cursor.Peek(2)) is not null)
        {
            cursor.Skip();
            var toYear = cursor.Read().Number;
            return Ordered(cursor, new(from, Point(cursor, toYear, null)));
        }
        if (HoursWords.Month(cursor.Next) is not null || HoursWords.IsEaster(cursor.Next))
        {
            cursor.Skip();
            return new(from, Point(cursor, null, null));
        }
        if (from.Day is null || !IsDayNumber(cursor, 1))
            return HoursWords.Day(cursor.Next) is null ? new(from, from) : throw cursor.Trouble(HoursProblemKind.MovingDateRange);
        cursor.Skip();
        DatePoint to = new(null, from.Month, DayNumber(cursor, from.Month));
        return to.Day >= from.Day ? new(from, to) : throw cursor.Trouble(HoursProblemKind.DateOutOfRange, back: 1);
    }

    private static DateRange Ordered(HoursCursor cursor, DateRange range)
    {
        var backwards = range.From.Year is { } from && range.To.Year is { } to
            && range.To.LastDay(to) < range.From.FirstDay(from);
        return backwards ? throw cursor.Trouble(HoursProblemKind.DateOutOfRange, back: 1) : range;
    }

    private static DatePoint Point(HoursCursor cursor, int? year, int? inMonth)
    {
        if (HoursWords.IsEaster(cursor.Now))
        {
            cursor.Skip();
            return new(year, 0, null, DayOffset.Read(cursor) ?? 0);
        }
        var month = inMonth is { } kept && HoursWords.Month(cursor.Now) is null ? kept : HoursWords.Month(cursor.Read())!.Value;
        int? day = IsDayNumber(cursor, 0) ? DayNumber(cursor, month) : null;
        return new(year, month, day);
    }

    private static int DayNumber(HoursCursor cursor, int month)
    {
        var token = cursor.Now;
        if (token.Number < 1 || token.Number > CalendarSystem.Iso.GetDaysInMonth(2024, month))
            throw cursor.Trouble(HoursProblemKind.DateOutOfRange);
        cursor.Skip();
        if (cursor.Now.Is(".") && !(cursor.Next.Kind == TokenKind.Number))
            cursor.Skip(); // „Dez 24.“
        return token.Number;
    }

    // A number that is no clock time: "24" in "Dec 24 10:00", but not "10" in "Dec 10:00-12:00".
    private static bool IsDayNumber(HoursCursor cursor, int ahead)
    {
        var token = cursor.Peek(ahead);
        if (token.Kind != TokenKind.Number || HoursCursor.IsYear(token))
            return false;
        var after = cursor.Peek(ahead + 1);
        var isClock = (after.Is(":") || after.Is(".")) && cursor.Peek(ahead + 2).Kind == TokenKind.Number;
        return !isClock;
    }
}
