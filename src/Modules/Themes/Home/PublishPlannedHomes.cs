using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Themes.Home;

/// <summary>Publishes what was planned for now.</summary>
internal sealed class PublishPlannedHomes(StorefrontDb db, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<HomeVersion>().AsNoTracking()
            .Where(row => row.State == VersionState.Planned && row.GoesLiveAt <= now)
            .OrderBy(row => row.GoesLiveAt)
            .Select(row => new { row.TownId, row.ShopId, row.Id })
            .ToListAsync(cancel);
        foreach (var row in due)
        {
            var scope = row.ShopId == Guid.Empty ? Scope.ForTown(row.TownId) : Scope.ForShop(row.TownId, row.ShopId);
            await door.InAsync<HomeDesk>(scope, desk => desk.PublishPlannedAsync(row.Id, cancel));
        }
    }
}
