using System.Globalization;
using NodaTime;
using Storefront.Pages.Notices;

namespace Storefront.Pages.Events;

/// <summary>An event as typed.</summary>
internal sealed class EventForm
{
    public const int Longest = 200;
    private const int LongestText = 600;

    public string? TitleDe { get; set; }

    public string? TextDe { get; set; }

    public string? TitleEn { get; set; }

    public string? TextEn { get; set; }

    public string? Place { get; set; }

    public string? PlaceEn { get; set; }

    public string? Url { get; set; }

    public string? Day { get; set; }

    public string? Time { get; set; }

    public string? LastDay { get; set; }

    public string? EndTime { get; set; }

    public static EventForm Of(TownEvent row) => new()
    {
        TitleDe = row.TitleDe,
        TextDe = row.TextDe,
        TitleEn = row.TitleEn,
        TextEn = row.TextEn,
        Place = row.Place,
        PlaceEn = row.PlaceEn,
        Url = row.Url,
        Day = Write(row.Day),
        Time = Write(row.Time),
        LastDay = row.LastDay == row.Day || row.IsOneNight ? null : Write(row.LastDay),
        EndTime = Write(row.EndTime),
    };

    /// <summary>What is wrong, by field.</summary>
    public IEnumerable<(string Field, string Key)> Problems()
    {
        if (string.IsNullOrWhiteSpace(TitleDe))
        {
            yield return (nameof(TitleDe), "forms.required");
        }

        foreach (var (field, text, most) in new[]
        {
            (nameof(TitleDe), TitleDe, Longest), (nameof(TitleEn), TitleEn, Longest), (nameof(Place), Place, Longest), (nameof(PlaceEn), PlaceEn, Longest),
            (nameof(TextDe), TextDe, LongestText), (nameof(TextEn), TextEn, LongestText),
        })
        {
            if (text?.Length > most)
            {
                yield return (field, most == Longest ? "forms.too_long" : "pages.events.text_long");
            }
        }

        if (!string.IsNullOrWhiteSpace(Url) && !NoticeLink.IsFine(Url.Trim()))
        {
            yield return (nameof(Url), "pages.notices.url_wrong");
        }

        if (ReadDay(Day) is not { } day)
        {
            yield return (nameof(Day), "pages.events.day_missing");
        }
        else if (!string.IsNullOrWhiteSpace(LastDay) && !(ReadDay(LastDay) >= day))
        {
            yield return (nameof(LastDay), "pages.events.last_day_wrong");
        }

        if (!string.IsNullOrWhiteSpace(Time) && ReadTime(Time) is null)
        {
            yield return (nameof(Time), "pages.events.time_wrong");
        }

        if (!string.IsNullOrWhiteSpace(EndTime) && (ReadTime(EndTime) is not { } end || (ReadTime(Time) >= end && IsOneDay && !IsNight)))
        {
            yield return (nameof(EndTime), "pages.events.end_wrong");
        }
    }

    private bool IsOneDay => ReadDay(LastDay) is not { } last || last == ReadDay(Day);

    /// <summary>It goes on after midnight, and so ends on the day after.</summary>
    private bool IsNight => IsOneDay && ReadTime(Time) is { } from && ReadTime(EndTime) is { } to && TownEvent.GoesOn(from, to);

    public void Fill(TownEvent row)
    {
        (row.TitleDe, row.TitleEn) = (TitleDe!.Trim(), TitleEn?.Trim() ?? "");
        (row.TextDe, row.TextEn) = (TextDe?.Trim() ?? "", TextEn?.Trim() ?? "");
        (row.Place, row.PlaceEn) = (Place?.Trim() ?? "", PlaceEn?.Trim() ?? "");
        row.Url = string.IsNullOrWhiteSpace(Url) ? null : Url.Trim();
        (row.Day, row.Time) = (ReadDay(Day)!.Value, ReadTime(Time));
        (row.LastDay, row.EndTime) = (IsNight ? row.Day.PlusDays(1) : ReadDay(LastDay) ?? row.Day, ReadTime(EndTime));
    }

    internal static LocalDate? ReadDay(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? LocalDate.FromDateOnly(day)
            : null;

    internal static LocalTime? ReadTime(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? LocalTime.FromTimeOnly(time)
            : null;

    private static string Write(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string? Write(LocalTime? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
