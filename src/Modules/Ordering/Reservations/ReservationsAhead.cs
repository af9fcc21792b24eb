using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Reservations;

/// <summary>Reservations whose last day falls into a time: who wanted to come then stands before a closed door.</summary>
internal sealed class ReservationsAhead(StorefrontDb db) : IPromisesAhead
{
    public async Task<IReadOnlyList<PromiseAhead>> BetweenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        var rows = await db.Set<Reservation>().AsNoTracking()
            .Where(row => (row.State == ReservationState.Held || row.State == ReservationState.Ready) && (row.AppointmentAt ?? row.ExpiresAt) >= from && (row.AppointmentAt ?? row.ExpiresAt) < until)
            .OrderBy(row => row.AppointmentAt ?? row.ExpiresAt).ThenBy(row => row.Id).Take(200)
            .Select(row => new { row.Number, row.Name, row.AppointmentAt, row.ExpiresAt }).ToListAsync(cancel);
        return [.. rows.Select(row => new PromiseAhead(
            "ordering.ahead.reservation", row.Number, row.Name, row.AppointmentAt ?? row.ExpiresAt, "/admin/reservations") { AnyTimeOfDay = row.AppointmentAt is null })];
    }
}
