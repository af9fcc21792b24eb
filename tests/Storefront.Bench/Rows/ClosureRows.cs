using System.Diagnostics;
using Storefront.Bench.Town;
using Storefront.Hours.Closures.Town;
using Storefront.Hours.Schedules;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Bench.Rows;

/// <summary>The town closes all its shops: from the button until the first page of every one of them, kept before, says so; and back.</summary>
internal static class ClosureRows
{
    private const string Band = "closure-band";

    public static async Task MeasureAsync(BenchContext bench)
    {
        var data = Path.Combine(bench.Folder, "closure");
        await IdleShops.AddAsync(data, 1, bench.Size.Shops);
        await using var workshop = await Workshop.OpenAsync(data);
        await TellHoursAsync(workshop);
        using var http = new HttpClient { BaseAddress = await workshop.ServeAsync() };
        var pages = workshop.Directory.ShopsOf(workshop.Town.TownId).Select(shop => $"/shops/{shop.Slug}/").ToList();
        var plan = await workshop.Door.InAsync<ClosureDesk, Guid>(workshop.Town, desk => desk.PutAsync(
            null, row => (row.TitleDe, row.TellShops) = ("Läden geschlossen", false), "", CancellationToken.None));
        await SeeAsync(http, pages, isClosed: false);

        var (on, onSeen) = await SwitchAsync(workshop, http, pages, isClosed: true, desk => desk.SwitchOnAsync(plan, null, null, "", CancellationToken.None));
        var (off, offSeen) = await SwitchAsync(workshop, http, pages, isClosed: false, desk => desk.SwitchOffAsync(plan, "", CancellationToken.None));

        bench.Found.Add(
            $"closing {pages.Count:N0} shops", $"{on.TotalMilliseconds:0} ms to switch, {onSeen.TotalSeconds:0.0} s until a page of each was asked for and right", "≤ 60 s",
            onSeen <= TimeSpan.FromMinutes(1));
        bench.Found.Add(
            $"opening {pages.Count:N0} shops again", $"{off.TotalMilliseconds:0} ms to switch, {offSeen.TotalSeconds:0.0} s until a page of each was asked for and right", "≤ 60 s",
            offSeen <= TimeSpan.FromMinutes(1));
    }

    private static async Task<(TimeSpan Switched, TimeSpan Seen)> SwitchAsync(
        Workshop workshop, HttpClient http, List<string> pages, bool isClosed, Func<ClosureDesk, Task<bool>> press)
    {
        var clock = Stopwatch.StartNew();
        if (!await workshop.Door.InAsync(workshop.Town, press))
        {
            throw new InvalidOperationException("The switch did not move.");
        }

        var switched = clock.Elapsed;
        await SeeAsync(http, pages, isClosed);
        return (switched, clock.Elapsed);
    }

    private static async Task SeeAsync(HttpClient http, List<string> pages, bool isClosed)
    {
        foreach (var page in pages)
        {
            if ((await http.GetStringAsync(new Uri(page, UriKind.Relative))).Contains(Band, StringComparison.Ordinal) != isClosed)
            {
                throw new InvalidOperationException($"{page} still says what was before.");
            }
        }
    }

    private static async Task TellHoursAsync(Workshop workshop)
    {
        await using var town = workshop.Door.Enter(workshop.Town);
        var db = town.Get<StorefrontDb>();
        db.AddRange(workshop.Directory.ShopsOf(workshop.Town.TownId).Select(shop => new Schedule
        {
            TownId = shop.Scope.TownId, ShopId = shop.Scope.ShopId, Id = shop.Scope.ShopId, OpeningHours = "Mo-Su 00:00-24:00", OpenOnHolidays = true,
            ChangedAt = TimeProvider.System.GetUtcNow(),
        }));
        await db.SaveChangesAsync();
    }
}
