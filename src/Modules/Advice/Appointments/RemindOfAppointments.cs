using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Advice.Appointments;

/// <summary>An hour before, a mail says that it is near; ninety days after, nobody needs to know any more.</summary>
internal sealed class RemindOfAppointments(StorefrontDb db, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    private const int Batch = 500;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var until = now + AppointmentBook.Before;
        var due = await db.Set<Appointment>().AsNoTracking()
            .Where(row => row.State == AppointmentState.Booked && row.RemindedAt == null && row.Start <= until && row.Start > now)
            .OrderBy(row => row.Start).Take(Batch).Select(row => new { row.TownId, row.ShopId, row.Id }).ToListAsync(cancel);
        foreach (var one in due)
        {
            await door.InAsync<AppointmentBook>(Scope.ForShop(one.TownId, one.ShopId), book => book.RemindAsync(one.Id, cancel));
        }

        var old = now - TimeSpan.FromDays(90);
        await db.WriteAsync(() => db.Set<Appointment>().Where(row => row.Start < old).ExecuteDeleteAsync(cancel), cancel);
    }
}
