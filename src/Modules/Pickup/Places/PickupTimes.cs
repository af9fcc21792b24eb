using System.Collections.Concurrent;
using Storefront.Pickup.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Pickup.Places;

/// <summary>Keeps what was worked out, by town. One for the process.</summary>
internal sealed class PickupTimesMemory
{
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset Until, IReadOnlyDictionary<Guid, EarliestPickup> Times)> _known = new();

    public IReadOnlyDictionary<Guid, EarliestPickup>? Find(Guid town, DateTimeOffset now) =>
        _known.TryGetValue(town, out var known) && now < known.Until ? known.Times : null;

    public void Keep(Guid town, DateTimeOffset until, IReadOnlyDictionary<Guid, EarliestPickup> times) => _known[town] = (until, times);

    public void Forget(Guid town) => _known.TryRemove(town, out _);
}

internal sealed class PickupTimes(
    PickupTimesMemory memory, TenantDirectory directory, ScopeDoor door, CurrentScope here, TimeProvider clock) : IPickupTimes
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    public async ValueTask<IReadOnlyDictionary<Guid, EarliestPickup>> EarliestAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (memory.Find(here.Value.TownId, now) is { } known)
        {
            return known;
        }

        var times = await door.InAsync<PickupCalendar, Dictionary<Guid, EarliestPickup>>(
            here.Value.Town, calendar => ReadAsync(calendar, now, cancel));
        memory.Keep(here.Value.TownId, FreshUntil(now), times);
        return times;
    }

    // Times pass at full minutes. What is forgotten then is never older than the page that shows it may be.
    private static DateTimeOffset FreshUntil(DateTimeOffset now)
    {
        var nextMinute = DateTimeOffset.FromUnixTimeSeconds(((now.ToUnixTimeSeconds() / 60) + 1) * 60);
        return now + Fresh < nextMinute ? now + Fresh : nextMinute;
    }

    private async Task<Dictionary<Guid, EarliestPickup>> ReadAsync(PickupCalendar calendar, DateTimeOffset now, CancellationToken cancel)
    {
        Guid[] shops = [.. directory.ShopsOf(here.Value.TownId).Where(shop => shop.Live).Select(shop => shop.Scope.ShopId)];
        var today = now.In(calendar.Zone).Date;
        return (await calendar.ReadAsync(shops, cancel, enough: 1))
            .Where(one => one.Value.Earliest is not null)
            .ToDictionary(one => one.Key, one => Earliest(one.Value.Earliest!, today));
    }

    private static EarliestPickup Earliest(OpenSlot slot, NodaTime.LocalDate today) =>
        new(slot.Start, slot.Time.LocalStart, slot.Time.LocalStart.Date == today);
}
