using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Closures.Town;

/// <summary>A moment as a field <c>datetime-local</c> sends it, in the town's time; a day alone is its first, or its last, moment.</summary>
internal static class TypedMoment
{
    private static readonly LocalDateTimePattern Form = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static string Write(DateTimeOffset? at, string zone) => at is { } known ? Form.Format(known.In(zone).LocalDateTime) : "";

    /// <returns>Null when nothing was typed, or no time.</returns>
    public static DateTimeOffset? Read(string? text, string zone, bool isEnd) => Local(text?.Trim() ?? "", isEnd)?.ToInstant(zone);

    private static LocalDateTime? Local(string text, bool isEnd) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? LocalDate.FromDateOnly(day).PlusDays(isEnd ? 1 : 0).AtMidnight()
            : text.Length >= 16 && Form.Parse(text[..16]).TryGetValue(default, out var moment) ? moment : null;
}
