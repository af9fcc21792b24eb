using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Wanted.Enquiries;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Mails;

/// <summary>
/// Tells a shop of slips that wait: at once, but in no more than a few mails a day; what comes beyond is told together, when the day is over.
/// Works in the shop's scope.
/// </summary>
internal sealed class TellShop(StorefrontDb db, MailToShop mail, ITenantAddresses addresses, CurrentScope here, TimeProvider clock) : IEventHandler<SlipLaid>
{
    private const int MailsOfDay = 3;

    public Task HandleAsync(SlipLaid happened, CancellationToken cancel) => RunAsync(cancel);

    public Task RunAsync(CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            var day = now - TimeSpan.FromDays(1);
            var told = await db.Set<Slip>().Where(row => row.ToldAt > day).Select(row => row.ToldAt).Distinct().CountAsync(cancel);
            var untold = told >= MailsOfDay ? [] : await db.Set<Slip>().AsNoTracking()
                .Where(row => row.Untold && row.End == SlipEnd.None && !row.Sample).OrderBy(row => row.StateAt).ToListAsync(cancel);
            if (untold.Count == 0)
            {
                return;
            }

            Guid[] ids = [.. untold.Select(slip => slip.Id)];
            await db.Set<Slip>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Untold, false).SetProperty(row => row.ToldAt, now), cancel);
            await mail.LeaveAsync(
                "wanted_new",
                new
                {
                    Count = untold.Count,
                    untold[0].Title,
                    Slips = untold.Select(slip => new { slip.Title, slip.Name, Again = slip.AskedBack, Url = addresses.Url(here.Value, $"{SlipPage.Path}/{slip.Id}") }),
                    Url = addresses.Url(here.Value, SlipsPage.Path),
                },
                cancel);
        },
        cancel);
}
