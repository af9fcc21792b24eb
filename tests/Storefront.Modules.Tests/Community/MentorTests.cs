using System.Net;
using NodaTime;
using Storefront.Community.Mentors;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Community.CommunityTown;

namespace Storefront.Modules.Tests.Community;

/// <summary>Somebody takes half an hour for a colleague in another town.</summary>
public sealed class MentorTests
{
    [Fact]
    public async Task A_talk_is_asked_for_agreed_on_and_thanked_for()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var ida = await host.IdaAsync();
        using var grete = await host.GreteAsync();
        await OfferAsync(grete);

        var mentors = await ruth.GetAsync(Becker + "/mentors?step=Sell");
        var page = await ruth.GetAsync(mentors.Html.QuerySelector("main h3 a")!.GetAttribute("href")!);
        var times = page.Html.QuerySelectorAll("input[name=At]").Select(time => time.GetAttribute("value")).ToList();
        var asked = await ruth.FollowAsync(ruth.SubmitAsync(page, "main form", ("At", times[0]), ("Topic", "Wie zeigen Sie Hüte?")));
        await host.DrainAsync();
        var request = await grete.GetAsync(Hut + "/mentors");
        var late = await ida.PostAsync(page.Path.Replace("/becker/", "/lindenhof/", StringComparison.Ordinal), ("At", times[0]), ("Topic", "Ich auch."));

        // Thursday 09:00 now; Tuesdays from 14 to 15 are two half hours each week.
        Assert.Equal(6, times.Count);
        Assert.Contains("Di., 17. Nov. 14:00", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Ruth Becker, Schuhhaus Becker (Musterstadt kauft ein)", request.Words, StringComparison.Ordinal);
        Assert.Contains("Wie zeigen Sie Hüte?", ModerationTests.MailTo(host, "grete@hut.example"), StringComparison.Ordinal);
        Assert.Contains("Diese Zeit ist gerade vergeben worden.", late.Words, StringComparison.Ordinal);

        var key = request.Html.QuerySelector("form[action*=Decide] input[name=key]")!.GetAttribute("value");
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync(Becker + "/mentors?handler=Decide", ("key", key), ("agrees", "true"), ("reply", "Ja"))).Status);
        Assert.Contains("Schreiben Sie einen Satz dazu.", (await grete.PostAsync(Hut + "/mentors?handler=Decide", ("key", key), ("agrees", "true"), ("reply", ""))).Words, StringComparison.Ordinal);
        await grete.PostAsync(Hut + "/mentors?handler=Decide", ("key", key), ("agrees", "true"), ("reply", "Ich rufe Sie an."));
        await host.DrainAsync();
        Assert.Contains("Ich rufe Sie an.", ModerationTests.MailTo(host, "ruth@becker.example"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync(Becker + "/mentors?handler=Thank", ("key", key))).Status);

        host.Clock.Advance(TimeSpan.FromDays(6));
        using var later = await host.BeckersRuthAsync();
        await later.PostAsync(Becker + "/mentors?handler=Thank", ("key", key));
        Assert.Contains("1 Dankpunkt", (await later.GetAsync(Becker + "/mentors")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_meet_in_a_video_room_of_the_mentors_shop()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();
        using var ida = await host.IdaAsync();
        await OfferAsync(grete);
        var (first, _) = await AgreedAsync(ruth, grete, null);
        await host.DrainAsync();
        Assert.Contains(first.AbsolutePath, ModerationTests.MailTo(host, "ruth@becker.example"), StringComparison.Ordinal);
        var (second, cancelled) = await AgreedAsync(ruth, grete, first);

        // Whoever has the address knocks and waits; only the mentor's shop opens the room.
        using var visitor = host.Browser(first.Host);
        var before = await visitor.GetAsync(first.AbsolutePath);
        Assert.Contains("verabredet für: Di., 17. Nov. 14:00", before.Words, StringComparison.Ordinal);
        await visitor.SubmitAsync(before, "main form", ("name", "Ruth"));
        Assert.NotNull((await visitor.GetAsync(first.AbsolutePath)).Html.QuerySelector("[data-waiting]"));
        var office = before.Html.QuerySelector("main a[href*='/admin/advice/meetings/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await ida.GetAsync(office.Replace("/hut/", "/lindenhof/", StringComparison.Ordinal))).Status);
        var page = await grete.GetAsync(office);
        Assert.Contains("Gespräch mit Ruth Becker, Schuhhaus Becker", page.Words, StringComparison.Ordinal);
        var room = (await grete.SubmitAsync(page, "main form")).Location!;
        Assert.Equal(room, (await grete.GetAsync(office)).Location);
        await grete.SubmitAsync(await grete.GetAsync(room + "?handler=Guests"), "form", ("letIn", "true"));

        // Both speak; nothing is for sale.
        var inside = await visitor.GetAsync(first.AbsolutePath);
        Assert.Equal("yes", inside.Html.QuerySelector(".advice-room")!.GetAttribute("data-speaks"));
        Assert.Null(inside.Html.QuerySelector("#cards"));
        Assert.Null((await grete.GetAsync(room)).Html.QuerySelector("#shelf"));
        await grete.PostAsync(room + "?handler=End");
        Assert.Equal("Das Gespräch ist zu Ende", (await visitor.GetAsync(first.AbsolutePath)).Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("Das Gespräch ist zu Ende.", (await grete.GetAsync(room)).Words, StringComparison.Ordinal);

        // Taken back, its room is closed.
        await ruth.PostAsync(Becker + "/mentors?handler=Cancel", ("key", cancelled));
        await host.DrainAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(second.AbsolutePath)).Status);
    }

    [Fact]
    public async Task A_request_taken_back_frees_the_time_and_an_offer_out_of_sight_is_not_found()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var ida = await host.IdaAsync();
        using var grete = await host.GreteAsync();
        await OfferAsync(grete);
        var path = (await ruth.GetAsync(Becker + "/mentors")).Html.QuerySelector("main h3 a")!.GetAttribute("href")!;
        var page = await ruth.GetAsync(path);
        await ruth.SubmitAsync(page, "main form", ("At", page.Html.QuerySelector("input[name=At]")!.GetAttribute("value")), ("Topic", "Hüte"));
        var key = (await ruth.GetAsync(Becker + "/mentors")).Html.QuerySelector("form[action*=Cancel] input[name=key]")!.GetAttribute("value");

        Assert.Equal(5, (await ruth.GetAsync(path)).Html.QuerySelectorAll("input[name=At]").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await ida.PostAsync("/shops/lindenhof/admin/community/mentors?handler=Cancel", ("key", key))).Status);
        await ruth.PostAsync(Becker + "/mentors?handler=Cancel", ("key", key));
        await host.DrainAsync();
        Assert.Equal(6, (await ruth.GetAsync(path)).Html.QuerySelectorAll("input[name=At]").Length);
        Assert.Contains("wieder frei", ModerationTests.MailTo(host, "grete@hut.example"), StringComparison.Ordinal);

        await OfferAsync(grete, isOpen: false);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(path)).Status);
        Assert.Contains("Noch niemand", (await ruth.GetAsync(Becker + "/mentors")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_hours_follow_the_mentors_own_clock_over_the_end_of_summer_time()
    {
        var offer = new MentorOffer { Member = "m", Topics = "", Times = "Sunday 09:00 10:00", TimeZone = "Europe/Berlin" };

        var times = TalkTimes.Of(offer, new DateTimeOffset(2026, 10, 18, 12, 0, 0, TimeSpan.Zero), new HashSet<DateTimeOffset>()).Take(2).ToList();

        // 25 October 2026: clocks have gone back in the night.
        Assert.Equal([new DateTimeOffset(2026, 10, 25, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 25, 8, 30, 0, TimeSpan.Zero)], times);
    }

    [Theory]
    [InlineData("Tuesday", "14:00", "15:00", true)]
    [InlineData("Tuesday", "15:00", "14:00", false)]
    [InlineData("None", "14:00", "15:00", false)]
    [InlineData("Tuesday", "bald", "15:00", false)]
    public void A_free_time_begins_before_it_ends(string day, string from, string until, bool isOne) => Assert.Equal(isOne, FreeTime.Of(day, from, until) is not null);

    // Asks for one of the free times, and the mentor agrees.
    private static async Task<(Uri Room, string Key)> AgreedAsync(TestBrowser ruth, TestBrowser grete, Uri? before)
    {
        var path = (await ruth.GetAsync(Becker + "/mentors")).Html.QuerySelector("main h3 a")!.GetAttribute("href")!;
        var page = await ruth.GetAsync(path);
        await ruth.SubmitAsync(page, "main form", ("At", page.Html.QuerySelectorAll("input[name=At]")[0].GetAttribute("value")), ("Topic", "Hüte"));
        var key = (await grete.GetAsync(Hut + "/mentors")).Html.QuerySelector("form[action*=Decide]:has(button[value=true]) input[name=key]")!.GetAttribute("value")!;
        await grete.PostAsync(Hut + "/mentors?handler=Decide", ("key", key), ("agrees", "true"), ("reply", "Gern."));
        var rooms = (await ruth.GetAsync(Becker + "/mentors")).Html.QuerySelectorAll("main a[href*='/advice/calls/']").Select(link => new Uri(link.GetAttribute("href")!));
        return (rooms.Single(room => room != before), key);
    }

    private static async Task OfferAsync(TestBrowser grete, bool isOpen = true) => Assert.NotNull((await grete.SubmitAsync(
        await grete.GetAsync(Hut + "/mentors/offer"),
        "main form.stack",
        ("Input.Topics", "Schaufenster und Fotos"), ("Input.Step", "Sell"), ("Input.IsOpen", isOpen ? "true" : null),
        ("Input.Times[0].Day", "Tuesday"), ("Input.Times[0].From", "14:00"), ("Input.Times[0].Until", "15:00"))).Location);
}
