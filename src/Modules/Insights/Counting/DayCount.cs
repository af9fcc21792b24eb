using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Storefront.Platform.Data;

namespace Storefront.Insights.Counting;

/// <summary>How many of a kind on a day of the town. All that this module keeps: no time, no address, no device, nobody.</summary>
internal sealed class DayCount : IOwned
{
    public Guid TownId { get; set; }

    public Guid ShopId { get; set; }

    /// <summary>„2026-11-27“</summary>
    public required string Day { get; init; }

    public required string Kind { get; init; }

    public int Number { get; init; }

    /// <summary>Made up, to show what the pages look like.</summary>
    public bool Sample { get; init; }
}

/// <summary>Says that an event was counted, since events may come twice. A digest from which nothing can be read, for three days.</summary>
internal sealed class Heard : IOwned
{
    public Guid TownId { get; set; }

    public Guid ShopId { get; set; }

    public required string Mark { get; init; }

    public DateTimeOffset At { get; init; }
}

internal static class Days
{
    public static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static LocalDate Read(string day) => LocalDatePattern.Iso.Parse(day).Value;

    public static string Short(LocalDate day, CultureInfo culture) => day.ToString(culture.Name == "de-DE" ? "dd.MM." : "d MMM", culture);
}
