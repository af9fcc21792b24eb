using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Ordering.Reservations;

/// <summary>„Reservierungen“: lay aside, hand over, put back.</summary>
[BackOffice(TenantKinds.Shop, Permission = OrderingModule.MayServe, Feature = OrderingModule.Reservations)]
internal sealed class ReservationsPage(StorefrontDb db, ReservationDesk desk, TimeProvider clock) : BackOfficePage
{
    private const int Most = 100;
    private const int FarthestDays = 366;

    private static readonly LocalDateTimePattern Typed = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public IReadOnlyList<Reservation> Open { get; private set; } = [];

    public IReadOnlyList<Reservation> Closed { get; private set; } = [];

    /// <summary>The time typed for a service, as browsers send it: „2026-12-01T10:00“.</summary>
    [BindProperty]
    public string? At { get; set; }

    /// <summary>The reservation whose form came back.</summary>
    public Guid? Asked { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    private async Task ShowAsync(CancellationToken cancel)
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

        if (reservation.IsService && to == ReservationState.Ready)
        {
            return await AppointAsync(reservation, cancel);
        }

        var done = await desk.MoveAsync(id, to, cancel);
        return Answer(reservation, done, (reservation.IsService ? "service_" : "") + Key(to));
    }

    private async Task<IActionResult> AppointAsync(Reservation reservation, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!Typed.Parse(At?.Trim() ?? "").TryGetValue(default, out var local))
        {
            AddError(nameof(At), "ordering.reservations.at_missing");
        }
        else if (local.ToInstant(Tenant!.TimeZone) is var at && (at <= now || at > now.AddDays(FarthestDays)))
        {
            AddError(nameof(At), at <= now ? "ordering.reservations.at_past" : "ordering.reservations.at_far");
        }
        else
        {
            return Answer(reservation, await desk.AppointAsync(reservation.Id, at, cancel), "service_ready");
        }

        Asked = reservation.Id;
        await ShowAsync(cancel);
        return Page();
    }

    private IActionResult Answer(Reservation reservation, bool done, string key) => done
        ? RedirectWithNotice("/admin/reservations", "ordering.reservations.done." + key, ("number", reservation.Number))
        : RedirectWithWarning("/admin/reservations", "ordering.desk.not_now");

    /// <summary>For the field of a form: what was typed, or the time given before.</summary>
    public string? AtOf(Reservation one) => Asked == one.Id ? At
        : one.AppointmentAt is { } given ? Typed.Format(given.In(Tenant!.TimeZone).LocalDateTime)
        : null;

    public string? WrongAt(Reservation one) => Asked == one.Id ? ModelState.GetValueOrDefault(nameof(At))?.Errors.FirstOrDefault()?.ErrorMessage : null;

    public string When(DateTimeOffset at) => Promise.When(at, null, Tenant!.TimeZone, clock.GetUtcNow(), T);

    public static string Key(ReservationState state) => state.ToString().ToLowerInvariant();
}
