using System.Collections.Frozen;
using NodaTime;
using Storefront.Advice.Closures;
using Storefront.Hours.Contracts;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Advice.AdviceTown;

namespace Storefront.Modules.Tests.Advice;

/// <summary>A plan of the town lets nobody in, and advice by video goes on, or does not.</summary>
public sealed class ClosureTests
{
    private const string Office = "/admin/closures";

    [Fact]
    public async Task Advice_goes_on_at_the_usual_hours_where_a_plan_says_so_and_stops_where_it_does_not()
    {
        await using var host = await StartAsync(
            new { name = "user", email = "claudia@musterstadt.example", displayName = "Claudia Brandt", password = "ruth-demo-2026", staffOf = "portal", role = "town_admin" });
        await host.DrainAsync();
        using var claudia = host.Browser("musterstadt.localhost");
        await claudia.SubmitAsync(await claudia.GetAsync("/admin/sign-in"), "main form", ("Email", "claudia@musterstadt.example"), ("Password", "ruth-demo-2026"));
        using var jana = host.Jana();
        using var ruth = await host.RuthAsync();
        await using var phone = await host.PhoneOfAsync(ruth);
        Assert.Contains("Jetzt frei", (await jana.GetAsync(Shop + "/advice")).Words, StringComparison.Ordinal);

        // The preview names the shop that advises, before and after; Lindenhof does not.
        var plan = await PrepareAsync(claudia, "advice");
        Assert.Contains("Videoberatung heute 08:00–18:00", Look(plan, "Schuhhaus Becker"), StringComparison.Ordinal);
        Assert.Contains("Geschlossen", Look(plan, "Schuhhaus Becker"), StringComparison.Ordinal);
        Assert.DoesNotContain("Videoberatung", Look(plan, "Buchhandlung Lindenhof"), StringComparison.Ordinal);

        // On: nobody walks in, and the phone rings all the same.
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await claudia.PostAsync(plan.Path + "?handler=On");
        var closed = await jana.GetAsync(Shop + "/");
        Assert.NotNull(closed.Html.QuerySelector(".hero .state--closed"));
        Assert.Contains("Jetzt frei", (await jana.GetAsync(Shop + "/advice")).Words, StringComparison.Ordinal);
        var room = await jana.CallsAsync();
        await using var line = await host.RingsAsync(jana, room);
        Assert.Contains("/advice/calls/", (await host.AnswersAsync(ruth, room)).Location, StringComparison.Ordinal);
        await claudia.PostAsync(plan.Path + "?handler=Off");

        // A plan that says nothing of it stops it, a tap on „Jetzt beraten“ notwithstanding.
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var strict = await PrepareAsync(claudia, "pickup");
        Assert.Contains("heute 08:00–09:00", Look(strict, "Schuhhaus Becker"), StringComparison.Ordinal);
        Assert.Contains("Beratung per Video", strict.Html.QuerySelectorAll("dt").Single(term => term.TextContent == "Ruht solange").ParentElement!.TextContent, StringComparison.Ordinal);
        await claudia.PostAsync(strict.Path + "?handler=On");
        Assert.Contains("Bei Ihnen ruht solange: Reservieren, Beratung per Video.", (await ruth.GetAsync(Shop + "/admin/closure")).Words, StringComparison.Ordinal);
        Assert.Contains("Videoberatung ruht", (await ruth.FollowAsync(ruth.PostAsync(Desk + "?handler=Here"))).Words, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var resting = await jana.GetAsync(Shop + "/advice");
        Assert.Contains("Die Beratung per Video ruht zurzeit", resting.Words, StringComparison.Ordinal);
        Assert.Null(resting.Html.QuerySelector("main a[href*='/advice/appointment']"));
        var desk = await ruth.GetAsync(Desk);
        Assert.Contains("Videoberatung ruht", desk.Words, StringComparison.Ordinal);
        Assert.Null(desk.Html.QuerySelector("form[action*='handler=Here']"));
        Assert.Contains("niemand mehr am Gerät", (await jana.FollowAsync(jana.PostAsync(Shop + "/advice?handler=Ring"))).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 24, "")]
    [InlineData(8, 9, "9-12 14-18")]
    [InlineData(10, 15, "8-10 15-18")]
    [InlineData(10, 11, "8-10 11-12 14-18")]
    [InlineData(12, 14, "8-12 14-18")]
    public void What_a_plan_covers_is_cut_out_of_the_hours(int from, int until, string left)
    {
        var day = new LocalDate(2026, 11, 12);
        var plan = Plan(day.AtMidnight().PlusHours(from), day.AtMidnight().PlusHours(until));

        Assert.Equal(left, Words([plan]));
        Assert.Equal("8-12 14-18", Words([Plan(plan.From, plan.Until, AdvisesOn.PartId)]));

        string Words(ShopClosure[] plans) => string.Join(
            ' ', AdvisesOn.Left([(day.At(8), day.At(12)), (day.At(14), day.At(18))], plans).Select(range => $"{range.From.Hour}-{range.To.Hour}"));
    }

    private static ShopClosure Plan(LocalDateTime from, LocalDateTime? until, params string[] stays) =>
        new(Guid.NewGuid(), from, until, new DoorWords("", ""), new DoorWords("", "")) { Stays = stays.ToFrozenSet(), Rests = [], Rules = new Dictionary<string, int>(), AtDoor = false };

    private static Task<TestPage> PrepareAsync(TestBrowser claudia, string stays) => claudia.FollowAsync(claudia.PostAsync(
        Office + "/new/form", ("Input.TitleDe", "Läden geschlossen"), ("Input.Area", "Town"), ("Input.Stays", stays)));

    // How it looks with the plan.
    private static string Look(TestPage page, string shop) =>
        page.Html.QuerySelectorAll(".closure-looks > li").Single(row => row.TextContent.Contains(shop, StringComparison.Ordinal)).QuerySelectorAll("dd")[^1].TextContent;
}

file static class Days
{
    public static LocalDateTime At(this LocalDate day, int hour) => day.AtMidnight().PlusHours(hour);
}
