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

    /// <summary>Those that can take over its times.</summary>
    public IEnumerable<WeekForm.Day> Others => Week.Days.Where(other => other.Key != Day.Key);
}
