using System.Collections.Concurrent;
using Storefront.Pickup.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Pickup.Places;

/// <summary>Keeps what was worked out, by town. One for the process.</summary>
internal sealed class PickupTimesMemory
{
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset Until, IReadOnlyDictionary<Guid, EarliestPickup> Times)> _known = new();
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, (DateTimeOffset Until, ShopCalendar? Calendar)>> _calendars = new();

    public IReadOnlyDictionary<Guid, EarliestPickup>? Find(Guid town, DateTimeOffset now) =>
        _known.TryGetValue(town, out var known) && now < known.Until ? known.Times : null;

    public void Keep(Guid town, DateTimeOffset until, IReadOnlyDictionary<Guid, EarliestPickup> times) => _known[town] = (until, times);

    /// <summary>The next times of a shop; null in the pair when it offers none.</summary>
    public (DateTimeOffset Until, ShopCalendar? Calendar)? Find(Guid town, Guid shop, DateTimeOffset now) =>
        _calendars.TryGetValue(town, out var shops) && shops.TryGetValue(shop, out var known) && now < known.Until ? known : null;

    public void Keep(Guid town, Guid shop, DateTimeOffset until, ShopCalendar? calendar) =>
        _calendars.GetOrAdd(town, static _ => new())[shop] = (until, calendar);

    public void Forget(Guid town)
    {
        _known.TryRemove(town, out _);
        _calendars.TryRemove(town, out _);
    }
}

internal sealed class PickupTimes(
    PickupTimesMemory memory, TenantDirectory directory, ScopeDoor door, CurrentScope here, TimeProvider clock) : IPickupTimes
{
    /// <summary>So many of the next times are kept of a shop.</summary>
    internal const int Shown = 6;

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

    /// <summary>The next times of a shop, to look at; whoever takes one asks <see cref="PickupCalendar"/>.</summary>
    internal async ValueTask<ShopCalendar?> NextAsync(Guid shop, CancellationToken cancel)
    {
        var (now, town) = (clock.GetUtcNow(), here.Value.TownId);
        if (memory.Find(town, shop, now) is { } known)
        {
            return known.Calendar;
        }

        var calendar = await door.InAsync<PickupCalendar, ShopCalendar?>(
            here.Value.Town, async all => (await all.ReadAsync([shop], cancel, enough: Shown)).GetValueOrDefault(shop));
        memory.Keep(town, shop, FreshUntil(now), calendar);
        return calendar;
    }

    // Times pass at full minutes. What is forgotten then is never older than the page that shows it may be.
    private static DateTimeOffset FreshUntil(DateTimeOffset now) =>
        DateTimeOffset.FromUnixTimeSeconds(((now.ToUnixTimeSeconds() / 60) + 1) * 60);

    private async Task<Dictionary<Guid, EarliestPickup>> ReadAsync(PickupCalendar calendar, DateTimeOffset now, CancellationToken cancel)
    {
        Guid[] shops = [.. directory.ShopsOf(here.Value.TownId).Where(shop => shop.Live).Select(shop => shop.Scope.ShopId)];
        var today = now.In(calendar.Zone).Date;
        return (await calendar.ReadAsync(shops, cancel, enough: 1))
            .Where(one => one.Value.Earliest is not null)
            .ToDictionary(one => one.Key, one => Earliest(one.Value.Earliest!, today));
    }

    internal static EarliestPickup Earliest(OpenSlot slot, NodaTime.LocalDate today) =>
        new(slot.Start, slot.Time.LocalStart, slot.Time.LocalStart.Date == today);
}
