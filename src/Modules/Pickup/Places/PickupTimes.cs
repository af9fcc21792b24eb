using System.Collections.Concurrent;
using Storefront.Hours.Contracts;
using Storefront.Pickup.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;

namespace Storefront.Pickup.Places;

/// <summary>Keeps what was worked out, by town. One for the process.</summary>
internal sealed class PickupTimesMemory : IKeptForPages
{
    private const string Tag = "pickup:";

    private readonly ConcurrentDictionary<Guid, (DateTimeOffset Until, TownTimes Times)> _known = new();
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, (DateTimeOffset Until, NextTimes? Times)>> _next = new();

    /// <summary>Evicted when the times of the town change, on every node.</summary>
    public static string TagOf(Guid town) => $"{Tag}{town}";

    public TownTimes? Find(Guid town, DateTimeOffset now) =>
        _known.TryGetValue(town, out var known) && now < known.Until ? known.Times : null;

    public void Keep(Guid town, DateTimeOffset until, TownTimes times) => _known[town] = (until, times);

    /// <summary>The next times of a shop; null in the pair when it offers none.</summary>
    public (DateTimeOffset Until, NextTimes? Times)? Find(Guid town, Guid shop, DateTimeOffset now) =>
        _next.TryGetValue(town, out var shops) && shops.TryGetValue(shop, out var known) && now < known.Until ? known : null;

    public void Keep(Guid town, Guid shop, DateTimeOffset until, NextTimes? times) =>
        _next.GetOrAdd(town, static _ => new())[shop] = (until, times);

    public void Forget(Guid town)
    {
        _known.TryRemove(town, out _);
        _next.TryRemove(town, out _);
    }

    void IKeptForPages.Forget(string tag)
    {
        if (tag.StartsWith(Tag, StringComparison.Ordinal) && Guid.TryParse(tag.AsSpan(Tag.Length), out var town))
        {
            Forget(town);
        }
        else if (HoursTag.TownOf(tag) is { } closed)
        {
            Forget(closed);
        }
    }

    void IKeptForPages.ForgetAll()
    {
        _known.Clear();
        _next.Clear();
    }
}

/// <summary>What the shops of a town promise at this minute, and which of them promise nothing for a while.</summary>
internal sealed record TownTimes(IReadOnlyDictionary<Guid, EarliestPickup> Earliest, IReadOnlyDictionary<Guid, PickupPause> Paused);

internal sealed class PickupTimes(
    PickupTimesMemory memory, TenantDirectory directory, IClosures closures, ScopeDoor door, CurrentScope here, TimeProvider clock) : IPickupTimes
{
    /// <summary>So many of the next times are kept of a shop.</summary>
    internal const int Shown = 6;

    public async ValueTask<IReadOnlyDictionary<Guid, EarliestPickup>> EarliestAsync(CancellationToken cancel) =>
        (await OfTownAsync(cancel)).Earliest;

    public async ValueTask<IReadOnlyDictionary<Guid, PickupPause>> PausedAsync(CancellationToken cancel) =>
        (await OfTownAsync(cancel)).Paused;

    private async ValueTask<TownTimes> OfTownAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!closures.IsRehearsal && memory.Find(here.Value.TownId, now) is { } known)
        {
            return known;
        }

        var times = await door.InAsync<PickupCalendar, TownTimes>(
            here.Value.Town, calendar => ReadAsync(calendar, now, cancel));
        if (!closures.IsRehearsal)
        {
            memory.Keep(here.Value.TownId, now.NextMinute(), times);
        }

        return times;
    }

    /// <summary>The next times of a shop, to look at; whoever takes one asks <see cref="PickupCalendar"/>.</summary>
    internal async ValueTask<NextTimes?> NextAsync(Guid shop, CancellationToken cancel)
    {
        var (now, town) = (clock.GetUtcNow(), here.Value.TownId);
        if (!closures.IsRehearsal && memory.Find(town, shop, now) is { } known)
        {
            return known.Times;
        }

        var today = now.In(here.Tenant!.TimeZone).Date;
        var times = await door.InAsync<PickupCalendar, NextTimes?>(here.Value.Town, all => ReadAsync(all, shop, today, cancel));
        if (!closures.IsRehearsal)
        {
            memory.Keep(town, shop, now.NextMinute(), times);
        }

        return times;
    }

    private static async Task<NextTimes?> ReadAsync(PickupCalendar all, Guid shop, NodaTime.LocalDate today, CancellationToken cancel)
    {
        var calendar = (await all.ReadAsync([shop], cancel, enough: Shown)).GetValueOrDefault(shop);
        var pause = calendar?.Earliest is null ? (await all.PausesAsync([shop], cancel)).GetValueOrDefault(shop) : null;
        return calendar is null && pause is null ? null : new NextTimes(pause is null ? calendar : null, pause, today);
    }

    private async Task<TownTimes> ReadAsync(PickupCalendar calendar, DateTimeOffset now, CancellationToken cancel)
    {
        Guid[] shops = [.. directory.ShopsOf(here.Value.TownId).Where(shop => shop.Live).Select(shop => shop.Scope.ShopId)];
        var today = now.In(calendar.Zone).Date;
        var earliest = (await calendar.ReadAsync(shops, cancel, enough: 1))
            .Where(one => one.Value.Earliest is not null)
            .ToDictionary(one => one.Key, one => Earliest(one.Value.Earliest!, today));
        var paused = (await calendar.PausesAsync(shops, cancel)).ToDictionary(one => one.Key, one => new PickupPause(one.Value.Until));
        return new TownTimes(earliest, paused);
    }

    internal static EarliestPickup Earliest(OpenSlot slot, NodaTime.LocalDate today) =>
        new(slot.Start, slot.Time.LocalStart, slot.Time.LocalStart.Date == today);
}
