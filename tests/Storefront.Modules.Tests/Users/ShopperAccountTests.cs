using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.Tenants.Addresses;
using Storefront.TestKit;
using Storefront.Users.Shoppers;
using Storefront.Users.SignIn;

namespace Storefront.Modules.Tests.Users;

public sealed class ShopperAccountTests
{
    private const string Jana = "jana@shopper.example";

    [Fact]
    public async Task An_account_is_there_when_its_address_is_confirmed_and_not_before()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser(ShopperSteps.Portal);
        var form = await jana.GetAsync("/account/sign-up");

        var sent = await jana.LookAsync(jana.SubmitAsync(form, "main form:has([name=Name])", ("Name", "Jana Vogt"), ("Email", " Jana@Shopper.example")));
        var link = await host.LinkToAsync(Jana);
        var before = await CountAsync(host);
        var opened = await jana.GetAsync(link);
        var afterOpening = await CountAsync(host);
        var done = await jana.SubmitAsync(opened, "main form:has([name=Token])");
        var account = await jana.FollowAsync(Task.FromResult(done));

        Assert.Contains("E-Mail an Jana@Shopper.example geschickt", sent.Words, StringComparison.Ordinal);
        Assert.Equal((0, 0), (before, afterOpening));
        Assert.Contains(Jana, opened.Words, StringComparison.Ordinal);
        Assert.Equal("/account", done.Location);
        Assert.Contains("Willkommen, Jana Vogt", account.Words, StringComparison.Ordinal);
        Assert.Contains("Angemeldet als Jana Vogt, jana@shopper.example", account.Words, StringComparison.Ordinal);
        Assert.Equal("Meine Einkäufe", account.Html.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_answer()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = await host.ShopperAsync();
        using var somebody = host.Browser(ShopperSteps.Portal);

        var known = await somebody.AsksLinkAsync(Jana);
        var unknown = await somebody.AsksLinkAsync("okan@shopper.example");
        var knownUp = await somebody.LookAsync(somebody.PostAsync("/account/sign-up", ("Name", "X"), ("Email", Jana)));
        var wrong = await somebody.AsksLinkAsync(Jana, "not her password");
        var nobody = await somebody.AsksLinkAsync("okan@shopper.example", "not her password");

        Assert.Equal(known.Words.Replace(Jana, "…", StringComparison.Ordinal), unknown.Words.Replace("okan@shopper.example", "…", StringComparison.Ordinal));
        Assert.Contains($"E-Mail an {Jana} geschickt", knownUp.Words, StringComparison.Ordinal);
        Assert.Equal(wrong.Words, nobody.Words);
        Assert.Contains("stimmt nicht", wrong.Words, StringComparison.Ordinal);
        Assert.Equal("Ihr Link zum Anmelden", (await host.MailsToAsync(Jana))[^1].Subject);
        Assert.Equal("Bestätigen Sie Ihr Konto", (await host.MailsToAsync("okan@shopper.example"))[^1].Subject);
    }

    [Fact]
    public async Task Who_asked_for_a_link_without_having_an_account_gives_a_name_and_has_one()
    {
        await using var host = await Musterstadt.StartAsync();
        using var okan = host.Browser(ShopperSteps.Portal);
        await okan.AsksLinkAsync("okan@shopper.example");
        var link = await host.LinkToAsync("okan@shopper.example");

        var nameless = await okan.ConfirmsAsync(link);
        var done = await okan.ConfirmsAsync(link, "Okan Yılmaz");

        Assert.Contains("Geben Sie Ihren Namen ein.", nameless.Words, StringComparison.Ordinal);
        Assert.Equal("/account", done.Location);
        Assert.Contains("Okan Yılmaz", (await okan.GetAsync("/account/profile")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailed_link_signs_in_once_and_for_fifteen_minutes()
    {
        await using var host = await Musterstadt.StartAsync();
        using var first = await host.ShopperAsync();
        using var phone = host.Browser(ShopperSteps.Portal);
        await phone.AsksLinkAsync(Jana);
        var link = await host.LinkToAsync(Jana);
        await phone.AsksLinkAsync(Jana);
        var late = await host.LinkToAsync(Jana);

        var done = await phone.ConfirmsAsync(link);
        var again = await host.Browser(ShopperSteps.Portal).ConfirmsAsync(link);
        host.Clock.Advance(ShopperLinks.SignInLife);
        var tooLate = await host.Browser(ShopperSteps.Portal).ConfirmsAsync(late);

        Assert.Equal("/account", done.Location);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/account/profile")).Status);
        Assert.Contains("schon benutzt oder ist abgelaufen", again.Words, StringComparison.Ordinal);
        Assert.Contains("schon benutzt oder ist abgelaufen", tooLate.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_password_no_mail_is_needed_and_the_sixth_try_is_refused()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = await host.ShopperAsync();
        var set = await jana.PostAsync("/account/security?handler=Password", ("NewPassword", "zehn Zeichen und mehr"));
        using var desk = host.Browser(ShopperSteps.Portal);

        var done = await desk.AsksLinkAsync(Jana, "zehn Zeichen und mehr");
        using var thief = host.Browser(ShopperSteps.Portal);
        for (var tries = 0; tries < SignInDesk.Tries; tries++)
        {
            await thief.AsksLinkAsync(Jana, "geraten geraten");
        }

        var refused = await thief.AsksLinkAsync(Jana, "zehn Zeichen und mehr");

        Assert.Equal("/account/security", set.Location);
        Assert.Equal("/account", done.Location);
        Assert.Contains("zu viele Versuche", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_signs_other_devices_out()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = await host.ShopperAsync();
        await jana.PostAsync("/account/security?handler=Password", ("NewPassword", "zehn Zeichen und mehr"));
        using var desk = host.Browser(ShopperSteps.Portal);
        await desk.AsksLinkAsync(Jana, "zehn Zeichen und mehr");

        var wrong = await jana.LookAsync(jana.PostAsync("/account/security?handler=Password", ("OldPassword", "falsch"), ("NewPassword", "ein ganz anderes Wort")));
        var still = await desk.GetAsync("/account/profile");
        var changed = await jana.PostAsync(
            "/account/security?handler=Password", ("OldPassword", "zehn Zeichen und mehr"), ("NewPassword", "ein ganz anderes Wort"));

        Assert.Contains("Das Passwort stimmt nicht", wrong.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, still.Status);
        Assert.Equal("/account/security", changed.Location);
        Assert.StartsWith("/account/sign-in", (await desk.GetAsync("/account/profile")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await jana.GetAsync("/account/profile")).Status);
    }

    [Fact]
    public async Task No_more_than_five_mails_go_to_an_address_within_an_hour()
    {
        await using var host = await Musterstadt.StartAsync();
        using var somebody = host.Browser(ShopperSteps.Portal);
        for (var asked = 0; asked < ShopperLinks.MailsOfAddress + 3; asked++)
        {
            Assert.Contains("geschickt", (await somebody.AsksLinkAsync(Jana)).Words, StringComparison.Ordinal);
        }

        Assert.Equal(ShopperLinks.MailsOfAddress, (await host.MailsToAsync(Jana)).Count);
        host.Clock.Advance(ShopperLinks.Window);
        await somebody.AsksLinkAsync(Jana);
        Assert.Equal(ShopperLinks.MailsOfAddress + 1, (await host.MailsToAsync(Jana)).Count);
    }

    [Fact]
    public async Task One_sign_in_serves_the_portal_and_every_shop_below_it()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = await host.ShopperAsync();
        await host.InAsync<ShopAddress, bool>(
            host.Shop("becker"), address => address.MoveAsync("sub_domain", CancellationToken.None));
        var port = new Uri(host.Url).Port;

        var path = await jana.GetAsync("/shops/becker/account/profile");
        var subDomain = await jana.GetAsync($"http://becker.musterstadt.localhost:{port}/account/profile");
        await jana.PostAsync("/shops/lindenhof/account/sign-out");

        Assert.Contains("Jana Vogt", path.Words, StringComparison.Ordinal);
        Assert.Contains("Schuhhaus Becker", subDomain.Words, StringComparison.Ordinal);
        Assert.Contains("Angemeldet als Jana Vogt", subDomain.Words, StringComparison.Ordinal);
        Assert.NotNull((await jana.GetAsync("/account/profile")).Location);
        Assert.NotNull((await jana.GetAsync($"http://becker.musterstadt.localhost:{port}/account/profile")).Location);
    }

    [Fact]
    public async Task Staff_and_shoppers_do_not_open_each_others_doors()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = await host.ShopperAsync();
        using var ruth = host.Browser(ShopperSteps.Portal);
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");

        Assert.Contains("/admin/sign-in", (await jana.GetAsync("/shops/becker/admin/account")).Location, StringComparison.Ordinal);
        Assert.Contains("/account/sign-in", (await ruth.GetAsync("/account/profile")).Location, StringComparison.Ordinal);
        var asShopper = await host.Browser(ShopperSteps.Portal).AsksLinkAsync("ruth@becker.example", "becker-demo-2026");
        Assert.Contains("stimmt nicht", asShopper.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_counts_when_it_is_confirmed_there_and_the_old_one_is_told()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = await host.ShopperAsync();

        await jana.PostAsync("/account/security?handler=Email", ("NewEmail", "Jana@Neu.example"));
        var before = await jana.GetAsync("/account/security");
        var done = await jana.ConfirmsAsync(await host.LinkToAsync("jana@neu.example"));

        Assert.Contains("Ihre Adresse ist jana@shopper.example", before.Words, StringComparison.Ordinal);
        Assert.Equal("/account/security", done.Location);
        Assert.Contains("Ihre Adresse ist jana@neu.example", (await jana.GetAsync("/account/security")).Words, StringComparison.Ordinal);
        Assert.Equal("Ihre E-Mail-Adresse wurde geändert", (await host.MailsToAsync(Jana))[^1].Subject);
    }

    [Fact]
    public async Task Somebody_elses_address_is_not_given_away_and_not_told()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = await host.ShopperAsync();
        using var okan = await host.ShopperAsync("okan@shopper.example", "Okan Yılmaz");
        await jana.GetAsync("/account/security"); // reads the welcome

        var free = await jana.LookAsync(jana.PostAsync("/account/security?handler=Email", ("NewEmail", "frei@shopper.example")));
        var taken = await jana.LookAsync(jana.PostAsync("/account/security?handler=Email", ("NewEmail", "okan@shopper.example")));

        Assert.Equal(
            free.Words.Replace("frei@shopper.example", "…", StringComparison.Ordinal),
            taken.Words.Replace("okan@shopper.example", "…", StringComparison.Ordinal));
        Assert.Equal("Zu dieser Adresse gibt es schon ein Konto", (await host.MailsToAsync("okan@shopper.example"))[^1].Subject);
    }

    [Theory]
    [InlineData("0123", true)]
    [InlineData("+49 (0) 221 / 123-45", true)]
    [InlineData("--- --- ---", false)]
    [InlineData("12 a", false)]
    public async Task A_telephone_number_of_a_profile_is_one_as_in_the_registration(string phone, bool taken)
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = await host.ShopperAsync();

        var sent = await jana.PostAsync("/account/profile", ("Name", "Jana Vogt"), ("Phone", phone), ("Locale", "de"));

        Assert.Equal(taken, !sent.Location!.Contains("again=1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_in_the_profile_is_said_beside_the_field_and_what_was_typed_stays()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = await host.ShopperAsync();

        var wrong = await jana.LookAsync(jana.PostAsync("/account/profile", ("Name", "Jana"), ("Phone", "ruf mich an"), ("Locale", "en")));
        var saved = await jana.PostAsync("/account/profile", ("Name", "Jana V."), ("Phone", "0221 1234567"), ("Locale", "en"));
        var page = await jana.GetAsync(saved.Location!);

        Assert.Contains("Geben Sie eine Telefonnummer ein", wrong.Html.QuerySelector("#Phone-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ruf mich an", wrong.Html.QuerySelector("#Phone")!.GetAttribute("value"));
        Assert.Contains("Signed in as Jana V.", page.Words, StringComparison.Ordinal);
        Assert.Contains("My purchases", (await jana.FollowAsync(jana.GetAsync("/account"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shopper_of_one_town_is_a_stranger_in_the_next()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SeedAsync("""
            { "steps": [ { "name": "town", "slug": "beispielburg", "displayName": "Beispielburg", "portalName": "Beispielburg",
              "hosts": ["beispielburg.localhost"], "state": "NW", "contact": { "email": "kaufein@beispielburg.example" } } ] }
            """);
        using var jana = await host.ShopperAsync();
        await jana.PostAsync("/account/security?handler=Password", ("NewPassword", "zehn Zeichen und mehr"));
        var token = (await jana.GetAsync("/account/profile")).Response.RequestMessage!.Headers.GetValues("Cookie").Single();
        using var there = host.Browser("beispielburg.localhost");

        var stolen = new HttpRequestMessage(HttpMethod.Get, "/account/profile") { Headers = { { "Cookie", token } } };
        var withCookie = await there.SendAsync(stolen);
        var withPassword = await there.AsksLinkAsync(Jana, "zehn Zeichen und mehr");

        Assert.Contains("/account/sign-in", withCookie.Location, StringComparison.Ordinal);
        Assert.Contains("stimmt nicht", withPassword.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_deleted_by_typing_its_address_and_nothing_of_it_stays()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = await host.ShopperAsync();

        var wrong = await jana.LookAsync(jana.PostAsync("/account/data?handler=Delete", ("Confirmation", "jana")));
        var copy = await jana.GetAsync("/account/data/copy");
        var done = await jana.PostAsync("/account/data?handler=Delete", ("Confirmation", "JANA@shopper.example"));

        Assert.Contains("Geben Sie zur Bestätigung jana@shopper.example ein.", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("\"email\": \"jana@shopper.example\"", copy.Text, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", done.Location);
        Assert.Equal(0, await CountAsync(host));
        Assert.NotNull((await jana.GetAsync("/account/profile")).Location);
        Assert.Equal("Ihr Konto ist gelöscht", (await host.MailsToAsync(Jana))[^1].Subject);
    }

    [Fact]
    public async Task Names_of_people_who_never_confirmed_are_forgotten()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser(ShopperSteps.Portal);
        await browser.PostAsync("/account/sign-up", ("Name", "Jana Vogt"), ("Email", Jana));

        await host.PassAsync(ShopperLinks.ConfirmLife + TimeSpan.FromHours(7));

        Assert.Equal(0, await host.InAsync<StorefrontDb, int>(host.Town(), db => db.Set<ShopperLink>().CountAsync()));
    }

    [Fact]
    public async Task Programs_that_fill_in_every_field_mail_nobody()
    {
        await using var host = await Musterstadt.StartAsync();
        using var program = host.Browser(ShopperSteps.Portal);

        await program.PostAsync("/account/sign-up", ("Name", "Buy now"), ("Email", Jana), ("Website", "https://spam.example"));

        Assert.Empty(await host.MailsToAsync(Jana));
    }

    [Fact]
    public async Task The_way_back_cannot_lead_elsewhere()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser(ShopperSteps.Portal);
        await jana.PostAsync("/account/sign-up", ("Name", "Jana"), ("Email", Jana), ("ReturnUrl", "https://evil.example/"));
        var link = await host.LinkToAsync(Jana);

        Assert.Equal("/account", (await jana.ConfirmsAsync(link)).Location);
    }

    private static Task<int> CountAsync(TestHost host) =>
        host.InAsync<StorefrontDb, int>(host.Town(), db => db.Set<Storefront.Users.Shoppers.Shopper>().CountAsync());
}
