using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Mails;

/// <summary>The shopper found it: shops that had it need not wait any longer. Raised in the shop's scope.</summary>
internal sealed record SlipEnded(Guid SlipId);

/// <summary>A shop that said it has something hears that it is over.</summary>
internal sealed class TellEnd(StorefrontDb db, ScopeDoor door) : IEventHandler<SlipEnded>
{
    public async Task HandleAsync(SlipEnded happened, CancellationToken cancel)
    {
        if (await db.Set<Slip>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == happened.SlipId, cancel) is { } slip)
        {
            await TellAsync(slip, SlipEnd.Found, cancel);
        }
    }

    public Task TellAsync(Slip slip, SlipEnd end, CancellationToken cancel) => slip.Sample
        ? Task.CompletedTask
        : door.InAsync<MailToShop>(
            Scope.ForShop(slip.TownId, slip.ShopId),
            mail => mail.LeaveAsync(end == SlipEnd.Found ? "wanted_found" : "wanted_withdrawn", new { slip.Title, slip.Name }, cancel));
}
