using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Hours.Timetables;

namespace Storefront.Hours.Schedules;

/// <summary>From what the timetable says to what other modules see.</summary>
internal static class OpeningStates
{
    private const int FarthestNextOpening = 60;

    public static OpeningState At(Timetable table, Instant now)
    {
        var today = now.InZone(table.Zone).Date;
        var status = table.At(now);
        return new OpeningState(Kind(status), status.Until, Next(status, today), Reason(status))
        {
            HolidayKey = status is { IsOpen: false, Holiday: { } holiday } ? $"holidays.{holiday}" : null,
            Door = status.DoorOnly && table.DoorPeriodOn(today) is { } period ? new DoorWords(period.WordsDe, period.WordsEn) : null,
            Today = today,
        };
    }

    private static OpeningKind Kind(OpeningStatus status) => status.State switch
    {
        DoorState.Open or DoorState.ClosingSoon when status.DoorOnly => OpeningKind.DoorOnly,
        DoorState.Open => OpeningKind.Open,
        DoorState.ClosingSoon => OpeningKind.ClosingSoon,
        _ => OpeningKind.Closed,
    };

    private static LocalDateTime? Next(OpeningStatus status, LocalDate today) =>
        status.Next?.From is { } next && next.Date <= today.PlusDays(FarthestNextOpening) ? next : null;

    private static string? Reason(OpeningStatus status) => status.IsOpen ? null : status.Note;
}
