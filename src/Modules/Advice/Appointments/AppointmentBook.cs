using Microsoft.EntityFrameworkCore;
using Storefront.Advice.Calls;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Advice.Appointments;

/// <summary>An appointment was made, cancelled, or is to be reminded of. Raised in the shop's scope.</summary>
internal sealed record AppointmentChanged(Guid AppointmentId, string What)
{
    public const string Made = "made";
    public const string Cancelled = "cancelled";
    public const string Declined = "declined";
    public const string Soon = "soon";
}

/// <summary>Keeps appointments. Works in the shop's scope.</summary>
internal sealed class AppointmentBook(StorefrontDb db, TimeProvider clock)
{
    /// <summary>So long before the time the reminder goes out.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromHours(1);

    /// <summary>Null: somebody was quicker.</summary>
    public async Task<Appointment?> BookAsync(
        AppointmentForm form, DateTimeOffset start, FoundArticle? article, string locale, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var appointment = new Appointment
        {
            Id = Ids.New(clock), Token = Keys.New(), Start = start, Claim = Appointment.ClaimOf(start), Name = form.Name!.Trim(),
            Email = form.Email!.Trim(), Phone = form.Phone?.Trim() ?? "", Wish = form.Wish?.Trim() ?? "", Locale = locale,
            ProductId = article?.ProductId, ProductTitle = article?.Title ?? "", CreatedAt = now,
            // Made at short notice: the mail that says so is reminder enough.
            RemindedAt = start < now + (2 * Before) ? now : null,
        };
        try
        {
            await db.WriteAsync(
                () =>
                {
                    db.Add(appointment);
                    db.Raise(new AppointmentChanged(appointment.Id, AppointmentChanged.Made));
                    return Task.CompletedTask;
                },
                cancel);
            return appointment;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<Appointment>().AnyAsync(row => row.Claim == appointment.Claim, cancel))
            {
                return null;
            }

            throw;
        }
    }

    public Task<Appointment?> FindAsync(string token, CancellationToken cancel) =>
        db.Set<Appointment>().AsNoTracking().FirstOrDefaultAsync(row => row.Token == token, cancel);

    /// <summary>Those to come, and those of which the quarter is running.</summary>
    public Task<List<Appointment>> ComingAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow().AddMinutes(-Appointment.Minutes);
        return db.Set<Appointment>().AsNoTracking().Where(row => row.State == AppointmentState.Booked && row.Start >= since)
            .OrderBy(row => row.Start).Take(50).ToListAsync(cancel);
    }

    /// <summary>False: it is cancelled already, or past.</summary>
    public Task<bool> CancelAsync(Guid id, AppointmentState state, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var (now, free) = (clock.GetUtcNow(), id.ToString());
            if (await db.Set<Appointment>().Where(row => row.Id == id && row.State == AppointmentState.Booked && row.Start > now)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state).SetProperty(row => row.Claim, free), cancel) != 1)
            {
                return false;
            }

            db.Raise(new AppointmentChanged(id, state == AppointmentState.Declined ? AppointmentChanged.Declined : AppointmentChanged.Cancelled));
            return true;
        },
        cancel);

    /// <summary>Says of one that is near that it is; once.</summary>
    public Task RemindAsync(Guid id, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            if (await db.Set<Appointment>().Where(row => row.Id == id && row.State == AppointmentState.Booked && row.RemindedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RemindedAt, now), cancel) == 1)
            {
                db.Raise(new AppointmentChanged(id, AppointmentChanged.Soon));
            }
        },
        cancel);
}
