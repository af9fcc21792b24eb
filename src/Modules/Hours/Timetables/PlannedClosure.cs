using NodaTime;

namespace Storefront.Hours.Timetables;

/// <summary>A time for which a plan of the town lets nobody into the shop; it lies over the shop's own hours.</summary>
/// <param name="To">First moment after it; null: open.</param>
/// <param name="AtDoor">The shop serves at its door meanwhile, at its hours; else it is shut.</param>
internal sealed record PlannedClosure(LocalDateTime From, LocalDateTime? To, bool AtDoor)
{
    internal string TitleDe { get; init; } = "";

    internal string TitleEn { get; init; } = "";

    internal string WordsDe { get; init; } = "";

    internal string WordsEn { get; init; } = "";

    internal bool Covers(LocalDateTime at) => From <= at && (To is not { } end || at < end);

    internal bool Touches(LocalDate date) => From < date.PlusDays(1).AtMidnight() && (To is not { } end || date.AtMidnight() < end);

    /// <summary>From midnight to midnight.</summary>
    internal bool Fills(LocalDate date) => From <= date.AtMidnight() && (To is not { } end || date.PlusDays(1).AtMidnight() <= end);

    /// <summary>Null when it is open.</summary>
    internal LocalDate? LastDay => To is { } end ? end.TimeOfDay == LocalTime.Midnight ? end.Date.PlusDays(-1) : end.Date : null;

    internal string Title(string locale) => locale == "en" && TitleEn.Length > 0 ? TitleEn : TitleDe;

    internal string? Words(string locale) => locale == "en" && WordsEn.Length > 0 ? WordsEn : WordsDe.Length > 0 ? WordsDe : null;

    /// <summary>What is left of a stretch of opening.</summary>
    internal IEnumerable<OpenStretch> Rest(OpenStretch open)
    {
        if (open.To <= From || (To is { } over && over <= open.From))
        {
            yield return open;
            yield break;
        }

        if (open.From < From)
        {
            yield return open with { To = From, OpenEnd = false };
        }

        if (To is { } end && end < open.To)
        {
            yield return open with { From = end };
        }
    }
}
