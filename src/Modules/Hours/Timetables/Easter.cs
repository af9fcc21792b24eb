using NodaTime;

namespace Storefront.Hours.Timetables;

internal static class Easter
{
    /// <summary>Easter Sunday by the Meeus/Jones/Butcher rule.</summary>
    internal static LocalDate Sunday(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        var f = (a + 11 * d + 22 * e) / 451;
        var month = (d + e - 7 * f + 114) / 31;
        var day = (d + e - 7 * f + 114) % 31 + 1;
        return new LocalDate(year, month, day);
    }
}
