using System.Net;
using NodaTime;
using Storefront.Advice.Appointments;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Advice.AdviceTown;

namespace Storefront.Modules.Tests.Advice;

/// <summary>A quarter of an hour of advice, promised, reminded of, and cancelled.</summary>
public sealed class AppointmentTests
{
    private const string Form = Shop + "/advice/appointment";

    [Fact]
    public async Task An_appointment_is_made_reminded_of_and_cancelled()
    {
        await using var host = await StartAsync(Becker);
        using var jana = host.Jana();
        var page = await jana.GetAsync(Form + "?product=spray");
        var slots = page.Html.QuerySelectorAll("[name='Input.Slot']").Select(slot => slot.GetAttribute("value")).ToList();
        Assert.Equal(Appointment.ClaimOf(host.Clock.GetUtcNow().AddMinutes(30)), slots[0]);

        var wrong = await jana.FollowAsync(jana.SubmitAsync(page, "#typed", ("Input.Name", "Jana Vogt"), ("Input.Email", "jana"), ("Input.Slot", slots[20])));
        Assert.NotNull(wrong.Html.QuerySelector("#Input_Email-error"));
        Assert.Equal(slots[20], wrong.Html.QuerySelector("[name='Input.Slot'][checked]")!.GetAttribute("value"));
        var made = await jana.FollowAsync(jana.SubmitAsync(wrong, "#typed", ("Input.Email", "jana@shopper.example"), ("Input.Slot", slots[20])));
        Assert.Equal("Ihr Termin steht", made.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("heute 14:30", made.Words, StringComparison.Ordinal);
        Assert.Null(made.Html.QuerySelector("form[action$='handler=Ring']"));

        using var okan = host.Jana();
        var late = await okan.FollowAsync(okan.SubmitAsync(page, "#typed", ("Input.Name", "Okan"), ("Input.Email", "okan@shopper.example"), ("Input.Slot", slots[20])));
        Assert.Contains("nicht mehr frei", late.Html.QuerySelector("#Input_Slot-error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(late.Html.QuerySelectorAll("[name='Input.Slot']"), slot => slot.GetAttribute("value") == slots[20]);

        await host.DrainAsync();
        var mails = host.Mails().Select(file => MimeKit.MimeMessage.Load(file)).ToList();
        Assert.Equal(["Ihre Videoberatung bei Schuhhaus Becker: Do., 12. Nov. 14:30", "Termin: Jana Vogt, Do., 12. Nov. 14:30"], mails.Select(mail => mail.Subject).Order());
        Assert.Contains(mails.SelectMany(mail => mail.Attachments), file => file.ContentType.MimeType == "text/calendar");
        var calendar = await jana.GetAsync(made.Html.QuerySelector("a[href$='handler=Calendar']")!.GetAttribute("href")!);
        Assert.Contains("DTSTART:20261112T133000Z\r\nDTEND:20261112T134500Z\r\n", calendar.Text, StringComparison.Ordinal);

        using var ruth = await host.RuthAsync();
        Assert.Contains("1 Termin heute 14:30 Jana Vogt · Imprägnierspray", (await ruth.GetAsync(Desk)).Words, StringComparison.Ordinal);
        Assert.Contains("Videoberatung: Jana Vogt, heute 14:30", (await ClosingTodayAsync(ruth)).Words, StringComparison.Ordinal);

        await host.PassAsync(TimeSpan.FromHours(4.75));
        await host.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Single(host.Mails().Select(file => MimeKit.MimeMessage.Load(file)), mail => mail.Subject!.StartsWith("In einer Stunde", StringComparison.Ordinal));

        var cancelled = await jana.FollowAsync(jana.SubmitAsync(await jana.GetAsync(made.Path), "form[action$='handler=Cancel']"));
        Assert.Equal("Der Termin ist abgesagt", cancelled.Html.QuerySelector("h1")!.TextContent);
        await host.DrainAsync();
        Assert.Contains(host.Mails(), file => MimeKit.MimeMessage.Load(file).Subject!.StartsWith("Abgesagt: Jana Vogt", StringComparison.Ordinal));
        Assert.Contains((await okan.GetAsync(Form)).Html.QuerySelectorAll("[name='Input.Slot']"), slot => slot.GetAttribute("value") == slots[20]);
        Assert.Contains("Kein Termin vereinbart", (await ruth.GetAsync(Desk)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_want_the_same_time_at_once_get_it_once_and_the_shop_can_call_it_off()
    {
        await using var host = await StartAsync(Becker);
        var shoppers = Enumerable.Range(0, 4).Select(_ => host.Jana()).ToList();
        var page = await shoppers[0].GetAsync(Form);
        var slot = page.Html.QuerySelector("[name='Input.Slot']")!.GetAttribute("value");

        var answers = await Task.WhenAll(shoppers.Select((shopper, number) => shopper.SubmitAsync(
            page, "#typed", ("Input.Name", $"Gast {number}"), ("Input.Email", $"gast{number}@shopper.example"), ("Input.Slot", slot))));
        var made = Assert.Single(answers, answer => answer.Location!.Contains("/advice/appointments/", StringComparison.Ordinal));
        var winner = shoppers[Array.IndexOf(answers, made)];

        using var ruth = await host.RuthAsync();
        await ruth.SubmitAsync(await ruth.GetAsync(Desk), "form[action$='handler=Decline']");
        await host.DrainAsync();
        Assert.Contains(host.Mails(), file => MimeKit.MimeMessage.Load(file).Subject!.StartsWith("Schuhhaus Becker muss Ihren Termin absagen", StringComparison.Ordinal));
        Assert.Contains("kann den Termin nicht wahrnehmen", (await winner.GetAsync(made.Location!)).Words, StringComparison.Ordinal);
        using var ida = await host.SignedInAsync("lindenhof", "ida@lindenhof.example");
        Assert.Equal(HttpStatusCode.NotFound, (await ida.GetAsync(made.Location!.Replace("becker", "lindenhof", StringComparison.Ordinal))).Status);
        shoppers.ForEach(shopper => shopper.Dispose());
    }

    [Theory]
    [InlineData("09:00", "10:00", "09:00 09:15 09:30 09:45")]
    [InlineData("09:05", "09:50", "09:15 09:30")]
    [InlineData("23:30", "23:59", "23:30")]
    [InlineData("09:00", "09:10", "")]
    public void Quarters_lie_within_the_hours(string from, string to, string expected) => Assert.Equal(
        expected, string.Join(' ', FreeTimes.Quarters([(At(from), At(to))]).Select(time => $"{time.Hour:00}:{time.Minute:00}")));

    private static LocalDateTime At(string text) => new LocalDate(2026, 11, 12) + Storefront.Advice.Hours.AdviceDay.Parse(text)!.Value;

    private static readonly object Becker = new
    {
        name = "shop", slug = "becker", displayName = "Schuhhaus Becker", branch = "shoes", level = "Sell", state = "Live",
        contact = new { street = "Marktstraße 12", zip = "12345", city = "Musterstadt", email = "hallo@becker.example" },
    };

    private static Task<TestPage> ClosingTodayAsync(TestBrowser ruth) => ruth.PostAsync(
        Shop + "/admin/hours?handler=Close", ("closure-from", "2026-11-12"), ("closure-to", "2026-11-12"));
}
