using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Storefront.Pickup.Slots;

namespace Storefront.Pickup.Hours;

/// <summary>When customers may collect. Nothing stored means: no pickup yet.</summary>
internal sealed record PickupSettings
{
    public const string Key = "pickup";

    /// <summary>Set by the first save, by „Öffnungszeiten übernehmen“, or by a recipe.</summary>
    public bool On { get; init; }

    /// <summary>For a while nothing is handed out; the rest is kept.</summary>
    public bool Paused { get; init; }

    /// <summary>The first day after the pause, <c>2026-11-30</c>: then it ends by itself. Null: until somebody ends it.</summary>
    public string? PausedUntil { get; init; }

    public int SlotMinutes { get; init; } = 30;

    public int Places { get; init; } = 3;

    public int LeadMinutes { get; init; } = 60;

    /// <summary>„17:00“; orders after that are for another day. Null: no cut-off.</summary>
    public string? CutOff { get; init; }

    /// <summary>How many days ahead can be chosen, today included.</summary>
    public int Days { get; init; } = 7;

    public string InstructionDe { get; init; } = "";

    public string InstructionEn { get; init; } = "";

    /// <summary>Days without pickup although the shop is open: <c>2026-12-24</c>.</summary>
    public IReadOnlyList<string> ClosedDays { get; init; } = [];

    /// <summary>After so many days on the shelf an order counts as not collected (OPN-10).</summary>
    public int KeepDays { get; init; } = 14;

    public SlotRhythm Rhythm() => new(
        Duration.FromMinutes(SlotMinutes), Duration.FromMinutes(LeadMinutes), CutOff is { } text ? ParseTime(text) : null);

    /// <summary>As it stands on this day: a pause that is over is none.</summary>
    public PickupSettings AsOf(LocalDate today) => Paused && PauseEnds is { } end && end <= today ? this with { Paused = false, PausedUntil = null } : this;

    public LocalDate? PauseEnds => LocalDatePattern.Iso.Parse(PausedUntil ?? "") is { Success: true } day ? day.Value : null;

    public bool ClosedOn(LocalDate day) => ClosedDays.Contains(day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));

    public string? Instruction(string locale) => locale == "en" && InstructionEn.Length > 0
        ? InstructionEn
        : InstructionDe.Length > 0 ? InstructionDe : null;

    /// <summary>„17:00“ or „8:30“; null when it is no time of day.</summary>
    public static LocalTime? ParseTime(string text) =>
        LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(text.Trim()) is { Success: true } time ? time.Value : null;
}
