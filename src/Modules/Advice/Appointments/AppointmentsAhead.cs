using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Advice.Appointments;

/// <summary>Appointments that a closure or other opening hours would run into.</summary>
internal sealed class AppointmentsAhead(StorefrontDb db) : IPromisesAhead
{
    public async Task<IReadOnlyList<PromiseAhead>> BetweenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        var rows = await db.Set<Appointment>().AsNoTracking()
            .Where(row => row.State == AppointmentState.Booked && row.Start >= from && row.Start < until)
            .OrderBy(row => row.Start).Take(200).Select(row => new { row.Name, row.Start }).ToListAsync(cancel);
        return [.. rows.Select(row => new PromiseAhead("advice.appointment.ahead", "", row.Name, row.Start, "/admin/advice"))];
    }
}
