using Storefront.Platform.Texts;

namespace Storefront.Hours.Office;

/// <summary>One line of the week, which opens to be changed.</summary>
/// <param name="Day">As stored or typed.</param>
/// <param name="Week">The week it stands in.</param>
/// <param name="Action">Address of the page.</param>
/// <param name="T">The words.</param>
internal sealed record ShownDay(WeekForm.Day Day, WeekForm Week, string Action, TextIn T)
{
    public string Name => T[$"hours.long_days.{Day.Key}"];

    /// <summary>„9:00–12:30, 14:00–18:00“, „18:00 bis 2:00 am nächsten Tag“, or „geschlossen“: how it is understood.</summary>
    public string Words => !Day.Closed && Day.Ranges.Where(range => !range.IsEmpty).Select(Text).ToList() is { Count: > 0 } times
        ? string.Join(", ", times)
        : T["hours.week.closed"];

    private string Text(WeekForm.Typed range) =>
        range.EndsNextDay ? T["hours.week.over_night", ("from", range.FromInWords), ("to", range.ToInWords)] : $"{range.FromInWords}–{range.ToInWords}";

    /// <summary>Those that can take over its times.</summary>
    public IEnumerable<WeekForm.Day> Others => Week.Days.Where(other => other.Key != Day.Key);
}
