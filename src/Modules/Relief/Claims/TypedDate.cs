using System.Globalization;

namespace Storefront.Relief.Claims;

/// <summary>A date as a browser sends it, or as somebody types it who has no date field.</summary>
internal static class TypedDate
{
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 1900 and < 2100
            ? date
            : null;

    public static string Write(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
