using System.Globalization;
using NodaTime;

namespace Storefront.Pickup.Hours;

/// <summary>What the log says of a change of pickup: a pause, a closed day and other times are news of their own.</summary>
internal static class PickupNews
{
    /// <param name="before">What was stored.</param>
    /// <param name="after">What is stored now.</param>
    /// <param name="today">Closed days before it fall away by themselves.</param>
    public static IEnumerable<(string Action, object? Before, object? After)> Between(PickupSettings before, PickupSettings after, LocalDate today)
    {
        if (!before.On && after.On)
        {
            yield return ("pickup_on", null, null);
        }

        if (before.Paused != after.Paused)
        {
            yield return (after.Paused ? "pickup_paused" : "pickup_resumed", null, null);
        }

        foreach (var day in after.ClosedDays.Except(before.ClosedDays))
        {
            yield return ("pickup_day_closed", null, new { Day = day });
        }

        var first = today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        foreach (var day in before.ClosedDays.Except(after.ClosedDays).Where(day => string.CompareOrdinal(day, first) >= 0))
        {
            yield return ("pickup_day_opened", null, new { Day = day });
        }

        var (was, now) = (Times(before), Times(after));
        if (!was.Equals(now))
        {
            yield return ("pickup_settings", was, now);
        }
    }

    // Named as the log's texts are: each field that differs is told with what it was.
    private static object Times(PickupSettings settings) => new
    {
        PickupSlotMinutes = settings.SlotMinutes,
        PickupPlaces = settings.Places,
        PickupLeadMinutes = settings.LeadMinutes,
        PickupCutOff = settings.CutOff,
        PickupDays = settings.Days,
        PickupKeepDays = settings.KeepDays,
        PickupInstructionDe = settings.InstructionDe,
        PickupInstructionEn = settings.InstructionEn,
    };
}
