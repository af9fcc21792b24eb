using System.Globalization;

namespace Storefront.Pages.Data;

/// <summary>Days as <c>2026-11-12</c>: sorts and compares the same in both databases.</summary>
internal static class DayText
{
    private const string Form = "yyyy-MM-dd";

    public static string? Write(DateOnly? day) => day?.ToString(Form, CultureInfo.InvariantCulture);

    public static DateOnly? Read(string? text) => text is null ? null : DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);
}
