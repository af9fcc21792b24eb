using Storefront.Hours.Schedules;

namespace Storefront.Hours.Office;

/// <summary>Other hours for every week, from the form or in the grammar.</summary>
internal sealed class NewWeek(ScheduleDesk desk)
{
    public async Task<object> StoredAsync(CancellationToken cancel) => FactsOf(await desk.ReadAsync(cancel));

    public Task EnterAsync(Action<Schedule> change, CancellationToken cancel)
    {
        object? before = null, after = null;
        return desk.ChangeAsync(
            row =>
            {
                before = FactsOf(row);
                change(row);
                after = FactsOf(row);
            },
            log => log.Record("hours_changed", "", before, after),
            cancel);
    }

    /// <summary>For the log, and for who was quicker.</summary>
    public static object FactsOf(Schedule row) => new { row.OpeningHours, row.OpenOnHolidays, row.DoorOnly };
}
