using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Advice.Hours;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Advice.Appointments;

/// <summary>The quarters of an hour of the coming days that nobody has taken yet. Works in the shop's scope.</summary>
internal sealed class FreeTimes(AdviceTimes times, StorefrontDb db, CurrentScope here, TimeProvider clock)
{
    private const int FarthestDay = 14;
    private const int MostDays = 5;
    private static readonly Duration Lead = Duration.FromMinutes(30);

    public async Task<IReadOnlyList<FreeDay>> ReadAsync(AdviceSettings settings, CancellationToken cancel)
    {
        var zone = here.Tenant!.TimeZone;
        var now = clock.GetUtcNow();
        var earliest = Instant.FromDateTimeOffset(now) + Lead;
        var taken = (await db.Set<Appointment>().AsNoTracking()
            .Where(row => row.State == AppointmentState.Booked && row.Start >= now).Select(row => row.Start).ToListAsync(cancel)).ToHashSet();
        var days = new List<FreeDay>();
        var today = now.In(zone).Date;
        for (var day = today; day <= today.PlusDays(FarthestDay) && days.Count < MostDays; day = day.PlusDays(1))
        {
            var free = Quarters(await times.OfDayAsync(settings, day, cancel))
                .Select(time => (At: time.ToInstant(zone), Time: time.TimeOfDay))
                .Where(slot => Instant.FromDateTimeOffset(slot.At) >= earliest && !(settings.AwayUntil > slot.At) && !taken.Contains(slot.At))
                .ToList();
            if (free.Count > 0)
            {
                days.Add(new FreeDay(day, free));
            }
        }

        return days;
    }

    /// <summary>Whole quarters that end before the hours do.</summary>
    internal static IEnumerable<LocalDateTime> Quarters(IReadOnlyList<(LocalDateTime From, LocalDateTime To)> ranges)
    {
        foreach (var (from, to) in ranges)
        {
            var late = from.Minute % Appointment.Minutes;
            for (var begin = late == 0 ? from : from.PlusMinutes(Appointment.Minutes - late); begin.PlusMinutes(Appointment.Minutes) <= to; begin = begin.PlusMinutes(Appointment.Minutes))
            {
                yield return begin;
            }
        }
    }
}

/// <param name="Day">In the town.</param>
/// <param name="Times">The earliest first.</param>
internal sealed record FreeDay(LocalDate Day, IReadOnlyList<(DateTimeOffset At, LocalTime Time)> Times);
