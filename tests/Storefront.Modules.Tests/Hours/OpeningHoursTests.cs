using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Hours.Schedules;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Hours;

/// <summary>Thursday, 12 November 2026, 9:00 in Berlin.</summary>
public sealed class OpeningHoursTests
{
    private const string Usual = "Mo-Fr 09:00-18:00; Sa 10:00-14:00; PH off";

    [Fact]
    public async Task All_shops_of_the_town_say_whether_they_are_open()
    {
        await using var host = await TownAsync(
            ("becker", Usual), ("hartmann", "Mo-Sa 06:00-09:15"), ("lindenhof", "Mo-Fr 14:00-18:00"));

        var states = await StatesAsync(host);

        Assert.Equal("Jetzt geöffnet bis 18:00", Say(host, states[Shop(host, "becker").ShopId]));
        Assert.Equal("Schließt um 9:15", Say(host, states[Shop(host, "hartmann").ShopId]));
        Assert.Equal("Öffnet um 14:00", Say(host, states[Shop(host, "lindenhof").ShopId]));
    }

    [Fact]
    public async Task The_next_opening_is_told_as_people_say_it()
    {
        await using var host = await TownAsync(("a", "Fr 09:00-18:00"), ("b", "Mo 10:00-12:00"), ("c", "Dec 24 09:00-12:00"));

        var states = await StatesAsync(host);

        Assert.Equal("Öffnet morgen um 9:00", Say(host, states[Shop(host, "a").ShopId]));
        Assert.Equal("Öffnet Montag um 10:00", Say(host, states[Shop(host, "b").ShopId]));
        Assert.Equal("Öffnet Do., 24. Dez. um 9:00", Say(host, states[Shop(host, "c").ShopId]));
    }

    [Fact]
    public async Task What_the_owner_changes_counts_at_once()
    {
        await using var host = await TownAsync(("becker", Usual));
        var becker = Shop(host, "becker");
        Assert.True((await StatesAsync(host))[becker.ShopId].IsOpen);

        await host.InAsync<ScheduleDesk>(becker, desk => desk.ChangeAsync(
            row => row.Closures = [new Closure(Guid.CreateVersion7(), new(2026, 11, 12), new(2026, 11, 13), "Inventur")],
            CancellationToken.None));

        var state = (await StatesAsync(host))[becker.ShopId];
        Assert.Equal(OpeningKind.Closed, state.Kind);
        Assert.Equal("Inventur", state.Reason);
        Assert.Equal(new LocalDateTime(2026, 11, 14, 10, 0), state.OpensNext);
    }

    [Fact]
    public async Task Another_node_sees_the_change_after_ten_seconds()
    {
        await using var host = await TownAsync(("becker", Usual));
        var becker = Shop(host, "becker");
        await StatesAsync(host);
        await host.InAsync<Platform.Data.StorefrontDb>(becker, async db =>
        {
            var row = db.Set<Schedule>().Single();
            row.OpeningHours = "Mo-Su off";
            row.ChangedAt = row.ChangedAt.AddSeconds(1);
            await db.SaveChangesAsync();
        });
        Assert.True((await StatesAsync(host))[becker.ShopId].IsOpen);

        host.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.False((await StatesAsync(host))[becker.ShopId].IsOpen);
    }

    [Fact]
    public async Task Holidays_are_those_of_the_towns_state()
    {
        await using var host = await TestHost.StartAsync();
        await host.RunAsync(ATown(), AShop("becker", "Becker"), OpenAt("becker", "Mo-Su 09:00-18:00"));
        await host.RunAsync(ATown("beispielburg", "BY"), AShop("wurm", "Wurm"), OpenAt("wurm", "Mo-Su 09:00-18:00"));
        host.Clock.Advance(TimeSpan.FromDays(55)); // 6 January 2027: Epiphany in BY, a Wednesday in NW

        var musterstadt = await StatesAsync(host);
        var beispielburg = await StatesAsync(host, "beispielburg");

        Assert.True(musterstadt[Shop(host, "becker").ShopId].IsOpen);
        var wurm = beispielburg[Shop(host, "wurm", "beispielburg").ShopId];
        Assert.Equal("Heilige Drei Könige · Öffnet morgen um 9:00", Say(host, wurm));
    }

    [Fact]
    public async Task A_town_knows_only_its_own_shops()
    {
        await using var host = await TestHost.StartAsync();
        await host.RunAsync(ATown(), AShop("becker", "Becker"), OpenAt("becker", Usual));
        await host.RunAsync(ATown("beispielburg"), AShop("wurm", "Wurm"), OpenAt("wurm", Usual));

        Assert.Equal([Shop(host, "becker").ShopId], (await StatesAsync(host)).Keys);
        var foreign = await host.InAsync<IOpeningHours, OpeningState>(
            Shop(host, "becker").Town,
            hours => hours.StateAsync(Shop(host, "wurm", "beispielburg").ShopId, CancellationToken.None).AsTask());
        Assert.Equal(OpeningKind.Unknown, foreign.Kind);
    }

    [Fact]
    public async Task Ranges_of_a_day_go_over_midnight_and_know_closures()
    {
        await using var host = await TestHost.StartAsync();
        await host.RunAsync(
            ATown(),
            AShop("bar", "Bar"),
            OpenAt("bar", "Th 18:00-02:00; Fr 10:00-12:00,14:00-18:00", new { from = "2026-11-20", to = "2026-11-20", reason = "Umbau" }));
        var bar = Shop(host, "bar");

        Assert.Equal(["12. 18:00 - 13. 00:00"], await RangesAsync(host, bar, new LocalDate(2026, 11, 12)));
        Assert.Equal(
            ["13. 00:00 - 13. 02:00", "13. 10:00 - 13. 12:00", "13. 14:00 - 13. 18:00"], await RangesAsync(host, bar, new LocalDate(2026, 11, 13)));
        Assert.Equal(["20. 00:00 - 20. 02:00"], await RangesAsync(host, bar, new LocalDate(2026, 11, 20)));
    }

    [Fact]
    public async Task The_week_marks_today_and_tells_what_is_different_soon()
    {
        await using var host = await TestHost.StartAsync();
        await host.RunAsync(
            ATown(),
            AShop("becker", "Becker"),
            OpenAt("becker", Usual, new { from = "2026-11-16", to = "2026-11-18", reason = "Betriebsausflug" }));
        var becker = Shop(host, "becker");

        var week = await host.InAsync<IOpeningWeek, OpeningWeek?>(
            becker, weeks => weeks.WeekAsync(becker.ShopId, German(host), CancellationToken.None).AsTask());

        Assert.Equal(
            [
                new OpeningLine("Mo–Fr", "9:00–18:00", true),
                new OpeningLine("Sa", "10:00–14:00", false),
                new OpeningLine("So", "geschlossen", false),
                new OpeningLine("Mo., 16. Nov. – Mi., 18. Nov.", "geschlossen (Betriebsausflug)", false),
            ],
            week!.Lines);
        Assert.Equal("09:00", week.Specifications[0].ToStructuredData()["opens"]);
        Assert.Equal(new LocalDate(2026, 11, 18), week.Specifications[^1].ValidThrough);
    }

    [Fact]
    public async Task A_recipe_with_hours_nobody_understands_says_where()
    {
        await using var host = await TestHost.StartAsync();

        var trouble = await Assert.ThrowsAsync<RecipeException>(
            () => host.RunAsync(ATown(), AShop("becker", "Becker"), OpenAt("becker", "Mo-Fr 09:00-sundown")));

        Assert.Contains("position 13", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipe_run_twice_changes_nothing()
    {
        await using var host = await TestHost.StartAsync();
        object[] steps = [ATown(), AShop("becker", "Becker"), OpenAt("becker", Usual, new { from = "2026-12-27", to = "2027-01-05", reason = "Winterpause" })];
        await host.RunAsync(steps);
        var first = await RowAsync(host);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.RunAsync(steps);

        Assert.Equal(first.ChangedAt, (await RowAsync(host)).ChangedAt);
    }

    private static Task<Schedule> RowAsync(TestHost host) => host.InAsync<ScheduleDesk, Schedule>(
        Shop(host, "becker"), desk => desk.ReadAsync(CancellationToken.None));

    private static LocalTime At(int hour) => new(hour, 0);

    private static async Task<TestHost> TownAsync(params (string Slug, string Hours)[] shops)
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync([ATown(), .. shops.SelectMany(shop => new[] { AShop(shop.Slug, shop.Slug), OpenAt(shop.Slug, shop.Hours) })]);
        return host;
    }

    private static Scope Shop(TestHost host, string slug, string town = "musterstadt") =>
        host.Directory.FindShop(host.Directory.FindTown(town)!.Scope.TownId, slug)!.Scope;

    private static Task<IReadOnlyDictionary<Guid, OpeningState>> StatesAsync(TestHost host, string town = "musterstadt") =>
        host.InAsync<IOpeningHours, IReadOnlyDictionary<Guid, OpeningState>>(
            host.Directory.FindTown(town)!.Scope, hours => hours.StatesAsync(CancellationToken.None).AsTask());

    private static async Task<IEnumerable<string>> RangesAsync(TestHost host, Scope shop, LocalDate day) =>
        (await host.InAsync<IOpeningHours, IReadOnlyList<(LocalDateTime From, LocalDateTime To)>>(
            shop, hours => hours.RangesAsync(shop.ShopId, day, CancellationToken.None).AsTask()))
        .Select(range => FormattableString.Invariant($"{range.From:dd'.' HH':'mm} - {range.To:dd'.' HH':'mm}"));

    private static TextIn German(TestHost host) => host.Services.GetRequiredService<TextCatalog>().In(TextCatalog.German);

    private static string Say(TestHost host, OpeningState state) => state.Say(German(host));
}
