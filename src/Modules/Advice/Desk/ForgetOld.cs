using Microsoft.EntityFrameworkCore;
using Storefront.Advice.CallBacks;
using Storefront.Advice.Calls;
using Storefront.Advice.Cards;
using Storefront.Advice.Rooms;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;

namespace Storefront.Advice.Desk;

/// <summary>
/// Settles calls that nobody ended (a dead phone, a closed tab) and forgets what is not needed any more: names and numbers after ninety days,
/// the counts of the report after two years.
/// </summary>
internal sealed class ForgetOld(StorefrontDb db, TimeProvider clock) : IRecurringWork
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromHours(3);

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (rang, begun, silent) = (now - CallBook.Patience * 2, now - LongestCall, now - TimeSpan.FromMinutes(10));
        var (named, counted) = (now - TimeSpan.FromDays(90), now - TimeSpan.FromDays(730));
        return db.WriteAsync(
            async () =>
            {
                await db.Set<Call>().Where(call => call.State == CallState.Ringing && call.RingAt < rang)
                    .ExecuteUpdateAsync(set => set.SetProperty(call => call.State, CallState.Missed), cancel);
                await db.Set<Call>().Where(call => call.State == CallState.Live && call.AnsweredAt < begun)
                    .ExecuteUpdateAsync(set => set.SetProperty(call => call.State, CallState.Ended).SetProperty(call => call.EndedAt, now), cancel);
                await db.Set<Device>().Where(device => device.SeenAt < silent).ExecuteDeleteAsync(cancel);
                await db.Set<Guest>().Where(guest => guest.At < begun).ExecuteDeleteAsync(cancel);
                await db.Set<Card>().Where(card => card.At < named).ExecuteDeleteAsync(cancel);
                await db.Set<CallBack>().Where(row => row.CreatedAt < named && row.Phone != "")
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Phone, "").SetProperty(row => row.Name, "").SetProperty(row => row.Wish, ""), cancel);
                await db.Set<Call>().Where(call => call.CreatedAt < named && call.Name != "").ExecuteUpdateAsync(set => set.SetProperty(call => call.Name, ""), cancel);
                await db.Set<CallBack>().Where(row => row.CreatedAt < counted).ExecuteDeleteAsync(cancel);
                await db.Set<Call>().Where(call => call.CreatedAt < counted).ExecuteDeleteAsync(cancel);
            },
            cancel);
    }
}
