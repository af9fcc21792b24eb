using System.Globalization;
using System.Text;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Filters;

/// <summary>Dates in the format language of C and Ruby: <c>%-d. %B %Y</c>.</summary>
internal static class StrfTime
{
    private const int WidestField = 100;

    public static string Format(DateTimeOffset date, string format, RenderContext context)
    {
        var result = new StringBuilder(format.Length * 2);
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '%' && i + 1 < format.Length)
                i = AppendField(result, date, format, i + 1, context.Culture.DateTimeFormat);
            else
                result.Append(format[i]);
            if (result.Length > context.Budget.MaxStringCharacters)
                context.Reserve(result.Length);
        }
        return result.ToString();
    }

    private static int AppendField(StringBuilder result, DateTimeOffset date, string format, int i, DateTimeFormatInfo names)
    {
        var start = i;
        var flag = '\0';
        while (i < format.Length && format[i] is '-' or '_' or '0' or '^' or '#')
            flag = format[i++];
        var width = 0;
        while (i < format.Length && char.IsAsciiDigit(format[i]))
            width = Math.Min(WidestField, (width * 10) + (format[i++] - '0'));
        var colons = 0;
        while (i < format.Length && format[i] == ':' && colons < 2)
            (i, colons) = (i + 1, colons + 1);
        if (i >= format.Length || Field(date, format[i], colons, names) is not { } field)
        {
            result.Append('%').Append(format, start, Math.Min(i + 1, format.Length) - start);
            return i;
        }
        result.Append(Dress(field, flag, width));
        return i;
    }

    private static string Dress((string Text, int Width, char Pad) field, char flag, int width)
    {
        var pad = flag switch { '0' => '0', '_' => ' ', _ => field.Pad };
        var wanted = width > 0 ? width : field.Width;
        var text = flag == '-' ? field.Text : field.Text.PadLeft(wanted, pad);
        return flag is '^' or '#' ? text.ToUpperInvariant() : text;
    }

    private static (string Text, int Width, char Pad)? Field(DateTimeOffset date, char letter, int colons, DateTimeFormatInfo names) =>
        letter switch
        {
            'Y' => Number(date.Year, 1),
            'C' => Number(date.Year / 100, 2),
            'y' => Number(date.Year % 100, 2),
            'm' => Number(date.Month, 2),
            'd' => Number(date.Day, 2),
            'e' => Spaced(date.Day),
            'j' => Number(date.DayOfYear, 3),
            'H' => Number(date.Hour, 2),
            'k' => Spaced(date.Hour),
            'I' => Number(Hour12(date), 2),
            'l' => Spaced(Hour12(date)),
            'M' => Number(date.Minute, 2),
            'S' => Number(date.Second, 2),
            'L' => Number(date.Millisecond, 3),
            'N' => Number((int)(date.Ticks % TimeSpan.TicksPerSecond) * 100, 9),
            'u' => Number(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, 1),
            'w' => Number((int)date.DayOfWeek, 1),
            'G' => Number(ISOWeek.GetYear(date.DateTime), 1),
            'g' => Number(ISOWeek.GetYear(date.DateTime) % 100, 2),
            'V' => Number(ISOWeek.GetWeekOfYear(date.DateTime), 2),
            'U' => Number((date.DayOfYear + 6 - (int)date.DayOfWeek) / 7, 2),
            'W' => Number((date.DayOfYear + 6 - (((int)date.DayOfWeek + 6) % 7)) / 7, 2),
            's' => Word(date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            'B' => Word(names.GetMonthName(date.Month)),
            'b' or 'h' => Word(names.GetAbbreviatedMonthName(date.Month)),
            'A' => Word(names.GetDayName(date.DayOfWeek)),
            'a' => Word(names.GetAbbreviatedDayName(date.DayOfWeek)),
            'p' => Word(date.Hour < 12 ? "AM" : "PM"),
            'P' => Word(date.Hour < 12 ? "am" : "pm"),
            'z' => Word(Offset(date.Offset, colons)),
            'Z' => Word(date.Offset == TimeSpan.Zero ? "UTC" : Offset(date.Offset, 1)),
            'F' => Word(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            'D' or 'x' => Word(date.ToString("MM/dd/yy", CultureInfo.InvariantCulture)),
            'T' or 'X' => Word(date.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
            'R' => Word(date.ToString("HH:mm", CultureInfo.InvariantCulture)),
            'r' => Word(date.ToString("hh:mm:ss tt", CultureInfo.InvariantCulture)),
            'c' => Word(date.ToString("ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture)),
            'n' => Word("\n"),
            't' => Word("\t"),
            '%' => Word("%"),
            _ => null,
        };

    private static int Hour12(DateTimeOffset date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static (string, int, char) Number(int number, int width) =>
        (number.ToString(CultureInfo.InvariantCulture), width, '0');

    private static (string, int, char) Spaced(int number) => (number.ToString(CultureInfo.InvariantCulture), 2, ' ');

    private static (string, int, char) Word(string text) => (text, 0, ' ');

    private static string Offset(TimeSpan offset, int colons)
    {
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        var format = colons switch { 0 => "hhmm", 1 => @"hh\:mm", _ => @"hh\:mm\:ss" };
        return sign + offset.ToString(format, CultureInfo.InvariantCulture);
    }
}
