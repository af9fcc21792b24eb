using NodaTime;
using Storefront.Pages.Data;

namespace Storefront.Pages.Lists;

/// <summary>What the log keeps of a page, an event or a notice; empty where it has none. Names are those of <c>audit_field</c>.</summary>
internal sealed record LoggedFacts
{
    private const int Longest = 300;

    public required string TitleDe { get; init; }

    public string TitleEn { get; init; } = "";

    public string TextDe { get; init; } = "";

    public string TextEn { get; init; } = "";

    public string PageAddress { get; init; } = "";

    public string LinkTo { get; init; } = "";

    public string EventPlace { get; init; } = "";

    public string EventPlaceEn { get; init; } = "";

    public string FirstDay { get; init; } = "";

    public string LastDay { get; init; } = "";

    public string StartTime { get; init; } = "";

    public string EndTime { get; init; } = "";

    public string ShownFrom { get; init; } = "";

    public string ShownUntil { get; init; } = "";

    public string ShownDays { get; init; } = "";

    /// <summary>Long texts are compared whole and kept in part: the log says that they changed, the page has them.</summary>
    public LoggedFacts Short() => this with { TextDe = Short(TextDe), TextEn = Short(TextEn) };

    public static string Write(LocalDateTime? moment) => moment is { } at ? $"{LocalText.Day(at.Date)} {LocalText.Time(at.TimeOfDay)}" : "";

    private static string Short(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), " …");
}
