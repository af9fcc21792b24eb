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
        var local = now.InZone(table.Zone).LocalDateTime;
        var today = local.Date;
        var status = table.At(now);
        var next = Next(status, today);
        return new OpeningState(Kind(status), status.Until, next, Reason(status))
        {
            HolidayKey = status is { IsOpen: false, Holiday: { } holiday } ? $"holidays.{holiday}" : null,
            Door = status.DoorOnly ? Words(table, local) : null,
            NextAtDoor = next is { } opens && table.ServesAtDoor(opens),
            Shut = !status.IsOpen && table.PlannedAt(local) is { AtDoor: false } plan ? Words(plan) : null,
            Today = today,
        };
    }

    private static DoorWords? Words(Timetable table, LocalDateTime at) =>
        table.PlannedAt(at) is { AtDoor: true } plan && plan.WordsDe.Length > 0 ? new DoorWords(plan.WordsDe, plan.WordsEn)
        : table.DoorPeriodOn(at.Date) is { } period ? new DoorWords(period.WordsDe, period.WordsEn)
        : table.PlannedAt(at) is { AtDoor: true } ? new DoorWords("", "")
        : null;

    private static DoorWords Words(PlannedClosure plan) =>
        plan.WordsDe.Length > 0 ? new DoorWords(plan.WordsDe, plan.WordsEn) : new DoorWords(plan.TitleDe, plan.TitleEn);

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
