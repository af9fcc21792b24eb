using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Hours.Closures.Layer;
using Storefront.Hours.Contracts;
using Storefront.Hours.Timetables;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Schedules;

/// <summary>The current town's hours, read once and then answered from memory.</summary>
internal sealed class OpeningHours(CurrentScope here, HoursBook book, ClosureLens lens, ScopeDoor door, TimeProvider clock)
    : IOpeningHours, IOpeningWeek, IClosures
{
    public async ValueTask<OpeningState> StateAsync(Guid shop, CancellationToken cancel) =>
        (await TownAsync(cancel)).State(shop, Now);

    public async ValueTask<IReadOnlyDictionary<Guid, OpeningState>> StatesAsync(CancellationToken cancel) =>
        (await TownAsync(cancel)).States(Now);

    public async ValueTask<IReadOnlyList<(LocalDateTime From, LocalDateTime To)>> RangesAsync(Guid shop, LocalDate day, CancellationToken cancel) =>
        Ranges((await TownAsync(cancel)).Find(shop), day);

    public async ValueTask<IReadOnlyList<(LocalDateTime From, LocalDateTime To)>> UsualRangesAsync(Guid shop, LocalDate day, CancellationToken cancel) =>
        Ranges((await TownAsync(cancel)).Find(shop) is { } table ? table with { Planned = [] } : null, day);

    private static IReadOnlyList<(LocalDateTime From, LocalDateTime To)> Ranges(Timetable? table, LocalDate day)
    {
        if (table is null)
        {
            return [];
        }

        var (begins, ends) = (day.AtMidnight(), day.PlusDays(1).AtMidnight());
        return [.. table.On(day.PlusDays(-1)).Stretches.Concat(table.On(day).Stretches)
            .Where(stretch => !stretch.ByArrangement && stretch.From < ends && stretch.To > begins)
            .Select(stretch => (LocalDateTime.Max(stretch.From, begins), LocalDateTime.Min(stretch.To, ends)))
            .Where(range => range.Item1 < range.Item2)
            .Order()];
    }

    public async ValueTask<OpeningWeek?> WeekAsync(Guid shop, TextIn texts, CancellationToken cancel)
    {
        var town = await TownAsync(cancel);
        return town.Week(shop, Now.InZone(town.Zone).Date, texts);
    }

    public async ValueTask<IReadOnlyList<ShopClosure>> OfShopAsync(Guid shop, CancellationToken cancel) =>
        (await TownAsync(cancel)).Closures.Of(shop);

    public async ValueTask<DateTimeOffset?> LastShutAsync(Guid shop, CancellationToken cancel) =>
        (await TownAsync(cancel)).Closures.LastShut(shop, clock.GetUtcNow());

    public async Task<IReadOnlySet<Guid>> ShopsOfAsync(Guid plan, CancellationToken cancel) =>
        await door.InAsync<ClosureReader, IReadOnlySet<Guid>>(here.Value.Town, reader => reader.ShopsOfAsync(plan, cancel));

    public bool IsRehearsal => lens.Plan is not null;

    /// <summary>All of them, for the pages of the town itself.</summary>
    public async ValueTask<TownClosures> ClosuresAsync(CancellationToken cancel) => (await TownAsync(cancel)).Closures;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private ValueTask<TownHours> TownAsync(CancellationToken cancel)
    {
        var (town, rehearsed) = (here.Value.Town, lens.Plan);
        return book.OfAsync(town.TownId, rehearsed, () => StampAsync(town, rehearsed, cancel), stamp => ReadAsync(town, rehearsed, stamp, cancel));
    }

    private async Task<string> StampAsync(Scope town, Guid? rehearsed, CancellationToken cancel)
    {
        await using var entered = door.Enter(town);
        var profile = await ProfileAsync(entered, town, cancel);
        var rows = entered.Get<StorefrontDb>().Set<Schedule>();
        var last = await rows.MaxAsync(row => (DateTimeOffset?)row.ChangedAt, cancel);
        var closures = await entered.Get<ClosureReader>().StampAsync(rehearsed, cancel);
        return $"{await rows.CountAsync(cancel)}/{last?.ToUnixTimeMilliseconds()}/{profile.FederalState}/{profile.TimeZone}/{closures}";
    }

    private async Task<TownHours> ReadAsync(Scope town, Guid? rehearsed, string stamp, CancellationToken cancel)
    {
        await using var entered = door.Enter(town);
        var profile = await ProfileAsync(entered, town, cancel);
        var holidays = book.HolidaysOf(profile.FederalState);
        var zone = DateTimeZoneProviders.Tzdb[profile.TimeZone];
        var rows = await entered.Get<StorefrontDb>().Set<Schedule>().AsNoTracking().ToListAsync(cancel);
        var closures = await entered.Get<ClosureReader>().ReadAsync(rehearsed, cancel);
        var tables = rows
            .Select(row => (row.ShopId, Table: row.ToTimetable(holidays, zone)))
            .Where(row => row.Table is not null)
            .ToFrozenDictionary(row => row.ShopId, row => closures.Over(row.ShopId, row.Table!));
        return new TownHours(stamp, zone, tables, closures);
    }

    private static async Task<TenantProfile> ProfileAsync(EnteredScope entered, Scope town, CancellationToken cancel) =>
        await entered.Get<ITenantProfiles>().FindAsync(town, cancel)
            ?? throw new InvalidOperationException($"There is no {town}.");
}
