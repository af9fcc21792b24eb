using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Pickup.Hours;
using Storefront.Pickup.Slots;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Places;

/// <summary>A collection time with the places left.</summary>
internal sealed record OpenSlot(SlotTime Time, int Left)
{
    /// <summary>How many it has in all.</summary>
    public required int Places { get; init; }

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
    ScopedSql sql, ITenantSettings settings, IOpeningHours hours, IClosures closures, TenantDirectory directory, CurrentScope here, TimeProvider clock)
{
    /// <summary>The calendars of those shops that offer pickup.</summary>
    /// <param name="shops">Which.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <param name="enough">So many times with places are enough; later days are left out.</param>
    public async Task<IReadOnlyDictionary<Guid, ShopCalendar>> ReadAsync(
        IReadOnlyCollection<Guid> shops, CancellationToken cancel, int enough = int.MaxValue)
    {
        var known = await KnownAsync(cancel);
        var offering = shops.Where(shop => Offers(shop, known)).ToList();
        var taken = offering.Count == 0 ? [] : await TakenAsync(offering, cancel);
        var calendars = new Dictionary<Guid, ShopCalendar>();
        foreach (var shop in offering)
        {
            calendars[shop] = await CalendarAsync(shop, known[shop], taken, enough, cancel);
        }

        return calendars;
    }

    /// <summary>Those of the shops that hand out at other times, and nothing for now: they paused, or a plan of the town stops them.</summary>
    public async Task<IReadOnlyDictionary<Guid, Pause>> PausesAsync(IReadOnlyCollection<Guid> shops, CancellationToken cancel)
    {
        var known = await KnownAsync(cancel);
        var pauses = new Dictionary<Guid, Pause>();
        foreach (var shop in shops)
        {
            if (known.GetValueOrDefault(shop)?.AsOf(Today) is { On: true, Paused: true } paused && Shop(shop) is { } tenant)
            {
                pauses[shop] = new Pause(tenant.Name, paused.PauseEnds);
            }
            else if (Offers(shop, known) && await StoppedAsync(shop, known[shop], cancel) is { } stop)
            {
                pauses[shop] = new Pause(Shop(shop)!.Name, stop.Until is not { } end ? null : end.TimeOfDay == LocalTime.Midnight ? end.Date : end.Date.PlusDays(1));
            }
        }

        return pauses;
    }

    /// <summary>Whether settings and opening hours leave times to choose from, apart from a pause.</summary>
    public async Task<bool> WouldOfferAsync(Guid shop, CancellationToken cancel)
    {
        var known = await KnownAsync(cancel);
        return known.GetValueOrDefault(shop) is { On: true, Places: > 0 } rules && Shop(shop) is not null
            && (await CalendarAsync(shop, rules, [], enough: 1, cancel)).Days.Count > 0;
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

    /// <summary>
    /// Whether the shop still hands out at a time that was held for somebody: it may have closed or paused meanwhile. That
    /// nobody new could be promised the time any more does not matter.
    /// </summary>
    public async Task<bool> StillOffersAsync(Guid shop, DateTimeOffset start, CancellationToken cancel)
    {
        var known = await KnownAsync(cancel);
        if (!Offers(shop, known))
        {
            return false;
        }

        var zone = DateTimeZoneProviders.Tzdb[Zone];
        var (at, rules) = (Instant.FromDateTimeOffset(start), known[shop]);
        var day = at.InZone(zone).Date;
        var plans = await closures.OfShopAsync(shop, cancel);

        // A window may end after midnight: then the time belongs to the day before.
        return await HasAsync(day) || await HasAsync(day.PlusDays(-1));

        async Task<bool> HasAsync(LocalDate of) =>
            !rules.ClosedOn(of) && StaysOn.Allows(plans, at.InZone(zone).LocalDateTime) && rules.Rhythm().Has(at, await WindowsAsync(shop, of, cancel), zone);
    }

    /// <summary>The plan that stops pickup for as long as a shop lets its customers choose ahead; null: some day there may be a time.</summary>
    private async ValueTask<ShopClosure?> StoppedAsync(Guid shop, PickupSettings rules, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().In(Zone).LocalDateTime;
        var last = now.Date.PlusDays(rules.Days).AtMidnight();
        return (await closures.OfShopAsync(shop, cancel))
            .FirstOrDefault(closure => !closure.KeepsOn(StaysOn.PartId) && closure.Covers(now) && (closure.Until is not { } end || end >= last));
    }

    public string Zone => here.Tenant!.TimeZone;

    private LocalDate Today => clock.GetUtcNow().In(Zone).Date;

    private Task<IReadOnlyDictionary<Guid, PickupSettings>> KnownAsync(CancellationToken cancel) =>
        settings.OfShopsAsync<PickupSettings>(PickupSettings.Key, cancel);

    private bool Offers(Guid shop, IReadOnlyDictionary<Guid, PickupSettings> known) =>
        known.GetValueOrDefault(shop)?.AsOf(Today) is { On: true, Paused: false, Places: > 0 } && Shop(shop) is not null;

    /// <summary>Null where pickup is switched off.</summary>
    private Tenant? Shop(Guid shop) =>
        directory.Find(Scope.ForShop(here.Value.TownId, shop)) is { } tenant && tenant.Has(PickupModule.Feature) ? tenant : null;

    private async Task<ShopCalendar> CalendarAsync(
        Guid shop, PickupSettings rules, Dictionary<(Guid, DateTimeOffset), int> taken, int enough, CancellationToken cancel)
    {
        var zone = DateTimeZoneProviders.Tzdb[Zone];
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var today = now.InZone(zone).Date;
        var rhythm = rules.Rhythm();
        var plans = await closures.OfShopAsync(shop, cancel);
        var days = new List<(LocalDate, IReadOnlyList<OpenSlot>)>();
        for (var day = today; day < today.PlusDays(rules.Days) && enough > 0; day = day.PlusDays(1))
        {
            if (rules.ClosedOn(day))
            {
                continue;
            }

            var slots = rhythm.SlotsOn(day, await WindowsAsync(shop, day, cancel), now, zone)
                .Where(slot => StaysOn.Allows(plans, slot, now)).ToList();
            if (slots.Count > 0)
            {
                OpenSlot[] open = [.. slots.Select(slot => Open(slot, StaysOn.Places(plans, slot, rules.Places), taken.GetValueOrDefault((shop, slot.Start.ToDateTimeOffset()))))];
                days.Add((day, open));
                enough -= open.Count(slot => slot.Left > 0);
            }
        }

        return new ShopCalendar(rules, days);
    }

    private async ValueTask<IEnumerable<SlotWindow>> WindowsAsync(Guid shop, LocalDate day, CancellationToken cancel) =>
        (await hours.RangesAsync(shop, day, cancel)).Select(range => new SlotWindow(range.From, range.To));

    private static OpenSlot Open(SlotTime slot, int places, int taken) => new(slot, Math.Max(0, places - taken)) { Places = places };

    private async Task<Dictionary<(Guid, DateTimeOffset), int>> TakenAsync(List<Guid> shops, CancellationToken cancel)
    {
        var rows = await sql.ListAsync<TakenRow>(
            $"""
            SELECT s."ShopId", s."Start", s."Taken" FROM "Pickup_Slot" s
            WHERE s."TownId" = @town AND s."ShopId" {sql.In("shops")} AND s."Start" >= @now AND s."Taken" > 0
            """,
            new { shops = shops.ToArray(), now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            cancel);
        return rows.ToDictionary(row => (row.ShopId, DateTimeOffset.FromUnixTimeMilliseconds(row.Start)), row => row.Taken);
    }

    private sealed class TakenRow
    {
        public Guid ShopId { get; init; }

        public long Start { get; init; }

        public int Taken { get; init; }
    }
}
