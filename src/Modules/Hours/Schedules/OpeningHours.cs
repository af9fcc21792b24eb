using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Schedules;

/// <summary>The current town's hours, read once and then answered from memory.</summary>
internal sealed class OpeningHours(CurrentScope here, HoursBook book, ScopeDoor door, TimeProvider clock)
    : IOpeningHours, IOpeningWeek
{
    public async ValueTask<OpeningState> StateAsync(Guid shop, CancellationToken cancel) =>
        (await TownAsync(cancel)).State(shop, Now);

    public async ValueTask<IReadOnlyDictionary<Guid, OpeningState>> StatesAsync(CancellationToken cancel) =>
        (await TownAsync(cancel)).States(Now);

    public async ValueTask<IReadOnlyList<(LocalDateTime From, LocalDateTime To)>> RangesAsync(
        Guid shop, LocalDate day, CancellationToken cancel)
    {
        if ((await TownAsync(cancel)).Find(shop) is not { } table)
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

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private ValueTask<TownHours> TownAsync(CancellationToken cancel)
    {
        var town = here.Value.Town;
        return book.OfAsync(town.TownId, () => StampAsync(town, cancel), stamp => ReadAsync(town, stamp, cancel));
    }

    private async Task<string> StampAsync(Scope town, CancellationToken cancel)
    {
        await using var entered = door.Enter(town);
        var profile = await ProfileAsync(entered, town, cancel);
        var rows = entered.Get<StorefrontDb>().Set<Schedule>();
        var last = await rows.MaxAsync(row => (DateTimeOffset?)row.ChangedAt, cancel);
        return $"{await rows.CountAsync(cancel)}/{last?.ToUnixTimeMilliseconds()}/{profile.FederalState}/{profile.TimeZone}";
    }

    private async Task<TownHours> ReadAsync(Scope town, string stamp, CancellationToken cancel)
    {
        await using var entered = door.Enter(town);
        var profile = await ProfileAsync(entered, town, cancel);
        var holidays = book.HolidaysOf(profile.FederalState);
        var zone = DateTimeZoneProviders.Tzdb[profile.TimeZone];
        var rows = await entered.Get<StorefrontDb>().Set<Schedule>().AsNoTracking().ToListAsync(cancel);
        var tables = rows
            .Select(row => (row.ShopId, Table: row.ToTimetable(holidays, zone)))
            .Where(row => row.Table is not null)
            .ToFrozenDictionary(row => row.ShopId, row => row.Table!);
        return new TownHours(stamp, zone, tables);
    }

    private static async Task<TenantProfile> ProfileAsync(EnteredScope entered, Scope town, CancellationToken cancel) =>
        await entered.Get<ITenantProfiles>().FindAsync(town, cancel)
            ?? throw new InvalidOperationException($"There is no {town}.");
}
