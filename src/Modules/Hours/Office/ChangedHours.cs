using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Hours.Schedules;
using Storefront.Hours.Timetables;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Office;

/// <summary>Other opening hours before they are stored: whom the shop has promised something for a time at which it would be closed then.</summary>
internal sealed class ChangedHours(
    ScheduleDesk desk, HoursBook book, ITenantProfiles profiles, IEnumerable<IPromisesAhead> promises, CurrentScope here, TimeProvider clock)
{
    // Further ahead than any shop lets its customers choose; asked week by week, since no source names more than two hundred at once.
    private const int WeeksAhead = 10;

    /// <summary>What was promised while the door was open and would stand before a closed one; the earliest first.</summary>
    public async Task<IReadOnlyList<PromiseAhead>> LostAsync(Action<Schedule> change, CancellationToken cancel)
    {
        var wanted = await desk.ReadAsync(cancel);
        var before = await TableAsync(wanted, cancel);
        change(wanted);
        var after = await TableAsync(wanted, cancel);
        if (before is null || after is null)
        {
            return [];
        }

        var zone = here.Tenant!.TimeZone;
        var today = clock.GetUtcNow().In(zone).Date;
        var lost = new List<PromiseAhead>();
        for (var week = 0; week < WeeksAhead; week++)
        {
            var first = today.PlusWeeks(week);
            var promised = await promises.OnDaysAsync(first, first.PlusDays(6), zone, cancel);
            lost.AddRange(promised.Where(promise => IsOpen(before, promise, zone) && !IsOpen(after, promise, zone)));
        }

        return lost;
    }

    private async Task<Timetable?> TableAsync(Schedule row, CancellationToken cancel)
    {
        var profile = await profiles.CurrentAsync(cancel);
        return row.ToTimetable(book.HolidaysOf(profile.FederalState), DateTimeZoneProviders.Tzdb[profile.TimeZone]);
    }

    private static bool IsOpen(Timetable table, PromiseAhead promise, string zone)
    {
        var at = promise.At.In(zone).LocalDateTime;
        return promise.AnyTimeOfDay
            ? !table.On(at.Date).IsClosed
            : table.On(at.Date.PlusDays(-1)).Stretches.Concat(table.On(at.Date).Stretches)
                .Any(stretch => !stretch.ByArrangement && stretch.From <= at && at < stretch.To);
    }
}
