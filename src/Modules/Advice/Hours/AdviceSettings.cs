using NodaTime;
using NodaTime.Text;

namespace Storefront.Advice.Hours;

/// <summary>When the shop advises by video, and how. Nothing stored means: not yet.</summary>
internal sealed record AdviceSettings
{
    public const string Key = "advice";

    /// <summary>Set by the first save or by a recipe.</summary>
    public bool On { get; init; }

    /// <summary>Whenever the shop is open; otherwise <see cref="Week"/>.</summary>
    public bool WhileOpen { get; init; } = true;

    /// <summary>Hours of its own, apart from the door.</summary>
    public IReadOnlyList<AdviceDay> Week { get; init; } = [];

    /// <summary>One tap: not now. Ends by itself.</summary>
    public DateTimeOffset? AwayUntil { get; init; }

    /// <summary>One tap: now, although it is not one of the hours. Ends by itself.</summary>
    public DateTimeOffset? HereUntil { get; init; }

    /// <summary>The number of the profile is offered as a way to be advised.</summary>
    public bool Phone { get; init; }

    /// <summary>Number with country code; empty: not offered.</summary>
    public string WhatsApp { get; init; } = "";

    /// <summary>Number or address; empty: not offered.</summary>
    public string FaceTime { get; init; } = "";

    /// <summary>So many of ten conversations should end in a sale, a reservation or a visit.</summary>
    public int Goal { get; init; } = 6;
}

/// <param name="Day">1 Monday to 7 Sunday.</param>
/// <param name="From"><c>14:00</c></param>
/// <param name="To"><c>18:00</c></param>
internal sealed record AdviceDay(int Day, string From, string To)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>Null when the words are no hours.</summary>
    public (LocalTime From, LocalTime To)? Range => Parse(From) is { } from && Parse(To) is { } to && from < to ? (from, to) : null;

    public static LocalTime? Parse(string? text) => Clock.Parse(text?.Trim() ?? "") is { Success: true } time ? time.Value : null;
}
