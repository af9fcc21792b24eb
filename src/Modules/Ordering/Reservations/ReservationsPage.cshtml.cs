using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Web;

namespace Storefront.Ordering.Reservations;

/// <summary>„Reservierungen“: lay aside, hand over, put back.</summary>
[BackOffice(TenantKinds.Shop, Permission = OrderingModule.MayServe, Feature = OrderingModule.Reservations)]
internal sealed class ReservationsPage(StorefrontDb db, ReservationDesk desk, TimeProvider clock) : BackOfficePage
{
    private const int Most = 100;

    public IReadOnlyList<Reservation> Open { get; private set; } = [];

    public IReadOnlyList<Reservation> Closed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Open = await db.Set<Reservation>().AsNoTracking()
            .Where(row => row.State == ReservationState.Held || row.State == ReservationState.Ready)
            .OrderBy(row => row.ExpiresAt).Take(Most).ToListAsync(cancel);
        Closed = await db.Set<Reservation>().AsNoTracking()
            .Where(row => row.State != ReservationState.Held && row.State != ReservationState.Ready)
            .OrderByDescending(row => row.StateAt).Take(20).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, ReservationState to, CancellationToken cancel)
    {
        if (to is not (ReservationState.Ready or ReservationState.Collected or ReservationState.Released))
        {
            return BadRequest();
        }

        if (await db.Set<Reservation>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } reservation)
        {
            return NotFound();
        }

        var done = await desk.MoveAsync(id, to, cancel);
        return RedirectWithNotice(
            "/admin/reservations",
            done ? "ordering.reservations.done." + Key(to) : "ordering.desk.not_now",
            ("number", reservation.Number));
    }

    public string When(DateTimeOffset at) => Promise.When(at, null, Tenant!.TimeZone, clock.GetUtcNow(), T);

    public static string Key(ReservationState state) => state.ToString().ToLowerInvariant();
}
