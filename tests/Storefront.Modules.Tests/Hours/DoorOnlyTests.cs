using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Platform.Texts;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Hours;

/// <summary>Days on which nobody walks in and goods are handed over at the door, on Thursday, 12 November 2026, at 9:00.</summary>
public sealed class DoorOnlyTests
{
    private const string Office = "/shops/becker/admin/hours";

    [Fact]
    public async Task Badge_page_card_and_hours_say_that_one_is_served_at_the_door()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");
        using var jana = host.Browser("musterstadt.localhost");
        using var guest = host.Browser("musterstadt.localhost", "en");

        var saved = await ruth.FollowAsync(ruth.PostAsync(
            Office + "?handler=Door", ("door-from", "2026-11-12"), ("door-to", "2026-11-14"),
            ("door-words", "Bitte klingeln Sie am Hintereingang."), ("door-words-en", "Please ring at the back door.")));
        await host.DrainAsync();
        var shop = await jana.GetAsync("/shops/becker/");
        var card = await jana.GetAsync("/shops");
        var english = await guest.GetAsync("/shops/becker/");

        Assert.Contains("Do., 12. Nov. 9:00–18:00, nur an der Tür", saved.Words, StringComparison.Ordinal);
        Assert.Equal("Nur an der Tür, bis 18:00", shop.Html.QuerySelector(".hero .state--door_only")!.TextContent);
        Assert.Contains("Bitte klingeln Sie am Hintereingang.", shop.Html.QuerySelector(".hero")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Do., 12. Nov. – Sa., 14. Nov.", shop.Words, StringComparison.Ordinal);
        Assert.Contains("Nur an der Tür, bis 18:00", card.Html.QuerySelector(".shop-card")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bitte klingeln Sie am Hintereingang.", card.Html.QuerySelector(".shop-card")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("At the door only, until 18:00", english.Words, StringComparison.Ordinal);
        Assert.Contains("Please ring at the back door.", english.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pickup_times_stay_and_the_usual_sentence_is_there_without_words()
    {
        await using var host = await ShopAsync();
        var becker = host.Directory.FindShop(host.Directory.FindTown("musterstadt")!.Scope.TownId, "becker")!.Scope;
        using var jana = host.Browser("musterstadt.localhost");

        await host.InAsync<IDoorOnlyDays>(becker, days => days.AddAsync(
            new LocalDate(2026, 11, 12), new LocalDate(2026, 11, 12), "", "", CancellationToken.None));
        await host.DrainAsync();
        var shop = await jana.GetAsync("/shops/becker/");

        Assert.Contains("Bestellungen geben wir an der Tür heraus.", shop.Words, StringComparison.Ordinal);
        Assert.Contains("Abholung heute ab 10:00", shop.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_evening_before_the_next_opening_is_one_at_the_door()
    {
        await using var host = await ShopAsync();
        var becker = host.Directory.FindShop(host.Directory.FindTown("musterstadt")!.Scope.TownId, "becker")!.Scope;
        await host.InAsync<IDoorOnlyDays>(becker, days => days.AddAsync(
            new LocalDate(2026, 11, 13), new LocalDate(2026, 11, 13), "", "", CancellationToken.None));
        host.Clock.Advance(TimeSpan.FromHours(10));

        Assert.Equal("Nur an der Tür, morgen ab 9:00", await SayAsync());
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Öffnet Montag um 9:00", await SayAsync());

        async Task<string> SayAsync() => (await StateAsync(host)).Say(host.Services.GetRequiredService<TextCatalog>().In(TextCatalog.German));
    }

    [Fact]
    public async Task It_ends_by_itself_or_when_somebody_ends_it()
    {
        await using var host = await ShopAsync();
        var becker = host.Directory.FindShop(host.Directory.FindTown("musterstadt")!.Scope.TownId, "becker")!.Scope;
        var today = await host.InAsync<IDoorOnlyDays, Guid>(becker, days => days.AddAsync(
            new LocalDate(2026, 11, 12), new LocalDate(2026, 11, 12), "", "", CancellationToken.None));
        Assert.Equal(OpeningKind.DoorOnly, await KindAsync(host));

        Assert.True(await host.InAsync<IDoorOnlyDays, bool>(becker, days => days.EndAsync(today, CancellationToken.None)));
        Assert.Equal(OpeningKind.Open, await KindAsync(host));
        Assert.False(await host.InAsync<IDoorOnlyDays, bool>(becker, days => days.EndAsync(today, CancellationToken.None)));

        await host.InAsync<IDoorOnlyDays>(becker, days => days.AddAsync(
            new LocalDate(2026, 11, 12), new LocalDate(2026, 11, 12), "", "", CancellationToken.None));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(OpeningKind.Open, await KindAsync(host));
    }

    [Fact]
    public async Task Search_engines_hear_of_week_closures_special_days_and_the_door()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");
        await ruth.PostAsync(Office + "?handler=Door", ("door-from", "2026-11-12"), ("door-to", "2026-11-14"));
        await ruth.PostAsync(Office + "?handler=Close", ("closure-from", "2026-11-20"), ("closure-to", "2026-11-21"));
        await ruth.PostAsync(Office + "?handler=Special", ("special-date", "2026-11-15"), ("special-times", "13:00-18:00"));
        await host.DrainAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var data = (await jana.GetAsync("/shops/becker/")).Html.QuerySelector("script[type='application/ld+json']")!.TextContent;
        using var json = System.Text.Json.JsonDocument.Parse(data);
        var usual = Assert.Single(json.RootElement.GetProperty("openingHoursSpecification").EnumerateArray());
        var special = json.RootElement.GetProperty("specialOpeningHoursSpecification").EnumerateArray().ToList();

        Assert.Equal(("09:00", "18:00", 5), (Text(usual, "opens"), Text(usual, "closes"), usual.GetProperty("dayOfWeek").GetArrayLength()));
        Assert.Contains(special, one => (Text(one, "validFrom"), Text(one, "opens"), Text(one, "closes")) == ("2026-11-20", "00:00", "00:00"));
        Assert.Contains(special, one => (Text(one, "validFrom"), Text(one, "opens"), Text(one, "closes")) == ("2026-11-15", "13:00", "18:00"));
        Assert.Contains(special, one => Text(one, "validThrough") == "2026-11-14" && Text(one, "opens") == "09:00"
            && one.GetProperty("description").GetString()!.Contains("an der Tür", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Days_taken_away_come_back_with_one_button_and_a_slip_stays_in_its_field()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");
        var wrong = await ruth.PostAsync(Office + "?handler=Door", ("door-from", "2026-11-12"), ("door-to", "2026-11-11"), ("door-words", "Klingeln"));
        await ruth.PostAsync(Office + "?handler=Door", ("door-from", "2026-11-12"));
        var id = (await ruth.GetAsync(Office)).Html.QuerySelector("#door input[name=id]")!.GetAttribute("value");

        var removed = await ruth.FollowAsync(ruth.PostAsync(Office + "?handler=Remove", ("id", id)));
        var kind = await KindAsync(host);
        await ruth.SubmitAsync(removed, "form[action*='Restore']");

        Assert.NotNull(wrong.Html.QuerySelector("#door-to-error"));
        Assert.Equal("Klingeln", wrong.Html.QuerySelector("#door-words")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.Equal(OpeningKind.Open, kind);
        Assert.Equal(OpeningKind.DoorOnly, await KindAsync(host));
    }

    private static string? Text(System.Text.Json.JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static async Task<OpeningKind> KindAsync(TestHost host) => (await StateAsync(host)).Kind;

    private static Task<OpeningState> StateAsync(TestHost host)
    {
        var becker = host.Directory.FindShop(host.Directory.FindTown("musterstadt")!.Scope.TownId, "becker")!.Scope;
        return host.InAsync<IOpeningHours, OpeningState>(becker, hours => hours.StateAsync(becker.ShopId, CancellationToken.None).AsTask());
    }

    private static async Task<TestHost> ShopAsync()
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync(
            ATown(), AShop("becker", "Schuhhaus Becker"), AnOwner("becker"), OpenAt("becker", "Mo-Fr 09:00-18:00"),
            new { name = "pickup", shop = "becker", slotMinutes = 30, places = 3, leadMinutes = 60, cutOff = "17:30", days = 6 });
        await host.DrainAsync();
        return host;
    }
}
