using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Pickup.Contracts;

/// <summary>When goods can be collected. From memory, at most a minute old: for cards, lists and filters.</summary>
public interface IPickupTimes
{
    /// <summary>The earliest time of every shop of the current town that can promise one.</summary>
    ValueTask<IReadOnlyDictionary<Guid, EarliestPickup>> EarliestAsync(CancellationToken cancel);

    /// <summary>Every shop of the current town that hands out at other times, and nothing for now.</summary>
    ValueTask<IReadOnlyDictionary<Guid, PickupPause>> PausedAsync(CancellationToken cancel);
}

/// <param name="Until">The first day after it; null when nobody knows.</param>
public sealed record PickupPause(LocalDate? Until)
{
    /// <summary>„Abholung pausiert, wieder ab Montag, 30. November“.</summary>
    public string Text(TextIn texts, LocalDate today) => Until is { } day
        ? texts["pickup.pause.card_until", ("day", DayText(day, today, texts))]
        : texts["pickup.pause.card_open"];

    internal static string DayText(LocalDate day, LocalDate today, TextIn texts) => Period.DaysBetween(today, day) == 1
        ? texts["time.tomorrow"]
        : day.ToString((texts.Locale == TextCatalog.English ? "dddd, d MMMM" : "dddd, d. MMMM") + (day.Year == today.Year ? "" : " yyyy"), texts.Culture);
}

/// <param name="At">The instant, for sorting.</param>
/// <param name="Local">The same in the town's clock time.</param>
/// <param name="Today">Still on the day of the question.</param>
public sealed record EarliestPickup(DateTimeOffset At, LocalDateTime Local, bool Today)
{
    /// <summary>„Abholung heute ab 15:00“.</summary>
    public string Text(TextIn texts, LocalDate today) => texts[
        "pickup.method.earliest",
        ("when", TownTime.NearDay(Local.Date, today, texts)),
        ("time", TownTime.Time(Local.TimeOfDay))];
}
