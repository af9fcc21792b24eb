using NodaTime;
using Storefront.Hours.Grammar;

namespace Storefront.Hours.Timetables;

/// <summary>One stretch of opening; it belongs to the day it starts on, even if it ends after midnight.</summary>
/// <param name="OpenEnd">The end is not fixed („ab 18 Uhr“); <see cref="To"/> is then midnight or the earliest end.</param>
/// <param name="ByArrangement">Only after asking; not counted as open.</param>
internal sealed record OpenStretch(
    LocalDateTime From, LocalDateTime To, bool OpenEnd = false, bool ByArrangement = false, string? Note = null);

/// <summary>Why the day is as it is; the page says it beside the hours.</summary>
internal enum DayReason { Regular, PublicHoliday, Closure, SpecialDay, Planned }

internal sealed record OpenDay(
    LocalDate Date, IReadOnlyList<OpenStretch> Stretches, DayReason Reason, string? Note = null, string? Holiday = null)
{
    /// <summary>The town's plan that took hours from this day.</summary>
    internal PlannedClosure? Planned { get; init; }

    internal bool IsClosed => Stretches.All(stretch => stretch.ByArrangement);
}

/// <summary>Vacation, stock-taking, burst pipe: closed from one day to another, both included.</summary>
internal sealed record ClosedPeriod(LocalDate From, LocalDate To, string? Reason = null)
{
    internal bool Covers(LocalDate date) => From <= date && date <= To;
}

/// <summary>One day with hours of its own (verkaufsoffener Sonntag, Heiligabend); no times means closed.</summary>
internal sealed record SpecialDay(LocalDate Date, IReadOnlyList<ClockRange> Times, string? Note = null);

/// <summary>From one day to another, both included, the shop serves at its door only; in the shop's words, or none.</summary>
internal sealed record DoorPeriod(LocalDate From, LocalDate To, string WordsDe = "", string WordsEn = "")
{
    internal bool Covers(LocalDate date) => From <= date && date <= To;

    internal string? Words(string locale) => locale == "en" && WordsEn.Length > 0 ? WordsEn : WordsDe.Length > 0 ? WordsDe : null;
}
