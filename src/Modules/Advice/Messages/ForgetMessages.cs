using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Advice.Messages;

/// <summary>Ninety days after the last word messages and their photos go.</summary>
internal sealed class ForgetMessages(StorefrontDb db, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var old = clock.GetUtcNow() - TimeSpan.FromDays(90);
        var due = await db.Set<Question>().AsNoTracking().Where(row => row.StateAt < old)
            .OrderBy(row => row.StateAt).Take(200).Select(row => new { row.TownId, row.ShopId, row.Id }).ToListAsync(cancel);
        foreach (var one in due)
        {
            await door.InAsync<MessageBook>(Scope.ForShop(one.TownId, one.ShopId), book => book.ForgetAsync(one.Id, cancel));
        }
    }
}
