namespace Storefront.Hours.Grammar;

/// <summary>So many days before or after: „PH -1 day“, „easter +39 days“.</summary>
internal static class DayOffset
{
    internal static int? Read(HoursCursor cursor)
    {
        if (!(cursor.Now.Is("+") || cursor.Now.Is("-")) || cursor.Next.Kind != TokenKind.Number || !HoursWords.IsDayCount(cursor.Peek(2)))
            return null;
        var sign = cursor.Now.Is("-") ? -1 : 1;
        var days = cursor.Next.Number;
        if (days > 366)
            throw cursor.Trouble(HoursProblemKind.DateOutOfRange, back: -1);
        cursor.Skip(3);
        return sign * days;
    }
}
