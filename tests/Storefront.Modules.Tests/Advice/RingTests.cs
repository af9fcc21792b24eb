using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Advice.Calls;
using Storefront.Modules.Tests.Insights;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Advice.AdviceTown;

namespace Storefront.Modules.Tests.Advice;

/// <summary>From the article's page to a salesperson who answers, or to a call back.</summary>
public sealed class RingTests
{
    [Fact]
    public async Task A_shopper_rings_and_exactly_one_of_two_answers()
    {
        await using var host = await StartAsync();
        using var jana = host.Jana();
        var alone = await jana.GetAsync(Shop + "/products/alpsee");
        Assert.Equal($"{Shop}/advice?product=alpsee", alone.Html.QuerySelector(".advice-offer a")?.GetAttribute("href"));
        Assert.DoesNotContain("Jetzt frei", alone.Words, StringComparison.Ordinal);
        Assert.Contains("niemand mehr am Gerät", (await jana.FollowAsync(jana.PostAsync(Shop + "/advice?handler=Ring"))).Words, StringComparison.Ordinal);

        using var ruth = await host.RuthAsync();
        using var mia = await host.MiaAsync();
        await using var ruthsPhone = await host.PhoneOfAsync(ruth);
        await using var miasPhone = await host.PhoneOfAsync(mia);
        var page = await jana.GetAsync(Shop + "/products/alpsee");
        Assert.Contains("Jetzt frei", page.Html.QuerySelector(".advice-offer")!.TextContent, StringComparison.Ordinal);

        var room = await jana.CallsAsync("alpsee");
        await using var line = await host.RingsAsync(jana, room);
        await ruthsPhone.HearAsync("rings");
        await miasPhone.HearAsync("rings");
        var rings = await mia.GetAsync(Desk + "?handler=Rings");
        Assert.Contains("Jana ruft an", rings.Words, StringComparison.Ordinal);
        Assert.Contains("Wanderschuh Alpsee", rings.Words, StringComparison.Ordinal);

        var answers = await Task.WhenAll(host.AnswersAsync(ruth, room), host.AnswersAsync(mia, room));
        var inside = Assert.Single(answers, answer => answer.Location!.Contains("/advice/calls/", StringComparison.Ordinal));
        var (winner, late) = inside == answers[0] ? (ruth, mia) : (mia, ruth);
        var name = (await line.HearAsync("answered"))[0].GetString();
        Assert.Equal((await host.CallAsync(room)).StaffName, name);
        Assert.Contains($"{name} war schneller", (await late.GetAsync(Desk)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await winner.GetAsync(inside.Location!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync(inside.Location!)).Status);
        Assert.Contains("Gerade ruft niemand an", (await late.GetAsync(Desk + "?handler=Rings")).Words, StringComparison.Ordinal);
        await host.DrainAsync();
        Assert.Equal(1, (await host.CountedAsync())["call"]);
    }

    [Fact]
    public async Task Nobody_comes_and_the_wish_to_be_called_is_kept_until_somebody_has_called()
    {
        await using var ringing = await RingingAsync("alpsee");
        var (host, jana, ruth, _, room, line) = ringing;

        await line.InvokeAsync("NotAnswered");
        await line.HearAsync("missed");
        var missed = await jana.GetAsync(room);
        Assert.Equal("Gerade kommt niemand ans Gerät", missed.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("nicht mehr da", (await ruth.FollowAsync(host.AnswersAsync(ruth, room))).Words, StringComparison.Ordinal);

        Assert.Contains("Wanderschuh Alpsee", (await ruth.GetAsync(Desk)).Html.QuerySelector("[aria-labelledby='missed-title']")!.TextContent, StringComparison.Ordinal);
        var wrong = await jana.FollowAsync(jana.SubmitAsync(missed, "#call-back", ("Input.Name", "Jana Vogt"), ("Input.Phone", "gar nicht")));
        Assert.Equal("gar nicht", wrong.Html.QuerySelector("#Input_Phone")!.GetAttribute("value"));
        Assert.NotNull(wrong.Html.QuerySelector("#Input_Phone-error"));
        Assert.Contains("Es hat eine halbe Minute geklingelt.", wrong.Words, StringComparison.Ordinal);
        Assert.Null(wrong.Html.QuerySelector("form[action*='handler=Ring']"));
        var kept = await jana.FollowAsync(jana.SubmitAsync(wrong, "#call-back", ("Input.Phone", "0171 3920001"), ("Input.Wish", "Nach 16 Uhr")));
        Assert.Contains("Sie werden zurückgerufen", kept.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("halbe Minute", kept.Words, StringComparison.Ordinal);
        await host.DrainAsync();

        var desk = await ruth.GetAsync(Desk);
        Assert.Null(desk.Html.QuerySelector("#missed-title"));
        Assert.Equal("tel:01713920001", desk.Html.QuerySelector("article a[href^='tel:']")!.GetAttribute("href"));
        Assert.Contains("nach einem verpassten Anruf · Wanderschuh Alpsee", desk.Words, StringComparison.Ordinal);
        var done = await ruth.FollowAsync(ruth.SubmitAsync(desk, "article form", ("outcome", "Reserve")));
        Assert.Contains("Niemand wartet auf einen Rückruf", done.Words, StringComparison.Ordinal);
        var undone = await ruth.FollowAsync(ruth.SubmitAsync(done, ".notice form"));
        Assert.Contains("Jana Vogt", undone.Words, StringComparison.Ordinal);
        await ruth.FollowAsync(ruth.SubmitAsync(undone, "article form", ("outcome", "Reserve")));

        var report = await ruth.GetAsync(Desk + "/report");
        Assert.Equal("1", Figure(report, "Anrufe"));
        Assert.Equal("1", Figure(report, "Verpasst"));
        Assert.Equal("1", Figure(report, "Zurückgerufen"));
        Assert.Contains("1 von 1 Gesprächen", report.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_tells_the_shop_of_a_wish_to_be_called()
    {
        await using var host = await StartAsync(new
        {
            name = "shop", slug = "becker", displayName = "Schuhhaus Becker", branch = "shoes", level = "Sell", state = "Live",
            contact = new { street = "Marktstraße 12", zip = "12345", city = "Musterstadt", email = "hallo@becker.example" },
        });
        using var jana = host.Jana();
        var page = await jana.GetAsync(Shop + "/advice?product=spray");
        await jana.SubmitAsync(page, "#call-back", ("Input.Name", "Jana Vogt"), ("Input.Phone", "0171 3920001"));
        await jana.SubmitAsync(page, "#call-back", ("Input.Name", "Jana Vogt"), ("Input.Phone", "0171 3920001"), ("Input.Wish", "Eilig"));
        await host.DrainAsync();

        var mail = MimeKit.MimeMessage.Load(Assert.Single(host.Mails()));
        Assert.Equal("Jana Vogt wünscht einen Rückruf", mail.Subject);
        Assert.Contains("0171 3920001", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Imprägnierspray", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tab_closed_while_it_rings_stops_the_ring_and_opened_again_it_rings_again()
    {
        await using var host = await StartAsync();
        using var jana = host.Jana();
        using var ruth = await host.RuthAsync();
        await using var phone = await host.PhoneOfAsync(ruth);
        var room = await jana.CallsAsync();
        await using (await host.RingsAsync(jana, room))
        {
            await phone.HearAsync("rings");
        }

        await phone.HearAsync("rings");
        Assert.Equal(CallState.Cancelled, (await host.CallAsync(room)).State);
        await using var again = await host.RingsAsync(jana, room);
        await phone.HearAsync("rings");
        Assert.Contains("/advice/calls/", (await host.AnswersAsync(ruth, room)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_that_falls_silent_offers_nothing_any_more()
    {
        await using var host = await StartAsync();
        using var jana = host.Jana();
        using var ruth = await host.RuthAsync();
        await using var phone = await host.PhoneOfAsync(ruth);
        Assert.Contains("Jetzt frei", (await jana.GetAsync(Shop + "/advice")).Words, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("Rückruf wünschen", (await jana.GetAsync(Shop + "/advice")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Jetzt frei", (await jana.GetAsync(Shop + "/advice")).Words, StringComparison.Ordinal);
        await phone.InvokeAsync("Beat");
        Assert.Contains("Jetzt frei", (await jana.GetAsync(Shop + "/advice")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_nobody_ended_are_settled_and_names_and_numbers_forgotten()
    {
        await using var host = await StartAsync();
        using var jana = host.Jana();
        using var ruth = await host.RuthAsync();
        await using var phone = await host.PhoneOfAsync(ruth);
        var (left, talked) = (await jana.CallsAsync(), await jana.CallsAsync());
        await using var one = await host.RingsAsync(jana, left);
        await using var two = await host.RingsAsync(jana, talked);
        await host.AnswersAsync(ruth, talked);
        var page = await jana.GetAsync(Shop + "/advice");
        await jana.SubmitAsync(page, "#call-back", ("Input.Name", "Jana Vogt"), ("Input.Phone", "0171 3920001"));

        await host.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(CallState.Missed, (await host.CallAsync(left)).State);
        Assert.Equal(CallState.Live, (await host.CallAsync(talked)).State);
        await host.PassAsync(TimeSpan.FromHours(4));
        Assert.Equal(CallState.Ended, (await host.CallAsync(talked)).State);
        await host.PassAsync(TimeSpan.FromDays(91));
        Assert.Equal("", (await host.CallAsync(talked)).Name);
        Assert.True(await host.InAsync<StorefrontDb, bool>(
            host.Shop("becker"), db => db.Set<Storefront.Advice.CallBacks.CallBack>().AllAsync(row => row.Phone == "" && row.Name == "")));
    }

    private static string Figure(TestPage report, string row) => report.Html.QuerySelectorAll("tbody tr")
        .First(line => line.QuerySelector("th")!.TextContent == row).QuerySelector("td")!.TextContent;
}
