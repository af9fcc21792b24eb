using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Mails;

/// <summary>Shops that had their mails of the day get the rest of it together.</summary>
internal sealed class TellShopsLater(StorefrontDb db, ScopeDoor door) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var shops = await db.Set<Slip>().AsNoTracking().Where(row => row.Untold && row.End == SlipEnd.None && !row.Sample)
            .Select(row => new { row.TownId, row.ShopId }).Distinct().ToListAsync(cancel);
        foreach (var shop in shops)
        {
            await door.InAsync<TellShop>(Scope.ForShop(shop.TownId, shop.ShopId), tell => tell.RunAsync(cancel));
        }
    }
}

/// <summary>Answers that come within a few minutes are one mail to the shopper.</summary>
internal sealed class TellShoppers(StorefrontDb db, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(5);

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var ripe = clock.GetUtcNow() - Together;
        var due = await db.Set<SlipLine>().AsNoTracking().Where(row => row.FromShop && row.ToldAt == null && row.At <= ripe)
            .Select(row => new { row.TownId, row.EnquiryId }).Distinct().OrderBy(row => row.EnquiryId).Take(500).ToListAsync(cancel);
        foreach (var one in due)
        {
            await door.InAsync<MailsToShopper>(Scope.ForTown(one.TownId), mails => mails.AnsweredAsync(one.EnquiryId, cancel));
        }
    }
}
