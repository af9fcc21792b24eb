using System.Globalization;
using NodaTime;

namespace Storefront.Platform.Texts;

/// <summary>Instants as people of the town read them: „Do., 12. Nov.“, „17:00“. Display only; rules use NodaTime.</summary>
public static class TownTime
{
    public static ZonedDateTime In(this DateTimeOffset instant, string timeZone) =>
        Instant.FromDateTimeOffset(instant).InZone(DateTimeZoneProviders.Tzdb[timeZone]);

    public static DateTimeOffset ToInstant(this LocalDateTime local, string timeZone) =>
        local.InZoneLeniently(DateTimeZoneProviders.Tzdb[timeZone]).ToDateTimeOffset().ToUniversalTime();

    /// <summary>„Do., 12. Nov.“ / "Thu 12 Nov".</summary>
    public static string ShortDate(LocalDate date, TextIn texts) => texts.Locale == TextCatalog.English
        ? date.ToString("ddd d MMM", texts.Culture)
        : date.ToString("ddd", texts.Culture) + "., " + date.ToString("%d", texts.Culture) + ". " + ShortMonth(date, texts);

    /// <summary>The same, and in another year than <paramref name="today"/>'s with that year: „Do., 1. Jan. 2099“.</summary>
    public static string ShortDate(LocalDate date, LocalDate today, TextIn texts) =>
        ShortDate(date, texts) + (date.Year == today.Year ? "" : $" {date.Year.ToString(CultureInfo.InvariantCulture)}");

    // „Nov.“, and „Mai“: what is not shortened has no full stop.
    private static string ShortMonth(LocalDate date, TextIn texts)
    {
        var month = date.ToString("MMM", texts.Culture).TrimEnd('.');
        return month == date.ToString("MMMM", texts.Culture) ? month : month + ".";
    }

    /// <summary>„12. November 2026“ / "12 November 2026".</summary>
    public static string LongDate(LocalDate date, TextIn texts) =>
        date.ToString(texts.Locale == TextCatalog.English ? "d MMMM yyyy" : "d. MMMM yyyy", texts.Culture);

    public static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>„heute 17:00“, „morgen 10:00“, „Do., 12. Nov. 10:00“ as seen from <paramref name="today"/>.</summary>
    public static string Near(LocalDateTime at, LocalDate today, TextIn texts) =>
        $"{NearDay(at.Date, today, texts)} {Time(at.TimeOfDay)}";

    public static string NearDay(LocalDate day, LocalDate today, TextIn texts) => Period.DaysBetween(today, day) switch
    {
        0 => texts["time.today"],
        1 => texts["time.tomorrow"],
        _ => ShortDate(day, today, texts),
    };
}
