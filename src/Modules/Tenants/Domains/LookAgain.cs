using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Tenants.Domains;

/// <summary>Looks by itself at young claims that are not proven yet: name servers take their time.</summary>
internal sealed class LookAgain(StorefrontDb db, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    private const int MostAtOnce = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Patience;
        var waiting = await db.Set<DomainClaim>().AsNoTracking()
            .Where(claim => claim.ProvenAt == null && claim.LostAt == null && claim.ClaimedAt > since)
            .OrderBy(claim => claim.CheckedAt)
            .Take(MostAtOnce)
            .ToListAsync(cancel);
        foreach (var claim in waiting)
        {
            await door.InAsync<DomainDesk>(new Scope(claim.TownId, claim.ShopId), desk => desk.CheckAsync(claim.Host, cancel));
        }
    }
}
