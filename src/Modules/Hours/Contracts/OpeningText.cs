using System.Globalization;
using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Contracts;

/// <summary>A state in words, the same on badge, card and search result.</summary>
public static class OpeningText
{
    private const int DaysNamedByWeekday = 6;

    /// <summary>„Jetzt geöffnet bis 18:00“, „Schließt um 18:00“, „Öffnet morgen um 9:00“; empty when unknown.</summary>
    public static string Say(this OpeningState state, TextIn texts) => state.Kind switch
    {
        OpeningKind.Unknown => "",
        OpeningKind.Closed => Closed(state, texts),
        OpeningKind.ClosingSoon when state.Until is { } end => texts["hours.state.closes", ("time", Clock(end.TimeOfDay))],
        OpeningKind.DoorOnly when state.Until is { } end => texts["hours.state.door_until", ("time", Clock(end.TimeOfDay))],
        OpeningKind.DoorOnly => texts["hours.state.door"],
        _ when state.Until is { } end => texts["hours.state.open_until", ("time", Clock(end.TimeOfDay))],
        _ => texts["hours.state.open"],
    };

    /// <summary>
    /// „Der Laden ist zu. Bestellungen geben wir an der Tür heraus.“, or why a plan of the town keeps it shut; null when shoppers may walk in
    /// or it is closed as on other days.
    /// </summary>
    public static string? SayDoor(this OpeningState state, TextIn texts) => state switch
    {
        { Door: { } door } => door.In(texts.Locale) ?? texts["hours.door.words"],
        { Shut: { } shut } => shut.In(texts.Locale),
        _ => null,
    };

    /// <summary>The word for themes: <c>open</c>, <c>closing_soon</c>, <c>closed</c>, <c>door_only</c>, <c>unknown</c>.</summary>
    public static string Word(this OpeningKind kind) => kind switch
    {
        OpeningKind.Open => "open",
        OpeningKind.ClosingSoon => "closing_soon",
        OpeningKind.Closed => "closed",
        OpeningKind.DoorOnly => "door_only",
        _ => "unknown",
    };

    /// <summary>„9:00“.</summary>
    public static string Clock(LocalTime time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    private static string Closed(OpeningState state, TextIn texts)
    {
        var next = state.OpensNext is { } opens ? Opens(opens, state.Today, state.NextAtDoor ? "door" : "opens", texts) : texts["hours.state.closed"];
        return state.HolidayKey is { } holiday
            ? texts["hours.state.holiday", ("holiday", texts[holiday]), ("next", next)]
            : next;
    }

    private static string Opens(LocalDateTime at, LocalDate today, string how, TextIn texts)
    {
        var days = Period.DaysBetween(today, at.Date);
        var time = Clock(at.TimeOfDay);
        return days switch
        {
            0 => texts[$"hours.state.{how}_today", ("time", time)],
            1 => texts[$"hours.state.{how}_tomorrow", ("time", time)],
            <= DaysNamedByWeekday => texts[$"hours.state.{how}_on", ("day", at.Date.ToString("dddd", texts.Culture)), ("time", time)],
            _ => texts[$"hours.state.{how}_later", ("day", TownTime.ShortDate(at.Date, today, texts)), ("time", time)],
        };
    }
}
