using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>A course is asked for: nobody delivers it, puts it aside or collects it.</summary>
public sealed class ServiceTests
{
    private const string Office = "/shops/becker/admin/reservations";
    private const string Form = "article form:has(#At), article form:has([name=At])";

    private const string Course = """
        { "name": "hours", "shop": "becker", "openingHours": "Mo-Sa 10:00-18:00" },
        { "name": "pickup", "shop": "becker", "slotMinutes": 30, "places": 2, "leadMinutes": 60, "days": 3 },
        { "name": "product", "shop": "becker", "handle": "kurs", "title": "Kurs Schuhpflege", "titleEn": "Shoe care course", "kind": "service",
          "taxRate": 19, "variants": [ { "sku": "K-1", "price": 3500 } ] },
        { "name": "product", "shop": "becker", "handle": "alpsee", "title": "Wanderschuh Alpsee", "kind": "product", "taxRate": 19,
          "variants": [ { "sku": "B-1", "price": 12900, "stock": 3 } ] },
        { "name": "product", "shop": "becker", "handle": "holzski", "title": "Holzski von 1931", "kind": "show_window", "taxRate": 19,
          "variants": [ { "sku": "V-1", "price": 0 } ] }
        """;

    [Theory]
    [InlineData("de", "Termin unverbindlich anfragen")]
    [InlineData("en", "Ask for an appointment without obligation")]
    public async Task Its_page_speaks_of_an_appointment_and_not_of_pickup_or_delivery(string language, string button)
    {
        await using var host = await Musterstadt.WithAsync(Course);
        using var jana = host.Browser("musterstadt.localhost", language);

        var course = await jana.GetAsync("/shops/becker/products/kurs");
        var shoe = await jana.GetAsync("/shops/becker/products/alpsee");
        var window = await jana.GetAsync("/shops/becker/products/holzski");
        var form = await jana.GetAsync("/shops/becker/reserve/kurs");

        Assert.Equal(button, course.Html.QuerySelector("button[formaction$='/reserve/kurs']")!.TextContent.Trim());
        Assert.Null(course.Html.QuerySelector("#pickup-times"));
        Assert.Null(course.Html.QuerySelector(".price--page a"));
        Assert.NotNull(shoe.Html.QuerySelector("#pickup-times"));
        Assert.Null(window.Html.QuerySelector("#pickup-times"));
        // Collected for nothing: the price has its VAT, and no word about delivery.
        Assert.NotEmpty(shoe.Html.QuerySelector(".price--page .price__small")!.TextContent.Trim());
        Assert.Null(shoe.Html.QuerySelector(".price--page a"));
        Assert.Equal(button, form.Html.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Whoever_asks_reads_that_the_shop_will_be_in_touch()
    {
        await using var host = await Musterstadt.WithAsync(Course);
        using var jana = host.Browser("musterstadt.localhost");

        var form = await jana.GetAsync("/shops/becker/reserve/kurs");
        var done = await jana.SubmitAsync(form, "form[action$='/reserve/kurs']", ("name", "Jana Vogt"), ("email", "jana@vogt.example"));
        var page = await jana.GetAsync(done.Location!);
        await host.DrainAsync();
        var mails = host.Mails().Select(file => MimeKit.MimeMessage.Load(file)).ToList();

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal("Termin angefragt", page.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("vereinbart einen Termin", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("zurückgelegt", page.Words, StringComparison.Ordinal);
        var received = Assert.Single(mails, mail => mail.Subject!.StartsWith("Ihre Anfrage R-", StringComparison.Ordinal));
        Assert.DoesNotContain("zurück,", received.TextBody, StringComparison.Ordinal);
        Assert.Contains(mails, mail => mail.Subject!.StartsWith("Neue Anfrage R-", StringComparison.Ordinal)
            && mail.TextBody!.Contains("jana@vogt.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_shop_reads_the_wish_gives_a_time_and_both_know_it()
    {
        await using var host = await Musterstadt.WithAsync(Course);
        using var jana = host.Browser("musterstadt.localhost");
        using var ruth = await host.RuthAsync();
        var (address, number) = await AsksAsync(jana, "Dienstag ab 16 Uhr, für zwei Paar.");
        await host.DrainAsync();

        var overview = await ruth.GetAsync("/shops/becker/admin");
        var list = await ruth.GetAsync(Office);
        var without = await ruth.SubmitAsync(list, Form, ("At", ""), ("to", "Ready"));
        var past = await ruth.SubmitAsync(list, Form, ("At", "2026-11-02T10:00"), ("to", "Ready"));
        var given = await ruth.FollowAsync(ruth.SubmitAsync(list, Form, ("At", "2026-11-17T16:30"), ("to", "Ready")));
        await host.DrainAsync();
        var page = await jana.GetAsync(address);
        var mails = host.Mails().Select(file => MimeKit.MimeMessage.Load(file)).ToList();

        Assert.Contains("Kurs Schuhpflege", overview.Html.QuerySelector("a[href$='#r-" + number + "']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1", overview.Html.QuerySelector("nav a[href$='/admin/reservations']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("„Dienstag ab 16 Uhr, für zwei Paar.“", list.Words, StringComparison.Ordinal);
        Assert.Contains("Termin angefragt", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("zurückgelegt", list.Words, StringComparison.Ordinal);
        Assert.Equal("Wählen Sie Tag und Uhrzeit des Termins.", without.Html.QuerySelector("#At-error")!.TextContent);
        Assert.Equal(("Dieser Zeitpunkt ist vorbei. Wählen Sie einen späteren.", "2026-11-02T10:00"), (past.Html.QuerySelector("#At-error")!.TextContent, past.Html.QuerySelector("#At")!.GetAttribute("value")));
        Assert.Contains($"Der Termin für {number} ist zugesagt.", given.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("1", given.Html.QuerySelector("nav a[href$='/admin/reservations']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Termin zugesagt", page.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("Ihr Termin: Di., 17. Nov. 16:30", page.Words, StringComparison.Ordinal);
        Assert.Contains("Dienstag ab 16 Uhr, für zwei Paar.", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector(".ticket"));
        Assert.Contains(mails, mail => mail.Subject!.StartsWith("Neue Anfrage R-", StringComparison.Ordinal) && mail.TextBody!.Contains("„Dienstag ab 16 Uhr", StringComparison.Ordinal));
        var told = Assert.Single(mails, mail => mail.Subject == "Ihr Termin bei Schuhhaus Becker: Kurs Schuhpflege");
        Assert.Contains("Ihr Termin: Di., 17. Nov. 16:30", told.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(told.BodyParts, part => part.ContentId == "code");
    }

    [Fact]
    public async Task A_time_can_be_changed_and_once_it_is_over_nothing_expires()
    {
        await using var host = await Musterstadt.WithAsync(Course);
        using var jana = host.Browser("musterstadt.localhost");
        using var ruth = await host.RuthAsync();
        var (address, _) = await AsksAsync(jana, "");
        foreach (var time in new[] { "2026-11-14T10:00", "2026-11-16T11:00" })
        {
            await ruth.SubmitAsync(await ruth.GetAsync(Office), Form, ("At", time), ("to", "Ready"));
        }

        var before = await jana.GetAsync(address);
        await host.PassAsync(TimeSpan.FromDays(6));
        await host.DrainAsync();
        var after = await jana.GetAsync(address);

        Assert.Contains("Ihr Termin: Mo., 16. Nov. 11:00", before.Words, StringComparison.Ordinal);
        Assert.Equal("Erledigt", after.Html.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(host.Mails().Select(file => MimeKit.MimeMessage.Load(file)), mail => mail.Subject!.Contains("abgelaufen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_too_long_stands_beside_the_field_and_stays()
    {
        await using var host = await Musterstadt.WithAsync(Course);
        using var jana = host.Browser("musterstadt.localhost");

        var form = await jana.GetAsync("/shops/becker/reserve/kurs");
        var back = await jana.FollowAsync(jana.SubmitAsync(
            form, "form[action$='/reserve/kurs']", ("name", "Jana Vogt"), ("email", "jana@vogt.example"), ("note", new string('x', 501))));

        Assert.Null(form.Html.QuerySelector("#quantity"));
        Assert.Contains("500", back.Html.QuerySelector("#note-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(501, back.Html.QuerySelector("#note")!.TextContent.Length);
    }

    private static async Task<(string Address, string Number)> AsksAsync(TestBrowser jana, string wish)
    {
        var form = await jana.GetAsync("/shops/becker/reserve/kurs");
        var done = await jana.SubmitAsync(
            form, "form[action$='/reserve/kurs']", ("name", "Jana Vogt"), ("email", "jana@vogt.example"), ("note", wish));
        var page = await jana.GetAsync(done.Location!);
        return (done.Location!, page.Html.QuerySelector("main .muted")!.TextContent.Split(' ')[^1]);
    }
}
