using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Community.Peers;

/// <summary>Once a day: counts the shops that take part, each in its own scope.</summary>
internal sealed class CountPeers(StorefrontDb db, ScopeDoor door) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var share in await db.Set<PeerShare>().AsNoTracking().ToListAsync(cancel))
        {
            await door.InAsync<PeerDesk>(new Scope(share.TownId, share.ShopId), desk => desk.GiveAsync(isNew: false, cancel));
        }
    }
}
