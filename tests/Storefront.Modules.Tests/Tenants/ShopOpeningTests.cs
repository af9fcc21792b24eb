using System.Net;
using MimeKit;
using Storefront.Modules.Tests.Users;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>From registering to being seen: nobody sees a shop before its particulars are entered and the town has let it in.</summary>
public sealed class ShopOpeningTests
{
    private const string Hat = "/shops/hutmacherei";
    private const string Name = "Hutmacherei";

    [Fact]
    public async Task Nobody_sees_a_registered_shop_before_it_is_entered_and_let_in()
    {
        await using var host = await Musterstadt.StartAsync();
        using var grete = await RegisteredAsync(host);
        await AssertHiddenAsync(host);

        await EnterAsync(host, grete);
        await AssertHiddenAsync(host);
        Assert.Contains("Alles dafür ist da", (await grete.GetAsync(Hat + "/admin/start")).Words, StringComparison.Ordinal);

        await AskAsync(grete, ShopLevel.Profile);
        await AssertHiddenAsync(host);
        await DecideAsync(host, "approve");

        using var jana = host.Browser();
        Assert.Equal(HttpStatusCode.OK, (await jana.PlainAsync(Hat)).Status);
        Assert.Contains(Name, (await jana.GetAsync("/shops")).Words, StringComparison.Ordinal);
        Assert.Contains(Name, (await jana.GetAsync("/widerruf/formular")).Words, StringComparison.Ordinal);
        Assert.Contains("Grete Grün", (await jana.GetAsync(Hat + "/impressum")).Words, StringComparison.Ordinal);
        var since = await host.ProgressAsync(host.Shop("hutmacherei"));
        Assert.Equal((ShopState.Live, ShopLevel.Profile, host.Clock.GetUtcNow().Date), (since.State, since.Level, since.PublicSince!.Value.Date));
    }

    [Fact]
    public async Task Where_the_owner_signs_in_is_not_published_as_the_address_of_the_shop()
    {
        await using var host = await Musterstadt.StartAsync();
        using var grete = await RegisteredAsync(host);

        var form = await grete.GetAsync(Hat + "/admin/settings/profile");

        Assert.Equal("", form.Html.QuerySelector("#Input_Email")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task What_is_missing_stands_on_the_overview_and_the_set_up_page_and_the_shop_cannot_be_sent_before()
    {
        await using var host = await Musterstadt.StartAsync();
        using var grete = await RegisteredAsync(host);

        var overview = await grete.GetAsync(Hat + "/admin");
        var start = await grete.GetAsync(Hat + "/admin/start");
        await AskAsync(grete, ShopLevel.Profile);

        Assert.Contains("Ihr Geschäft ist noch nicht öffentlich", overview.Words, StringComparison.Ordinal);
        Assert.Contains("Tragen Sie Straße, Postleitzahl und Ort ein.", overview.Words, StringComparison.Ordinal);
        Assert.NotNull(start.Html.QuerySelector($"section[aria-labelledby=profile-title] a[href='{Hat}/admin/settings/profile']"));
        Assert.Null(start.Html.QuerySelector("button[name=level]"));
        Assert.Null((await host.ProgressAsync(host.Shop("hutmacherei"))).Asked);
    }

    [Fact]
    public async Task The_town_reads_of_a_waiting_shop_in_a_mail_and_under_what_is_to_do_and_sends_it_back_with_a_reason()
    {
        await using var host = await Musterstadt.StartAsync();
        using var grete = await RegisteredAsync(host);
        await EnterAsync(host, grete);
        await AskAsync(grete, ShopLevel.Profile);
        using var claudia = await ClaudiaAsync(host);

        var mail = Assert.Single(await MailsAsync(host), one => one.To.Mailboxes.Single().Address == "claudia@musterstadt.example");
        Assert.Contains("möchte ins Verzeichnis", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Ein Geschäft wartet auf Ihre Prüfung", (await claudia.GetAsync("/admin")).Words, StringComparison.Ordinal);
        Assert.Contains("Möchte ins Verzeichnis", (await claudia.GetAsync("/admin/shops/hutmacherei")).Words, StringComparison.Ordinal);
        Assert.Contains("Bis es freigegeben ist, sieht es niemand sonst.", (await grete.GetAsync(Hat + "/admin/start")).Words, StringComparison.Ordinal);

        await DecideAsync(host, "send-back", ("Reason", "Der Name stimmt nicht."));

        Assert.Contains("Der Name stimmt nicht.", (await grete.GetAsync(Hat + "/admin")).Words, StringComparison.Ordinal);
        Assert.Contains(await MailsAsync(host), one => one.Subject == "Hutmacherei: bitte noch etwas ändern" && one.TextBody?.Contains("Der Name stimmt nicht.", StringComparison.Ordinal) == true);
        await AssertHiddenAsync(host);
        Assert.DoesNotContain("wartet auf Ihre Prüfung", (await claudia.GetAsync("/admin")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_hears_that_the_shop_is_public_and_since_when()
    {
        await using var host = await Musterstadt.StartAsync();
        using var grete = await RegisteredAsync(host);
        await EnterAsync(host, grete);
        await AskAsync(grete, ShopLevel.Profile);

        await DecideAsync(host, "approve");

        var mail = Assert.Single(await MailsAsync(host), one => one.Subject == "Hutmacherei ist freigegeben");
        Assert.Equal("grete@gruen.example", mail.To.Mailboxes.Single().Address);
        Assert.Contains("Ab jetzt ist das Geschäft für alle zu sehen", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Öffentlich seit 12. November 2026", (await grete.GetAsync(Hat + "/admin/start")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_town_cannot_let_in_a_shop_whose_particulars_are_missing()
    {
        await using var host = await Musterstadt.StartAsync();
        using var grete = await RegisteredAsync(host);

        await DecideAsync(host, "approve");

        await AssertHiddenAsync(host);
    }

    [Fact]
    public async Task A_shop_that_the_town_entered_is_hidden_until_its_owner_has_entered_the_imprint_and_then_needs_no_check()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await ClaudiaAsync(host);
        await claudia.PostAsync("/admin/shops/new", ("Input.ShopName", Name), ("Input.Name", "Grete Grün"), ("Input.Email", "grete@gruen.example"), ("Input.Branch", "shoes"));
        using var grete = await WelcomedAsync(host);
        await AssertHiddenAsync(host);

        await EnterAsync(host, grete);
        await AssertHiddenAsync(host);
        await AskAsync(grete, ShopLevel.Profile);

        Assert.True(host.Directory.Find(host.Shop("hutmacherei"))!.Live);
        Assert.Contains(await MailsAsync(host), mail => mail.Subject == "Hutmacherei ist neu im Verzeichnis" && mail.To.Mailboxes.Single().Address == "claudia@musterstadt.example");
    }

    [Fact]
    public async Task What_the_town_sent_back_it_checks_again_even_if_it_had_entered_the_shop()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await ClaudiaAsync(host);
        await claudia.PostAsync("/admin/shops/new", ("Input.ShopName", Name), ("Input.Name", "Grete Grün"), ("Input.Email", "grete@gruen.example"), ("Input.Branch", "shoes"));
        using var grete = await WelcomedAsync(host);
        await EnterAsync(host, grete);
        await DecideAsync(host, "block", ("Reason", "Das ist ein anderes Geschäft."));
        await DecideAsync(host, "unblock");

        await AskAsync(grete, ShopLevel.Profile);

        await AssertHiddenAsync(host);
        Assert.Equal(ShopLevel.Profile, (await host.ProgressAsync(host.Shop("hutmacherei"))).Asked);
    }

    [Fact]
    public async Task Where_the_town_shows_new_shops_at_once_one_is_seen_when_its_imprint_is_entered_and_sells_only_after_the_check()
    {
        await using var host = await Musterstadt.StartAsync();
        await ShowAtOnceAsync(host);
        using var grete = await RegisteredAsync(host);
        await AskAsync(grete, ShopLevel.Profile);
        await AssertHiddenAsync(host);

        await EnterAsync(host, grete);
        await AskAsync(grete, ShopLevel.Profile);

        var shop = await host.ProgressAsync(host.Shop("hutmacherei"));
        Assert.True(shop.IsPublic);
        Assert.Equal(ShopLevel.Profile, shop.Level);
        var mail = Assert.Single(await MailsAsync(host), one => one.Subject == "Hutmacherei ist neu im Verzeichnis");
        Assert.Equal("claudia@musterstadt.example", mail.To.Mailboxes.Single().Address);
        Assert.Contains("ungeprüft", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_like_another_shops_waits_for_the_check_all_the_same()
    {
        await using var host = await Musterstadt.StartAsync();
        await ShowAtOnceAsync(host);
        using var grete = await RegisteredAsync(host);
        using var claudia = await ClaudiaAsync(host);
        await claudia.PostAsync("/admin/shops/new", ("Input.ShopName", "Hutmacherei am Markt"), ("Input.Name", "Otto Hut"), ("Input.Email", "otto@hut.example"), ("Another", "hutmacherei-am-markt"));

        await EnterAsync(host, grete);
        await AskAsync(grete, ShopLevel.Profile);

        await AssertHiddenAsync(host);
        Assert.Equal(ShopLevel.Profile, (await host.ProgressAsync(host.Shop("hutmacherei"))).Asked);
    }

    [Fact]
    public async Task What_was_sent_back_is_checked_again_even_where_new_shops_are_shown_at_once()
    {
        await using var host = await Musterstadt.StartAsync();
        using var grete = await RegisteredAsync(host);
        await EnterAsync(host, grete);
        await AskAsync(grete, ShopLevel.Profile);
        await DecideAsync(host, "send-back", ("Reason", "Bitte nennen Sie die Straße."));
        await ShowAtOnceAsync(host);

        await AskAsync(grete, ShopLevel.Profile);

        await AssertHiddenAsync(host);
        Assert.Equal(ShopLevel.Profile, (await host.ProgressAsync(host.Shop("hutmacherei"))).Asked);
    }

    [Fact]
    public async Task The_town_says_whether_new_shops_wait_and_whoever_registers_reads_it()
    {
        await using var host = await Musterstadt.StartAsync();
        using var anybody = host.Browser("musterstadt.localhost");
        Assert.Contains("das Stadtmarketing es freigegeben hat", (await anybody.GetAsync("/register")).Words, StringComparison.Ordinal);

        await ShowAtOnceAsync(host);

        Assert.Contains("sobald Sie Adresse und Impressum eingetragen haben", (await anybody.GetAsync("/register")).Words, StringComparison.Ordinal);
        using var claudia = await ClaudiaAsync(host);
        Assert.Contains("checked", (await claudia.GetAsync("/admin/settings/new-shops")).Text, StringComparison.Ordinal);
        Assert.Contains("Neue Geschäfte erscheinen sofort", (await claudia.GetAsync("/admin/log")).Words, StringComparison.Ordinal);
    }

    private static async Task ShowAtOnceAsync(TestHost host)
    {
        using var claudia = await ClaudiaAsync(host);
        await claudia.PostAsync("/admin/settings/new-shops", ("ShownAtOnce", "true"));
    }

    private static async Task AssertHiddenAsync(TestHost host)
    {
        using var jana = host.Browser();
        foreach (var path in new[] { Hat, Hat + "/impressum", Hat + "/datenschutz", Hat + "/agb", Hat + "/widerruf", Hat + "/widerruf/formular", Hat + "/collections/all", Hat + "/sitemap.xml" })
        {
            var page = await jana.PlainAsync(path);
            Assert.True(page.Status == HttpStatusCode.NotFound, $"{path}: {page.Status}");
            Assert.DoesNotContain(Name, page.Words, StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/", "/shops", "/search?q=hutmacherei", "/sitemap.xml" })
        {
            Assert.DoesNotContain("/shops/hutmacherei", (await jana.GetAsync(path)).Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Name, (await jana.GetAsync("/widerruf/formular")).Words, StringComparison.Ordinal);
    }

    private static async Task<TestBrowser> RegisteredAsync(TestHost host)
    {
        using var anybody = host.Browser("musterstadt.localhost");
        await anybody.SubmitAsync(
            await anybody.GetAsync("/register"), "#typed", ("Input.ShopName", Name), ("Input.Name", "Grete Grün"), ("Input.Email", "grete@gruen.example"), ("Input.Branch", "shoes"));
        return await WelcomedAsync(host);
    }

    private static async Task<TestBrowser> WelcomedAsync(TestHost host)
    {
        await host.DrainAsync();
        var grete = host.Browser();
        await grete.SubmitAsync(await grete.GetAsync(host.LinkInLatestMail()), "main form", ("Password", "ein Satz den nur ich kenne"));
        return grete;
    }

    private static async Task EnterAsync(TestHost host, TestBrowser grete)
    {
        await grete.SubmitAsync(
            await grete.GetAsync(Hat + "/admin/settings/profile"), "main form", ("Input.Street", "Markt 3"), ("Input.Zip", "12345"),
            ("Input.City", "Musterstadt"), ("Input.Phone", "+49 221 33"), ("Input.Email", "laden@gruen.example"));
        await grete.SubmitAsync(
            await grete.GetAsync(Hat + "/admin/settings/legal"), "main form", ("Input.LegalName", "Grete Grün"), ("Input.LegalForm", "Einzelunternehmen"));
        await grete.SubmitAsync(
            await grete.GetAsync(Hat + "/admin/settings/duties"), "main form", ("Input.NoPackaging", "true"), ("Input.Staff", "few"));
        await grete.PostAsync(Hat + "/admin/legal");
        await host.DrainAsync();
    }

    private static Task AskAsync(TestBrowser grete, ShopLevel level) => grete.PostAsync(Hat + "/admin/start", ("level", level.ToString()));

    private static async Task<TestBrowser> ClaudiaAsync(TestHost host)
    {
        var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");
        return claudia;
    }

    private static async Task DecideAsync(TestHost host, string action, params (string, string?)[] more)
    {
        using var claudia = await ClaudiaAsync(host);
        await claudia.PostAsync("/admin/shops/hutmacherei", [("action", action), .. more]);
        await host.DrainAsync();
    }

    private static async Task<List<MimeMessage>> MailsAsync(TestHost host)
    {
        await host.DrainAsync();
        return [.. host.Mails().Select(path => MimeMessage.Load(path))];
    }
}
