using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Storefront.Platform.Texts;

namespace Storefront.Pages.Timing;

/// <summary>From when until when something is shown, in the town's time; an end that is null is open.</summary>
/// <param name="From">First moment.</param>
/// <param name="Until">First moment at which it is gone.</param>
internal readonly record struct ShowTime(LocalDateTime? From, LocalDateTime? Until)
{
    private static readonly LocalDateTimePattern Form = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public bool IsAlways => From is null && Until is null;

    public bool Covers(LocalDateTime now) => !IsBefore(now) && !IsOver(now);

    public bool IsBefore(LocalDateTime now) => From is { } from && now < from;

    public bool IsOver(LocalDateTime now) => Until is { } until && until <= now;

    /// <summary>„Do., 12. Nov. 09:00 bis Fr., 13. Nov. 18:00“; null for always.</summary>
    public string? Say(TextIn texts) => (From, Until) switch
    {
        ({ } from, { } until) => texts["pages.shown.between", ("from", Moment(from, texts)), ("until", Moment(until, texts))],
        ({ } from, null) => texts["pages.shown.from", ("from", Moment(from, texts))],
        (null, { } until) => texts["pages.shown.until", ("until", Moment(until, texts))],
        _ => null,
    };

    /// <summary>What a field <c>datetime-local</c> shows, and how rows keep it: sorts and compares the same in both databases.</summary>
    public static string? Write(LocalDateTime? moment) => moment is { } known ? Form.Format(known) : null;

    /// <summary>A first moment; a day alone begins at midnight. Null when it is no time.</summary>
    public static LocalDateTime? ReadFrom(string? text) => Read(text, 0);

    /// <summary>An end; a day alone ends with the day.</summary>
    public static LocalDateTime? ReadUntil(string? text) => Read(text, 1);

    private static LocalDateTime? Read(string? text, int daysAfterMidnight) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? LocalDate.FromDateOnly(day).PlusDays(daysAfterMidnight).AtMidnight()
            : text is { Length: >= 16 } && Form.Parse(text[..16]).TryGetValue(default, out var moment) ? moment : null;

    private static string Moment(LocalDateTime at, TextIn texts) => $"{TownTime.ShortDate(at.Date, texts)} {TownTime.Time(at.TimeOfDay)}";
}
