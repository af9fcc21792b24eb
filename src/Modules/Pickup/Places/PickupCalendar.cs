using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup;

/// <summary>A collection time with the places left.</summary>
internal sealed record OpenSlot(SlotTime Time, int Left)
{
    public DateTimeOffset Start => Time.Start.ToDateTimeOffset();

    public DateTimeOffset End => Time.End.ToDateTimeOffset();

    /// <summary>What forms send: seconds since 1970.</summary>
    public string Id => Time.Start.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The collection times of one shop, day by day.</summary>
internal sealed record ShopCalendar(PickupSettings Settings, IReadOnlyList<(LocalDate Day, IReadOnlyList<OpenSlot> Slots)> Days)
{
    public IEnumerable<OpenSlot> Slots => Days.SelectMany(day => day.Slots);

    public OpenSlot? Earliest => Slots.FirstOrDefault(slot => slot.Left > 0);
}

/// <summary>Which times shops can still promise. Works in town scope: settings and taken places of all shops in one query each.</summary>
internal sealed class PickupCalendar(
    StorefrontDb db, ITenantSettings settings, IOpeningHours hours, TenantDirectory directory, CurrentScope here, TimeProvider clock)
{
    /// <summary>The calendars of those shops that offer pickup.</summary>
    public async Task<IReadOnlyDictionary<Guid, ShopCalendar>> ReadAsync(IReadOnlyCollection<Guid> shops, CancellationToken cancel)
    {
        var known = await settings.OfShopsAsync<PickupSettings>(PickupSettings.Key, cancel);
        var offering = shops.Where(shop => Offers(shop, known)).ToList();
        var taken = offering.Count == 0 ? [] : await TakenAsync(offering, cancel);
        var calendars = new Dictionary<Guid, ShopCalendar>();
        foreach (var shop in offering)
        {
            calendars[shop] = await CalendarAsync(shop, known[shop], taken, cancel);
        }

        return calendars;
    }

    /// <summary>One time of a shop, if it can be promised now: for holding it.</summary>
    public async Task<(PickupSettings Settings, OpenSlot? Slot, OpenSlot? Next)?> FindAsync(
        Guid shop, string? option, CancellationToken cancel)
    {
        var calendars = await ReadAsync([shop], cancel);
        return calendars.GetValueOrDefault(shop) is { } calendar
            ? (calendar.Settings, calendar.Slots.FirstOrDefault(slot => slot.Id == option), calendar.Earliest)
            : null;
    }

    public string Zone => here.Tenant!.TimeZone;

    private bool Offers(Guid shop, IReadOnlyDictionary<Guid, PickupSettings> known) =>
        known.GetValueOrDefault(shop) is { On: true, Places: > 0 }
        && directory.Find(Scope.ForShop(here.Value.TownId, shop)) is { } tenant
        && tenant.Has(PickupModule.Feature);

    private async Task<ShopCalendar> CalendarAsync(
        Guid shop, PickupSettings rules, Dictionary<(Guid, DateTimeOffset), int> taken, CancellationToken cancel)
    {
        var zone = DateTimeZoneProviders.Tzdb[Zone];
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var today = now.InZone(zone).Date;
        var rhythm = rules.Rhythm();
        var days = new List<(LocalDate, IReadOnlyList<OpenSlot>)>();
        for (var day = today; day < today.PlusDays(rules.Days); day = day.PlusDays(1))
        {
            if (rules.ClosedOn(day))
            {
                continue;
            }

            var slots = rhythm.SlotsOn(day, Windows(day, await hours.RangesAsync(shop, day, cancel)), now, zone);
            if (slots.Count > 0)
            {
                days.Add((day, [.. slots.Select(slot => new OpenSlot(
                    slot, Math.Max(0, rules.Places - taken.GetValueOrDefault((shop, slot.Start.ToDateTimeOffset())))))]));
            }
        }

        return new ShopCalendar(rules, days);
    }

    private static IEnumerable<SlotWindow> Windows(LocalDate day, IReadOnlyList<(LocalTime From, LocalTime To)> ranges) =>
        ranges.Select(range => new SlotWindow(day + range.From, (range.To <= range.From ? day.PlusDays(1) : day) + range.To));

    private async Task<Dictionary<(Guid, DateTimeOffset), int>> TakenAsync(List<Guid> shops, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Set<PickupSlot>().AsNoTracking()
            .Where(slot => shops.Contains(slot.ShopId) && slot.Start >= now && slot.Taken > 0)
            .Select(slot => new { slot.ShopId, slot.Start, slot.Taken })
            .ToListAsync(cancel);
        return rows.ToDictionary(row => (row.ShopId, row.Start), row => row.Taken);
    }
}
