using System.Globalization;
using NodaTime;

namespace Storefront.Pages.Data;

/// <summary>Days as <c>2026-11-12</c> and times as <c>18:30</c>: they sort and compare the same in both databases.</summary>
internal static class LocalText
{
    private const string DayForm = "uuuu-MM-dd";
    private const string TimeForm = "HH:mm";

    public static string Day(LocalDate day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    public static LocalDate Day(string text) => LocalDate.FromDateOnly(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static string? Time(LocalTime? time) => time?.ToString(TimeForm, CultureInfo.InvariantCulture);

    public static LocalTime? Time(string? text) =>
        text is null ? null : LocalTime.FromTimeOnly(TimeOnly.ParseExact(text, TimeForm, CultureInfo.InvariantCulture));
}
