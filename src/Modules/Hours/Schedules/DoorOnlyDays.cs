using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Platform.Values;

namespace Storefront.Hours.Schedules;

internal sealed class DoorOnlyDays(ScheduleDesk desk, TimeProvider clock) : IDoorOnlyDays
{
    public async Task<Guid> AddAsync(LocalDate from, LocalDate to, string german, string english, CancellationToken cancel)
    {
        var id = Ids.New(clock);
        var days = new DoorDays(id, from.ToDateOnly(), to.ToDateOnly(), german.Trim(), english.Trim());

        // What was taken away is really gone with the next addition.
        await desk.ChangeAsync(
            row => row.DoorDays = [.. row.DoorDays.Where(known => !known.Removed).Append(days).OrderBy(known => known.From)],
            log => log.Record("door_days_added", "", null, days.Facts),
            cancel);
        return id;
    }

    public async Task<bool> EndAsync(Guid id, CancellationToken cancel)
    {
        var isKnown = (await desk.ReadAsync(cancel)).DoorDays.Any(known => known.Id == id && !known.Removed);
        await desk.ChangeAsync(
            row => row.DoorDays = [.. row.DoorDays.Select(known => known.Id == id ? known with { Removed = true } : known)], cancel);
        return isKnown;
    }
}
