using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Closures.Plans;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Hours.Closures.Town;

/// <summary>
/// Begins and ends plans at their time. Whether shops are closed is read from the clock and does not wait for it: this tells the kept pages, and
/// the log.
/// </summary>
internal sealed class KeepClosureTime(StorefrontDb db, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var towns = await db.Set<ClosurePlan>()
            .Where(row => row.State == PlanState.On && ((!row.Begun && row.BeganAt <= now) || row.EndsAt <= now))
            .Select(row => row.TownId).Distinct().ToListAsync(cancel);
        foreach (var town in towns)
        {
            await using var entered = door.Enter(Scope.ForTown(town));
            await entered.Get<StorefrontDb>().WriteAsync(() => entered.Get<ClosureDesk>().KeepTimeAsync(cancel), cancel);
        }
    }
}
