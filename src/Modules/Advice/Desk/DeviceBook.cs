using Microsoft.EntityFrameworkCore;
using Storefront.Advice.Calls;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Platform.Web;

namespace Storefront.Advice.Desk;

/// <summary>Which devices of the shop ring now. Works in the shop's scope.</summary>
internal sealed class DeviceBook(StorefrontDb db, PageCache pages, CurrentScope here, TimeProvider clock)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(75);

    public async Task ComeAsync(string connection, Guid staff, CancellationToken cancel)
    {
        var first = !await IsAnybodyThereAsync(cancel);
        db.Add(new Device { Id = Ids.New(clock), Connection = connection, StaffId = staff, SeenAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancel);
        if (first)
        {
            await TellPagesAsync(cancel);
        }
    }

    public Task BeatAsync(string connection, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.WriteAsync(
            () => db.Set<Device>().Where(device => device.Connection == connection).ExecuteUpdateAsync(set => set.SetProperty(device => device.SeenAt, now), cancel),
            cancel);
    }

    public async Task GoAsync(string connection, CancellationToken cancel)
    {
        await db.WriteAsync(() => db.Set<Device>().Where(device => device.Connection == connection).ExecuteDeleteAsync(cancel), cancel);
        if (!await IsAnybodyThereAsync(cancel))
        {
            await TellPagesAsync(cancel);
        }
    }

    public Task<bool> IsAnybodyThereAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Silence;
        return db.Set<Device>().AnyAsync(device => device.SeenAt >= since, cancel);
    }

    /// <summary>Somebody is there who is not in a call already.</summary>
    public Task<bool> IsAnybodyFreeAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Silence;
        return db.Set<Device>().AnyAsync(
            device => device.SeenAt >= since && !db.Set<Call>().Any(call => call.State == CallState.Live && call.StaffId == device.StaffId), cancel);
    }

    // „Jetzt frei“ stands on pages that are kept for everybody.
    private ValueTask TellPagesAsync(CancellationToken cancel) => pages.EvictAsync(cancel, PageCache.TagOf(here.Value));
}
