using Storefront.Hours.Schedules;

namespace Storefront.Hours.Office;

/// <summary>A closure, a day or days at the door that are taken away, and brought back.</summary>
internal sealed class TakenAway(ScheduleDesk desk)
{
    /// <summary>Whether it was taken away a moment ago: one button brings it back.</summary>
    public async Task<bool> HasAsync(Guid id, CancellationToken cancel)
    {
        var row = await desk.ReadAsync(cancel);
        return row.Closures.Any(known => known.Removed && known.Id == id)
            || row.SpecialDays.Any(known => known.Removed && known.Id == id)
            || row.DoorDays.Any(known => known.Removed && known.Id == id);
    }

    public Task TakeAsync(Guid id, CancellationToken cancel) => MarkAsync(id, removed: true, cancel);

    public Task BringBackAsync(Guid id, CancellationToken cancel) => MarkAsync(id, removed: false, cancel);

    /// <summary>The hours without a day of their own: it may be why somebody was told to come.</summary>
    public static void WithoutDay(Schedule row, Guid id) => row.SpecialDays = Marked(row.SpecialDays, id, removed: true);

    private Task MarkAsync(Guid id, bool removed, CancellationToken cancel)
    {
        (string Kind, object Facts)? marked = null;
        return desk.ChangeAsync(
            row =>
            {
                row.Closures = [.. row.Closures.Select(known => known.Id == id ? known with { Removed = removed } : known)];
                row.SpecialDays = Marked(row.SpecialDays, id, removed);
                row.DoorDays = [.. row.DoorDays.Select(known => known.Id == id ? known with { Removed = removed } : known)];
                marked = Find(row, id);
            },
            log =>
            {
                if (marked is var (kind, facts))
                {
                    log.Record($"{kind}_{(removed ? "removed" : "restored")}", "", null, facts);
                }
            },
            cancel);
    }

    private static (string Kind, object Facts)? Find(Schedule row, Guid id) =>
        row.Closures.Where(known => known.Id == id).Select(known => ("closure", known.Facts))
            .Concat(row.SpecialDays.Where(known => known.Id == id).Select(known => ("special_day", known.Facts)))
            .Concat(row.DoorDays.Where(known => known.Id == id).Select(known => ("door_days", known.Facts)))
            .Select(found => ((string, object)?)found).FirstOrDefault();

    private static List<OwnDay> Marked(IEnumerable<OwnDay> days, Guid id, bool removed) =>
        [.. days.Select(known => known.Id == id ? known with { Removed = removed } : known)];
}
