using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Schedules;

/// <summary>Where the hours of the current shop are read and changed.</summary>
internal sealed class ScheduleDesk(StorefrontDb db, HoursBook book, IAuditLog audit, TimeProvider clock)
{
    /// <summary>The stored hours, or an empty sheet.</summary>
    public async Task<Schedule> ReadAsync(CancellationToken cancel) =>
        await db.Set<Schedule>().AsNoTracking().FirstOrDefaultAsync(cancel) ?? Empty();

    /// <summary>Changes the row, tells the others; nothing happens when nothing is different.</summary>
    public Task ChangeAsync(Action<Schedule> change, CancellationToken cancel) => ChangeAsync(change, _ => { }, cancel);

    /// <summary>The same, with lines in the shop's log when something is different.</summary>
    public Task ChangeAsync(Action<Schedule> change, Action<IAuditLog> tell, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var row = await db.Set<Schedule>().FirstOrDefaultAsync(cancel);
            if (row is null)
            {
                db.Add(row = Empty());
            }

            change(row);
            if (!db.ChangeTracker.HasChanges())
            {
                return;
            }

            // Two changes within a millisecond must not share a stamp.
            var now = clock.GetUtcNow();
            row.ChangedAt = now > row.ChangedAt ? now : row.ChangedAt.AddMilliseconds(1);
            tell(audit);
            db.Raise(new HoursChanged());
            db.AfterCommit(ForgetAsync);
        },
        cancel);

    private Schedule Empty() => new() { Id = db.Scope.Kind == TenantKind.Shop ? db.Scope.ShopId : db.Scope.TownId };

    private Task ForgetAsync(CancellationToken cancel)
    {
        book.Forget(db.Scope.TownId);
        return Task.CompletedTask;
    }
}
