using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Closures.Town;
using Storefront.Hours.Contracts;
using Storefront.Hours.Schedules;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Hours;

/// <summary>The town closes its shops and opens them again, on Thursday, 12 November 2026, at 9:00: Becker can be collected from, Lindenhof cannot, the pharmacy stays open.</summary>
public sealed class ClosureSwitchTests
{
    private const string Office = "/admin/closures";
    private const string LindenhofsOwn = "buch-lindenhof.example";

    [Fact]
    public async Task Prepared_previewed_rehearsed_switched_on_and_undone()
    {
        await using var host = await TownAsync();
        using var claudia = await ClaudiaAsync(host);
        using var jana = host.Browser("musterstadt.localhost");
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        var before = await PagesAsync(jana);

        // Prepared: a slip stays in its field, and nobody sees anything yet.
        var empty = await claudia.GetAsync(Office);
        var wrong = await claudia.PostAsync(
            Office + "/new/form", ("Input.TitleDe", ""), ("Input.Area", "Streets"), ("Input.WordsDe", "Bitte bestellen Sie."), ("rule-pickup-places", "99"));
        var page = await PrepareAsync(claudia, ("Input.Except", "pharmacy"), ("Input.MayOptOut", "true"));
        Assert.Contains("Bereiten Sie den ersten Plan vor", empty.Words, StringComparison.Ordinal);
        Assert.NotNull(wrong.Html.QuerySelector("#Input_TitleDe-error"));
        Assert.NotNull(wrong.Html.QuerySelector("#Input_Streets-error"));
        Assert.NotNull(wrong.Html.QuerySelector("#rule-pickup-places-error"));
        Assert.Contains("Bitte bestellen Sie.", wrong.Html.QuerySelector("#Input_WordsDe")!.TextContent, StringComparison.Ordinal);

        // Previewed: exactly these two shops, before and after.
        Assert.Equal(2, page.Html.QuerySelectorAll(".closure-looks > li").Length);
        Assert.Contains("Nur an der Tür, bis 18:00", Row(page, "Schuhhaus Becker"), StringComparison.Ordinal);
        Assert.Contains("Jetzt geöffnet bis 18:00", Row(page, "Schuhhaus Becker"), StringComparison.Ordinal);
        Assert.Contains("Geschlossen", Row(page, "Buchhandlung Lindenhof"), StringComparison.Ordinal);
        Assert.Equal(before, await PagesAsync(jana));

        // Rehearsed: the team sees it, nothing can be sent, and nobody else sees it, not even from a kept page.
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var seen = await claudia.FollowAsync(claudia.PostAsync(page.Path + "?handler=Rehearse"));
        var rehearsed = await claudia.GetAsync("/shops/becker/");
        var sent = await claudia.PostAsync("/shops/becker/cart/add", ("variant", Guid.NewGuid().ToString()));
        Assert.Contains("Probe – so sieht es nur Ihr Team.", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Läden geschlossen", seen.Html.QuerySelector(".closure-band")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nur an der Tür", rehearsed.Html.QuerySelector(".hero")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("private, no-store", rehearsed.Response.Headers.CacheControl!.ToString().Replace("no-store, private", "private, no-store", StringComparison.Ordinal));
        Assert.NotEqual(HttpStatusCode.Found, sent.Status);

        // A shop on its own domain is rehearsed where the portal leads to it; its domain stays as it is.
        using var ownDomain = host.Browser(LindenhofsOwn);
        var way = (await claudia.GetAsync("/shops")).Html.QuerySelector("main a[href^='/shops/lindenhof']")!.GetAttribute("href")!;
        Assert.NotNull((await claudia.GetAsync(way)).Html.QuerySelector(".hero .state--closed"));
        Assert.NotNull((await ownDomain.GetAsync("/")).Html.QuerySelector(".hero .state--open"));
        Assert.Equal(before, await PagesAsync(jana));
        await claudia.PostAsync(page.Path + "?handler=Stop");
        Assert.DoesNotContain("Nur an der Tür", (await claudia.GetAsync("/shops/becker/")).Words, StringComparison.Ordinal);

        // On, at once: badge, words, hours, filter, search engines, pickup.
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var on = await claudia.FollowAsync(claudia.PostAsync(page.Path + "?handler=On"));
        var becker = await jana.GetAsync("/shops/becker/");
        var lindenhof = await jana.GetAsync("/shops/lindenhof/");
        var pharmacy = await jana.GetAsync("/shops/apotheke/");
        var open = await jana.GetAsync("/shops?open=1");
        Assert.Contains("Der Plan ist eingeschaltet.", on.Words, StringComparison.Ordinal);
        Assert.Equal("Nur an der Tür, bis 18:00", becker.Html.QuerySelector(".hero .state--door_only")!.TextContent);
        Assert.Contains("Bitte bestellen Sie.", becker.Html.QuerySelector(".hero")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Abholung heute ab 11:00", becker.Words, StringComparison.Ordinal);
        Assert.NotNull(lindenhof.Html.QuerySelector(".hero .state--closed"));
        Assert.NotNull((await ownDomain.GetAsync("/")).Html.QuerySelector(".hero .state--closed"));
        Assert.Contains("ab Do., 12. Nov.", lindenhof.Words, StringComparison.Ordinal);
        Assert.Contains("geschlossen (Läden geschlossen)", lindenhof.Words, StringComparison.Ordinal);
        Assert.NotNull(pharmacy.Html.QuerySelector(".hero .state--open"));
        Assert.Null(pharmacy.Html.QuerySelector(".closure-band"));
        Assert.Contains("Schuhhaus Becker", open.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Buchhandlung Lindenhof", open.Words, StringComparison.Ordinal);
        Assert.Contains(Special(lindenhof), one => one.GetProperty("validFrom").GetString() == "2026-11-13" && one.GetProperty("opens").GetString() == "00:00");
        Assert.Contains(Special(becker), one => one.GetProperty("description").GetString() == "Bitte bestellen Sie." && one.GetProperty("opens").GetString() == "00:00" && one.GetProperty("closes").GetString() == "00:00");

        // On twice, and a shop that changes its own hours meanwhile.
        var twice = await claudia.FollowAsync(claudia.PostAsync(page.Path + "?handler=On"));
        Assert.Contains("Der Plan war schon eingeschaltet.", twice.Words, StringComparison.Ordinal);
        var scheduleBefore = await ScheduleAsync(host, "becker");
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.RunAsync(ATown(), OpenAt("lindenhof", "Mo-Fr 10:00-17:00"));

        // Undone: what was there before, to the letter; what Lindenhof changed is kept and said.
        var off = await claudia.FollowAsync(claudia.PostAsync(page.Path + "?handler=Off"));
        var again = await claudia.FollowAsync(claudia.PostAsync(page.Path + "?handler=Off"));
        Assert.Contains("Der Plan ist ausgeschaltet.", off.Words, StringComparison.Ordinal);
        Assert.Contains("1 Geschäft hat seine Öffnungszeiten in dieser Zeit selbst geändert.", off.Words, StringComparison.Ordinal);
        Assert.Contains("Der Plan war schon ausgeschaltet.", again.Words, StringComparison.Ordinal);
        Assert.Equal(scheduleBefore, await ScheduleAsync(host, "becker"));
        var after = await PagesAsync(jana);
        Assert.Equal(before.Becker, after.Becker);
        Assert.Equal(before.Pharmacy, after.Pharmacy);
        Assert.Contains("10:00–17:00", after.Lindenhof, StringComparison.Ordinal);
        Assert.Equal(["Ausgeschaltet", "Eingeschaltet", "Geprobt", "Vorbereitet"], Log(again));
        await host.DrainAsync();
    }

    [Fact]
    public async Task A_plan_begins_and_ends_at_its_time_a_shop_that_joins_is_in_it_and_its_end_can_be_moved()
    {
        await using var host = await TownAsync();
        using var claudia = await ClaudiaAsync(host);
        var page = await PrepareAsync(claudia, ("Input.StartsAt", "2026-11-12T12:00"), ("Input.EndsAt", "2026-11-13"));
        using var jana = host.Browser("musterstadt.localhost");

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var scheduled = await claudia.FollowAsync(claudia.PostAsync(page.Path + "?handler=On"));
        Assert.Contains("Vorgemerkt", scheduled.Words, StringComparison.Ordinal);
        Assert.Equal(OpeningKind.Open, await KindAsync(host, "lindenhof"));
        Assert.Contains("Do., 12. Nov. – Fr., 13. Nov.", (await jana.GetAsync("/shops/lindenhof/")).Words, StringComparison.Ordinal);

        await host.PassAsync(TimeSpan.FromHours(3));
        Assert.Equal(OpeningKind.Closed, await KindAsync(host, "lindenhof"));
        Assert.Contains("Gilt für: Ganze Stadt", (await jana.GetAsync("/")).Html.QuerySelector(".closure-band")!.TextContent, StringComparison.Ordinal);
        await host.RunAsync(ATown(), AShop("nowak", "Spielkiste Nowak", "toys"), OpenAt("nowak", "Mo-Fr 09:00-18:00"));
        Assert.Equal(OpeningKind.Closed, await KindAsync(host, "nowak"));

        var past = await claudia.PostAsync(page.Path + "?handler=End", ("NewEnd", "2026-11-11T10:00"));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var moved = await claudia.FollowAsync(claudia.PostAsync(page.Path + "?handler=End", ("NewEnd", "2026-11-16T12:00")));
        Assert.NotNull(past.Html.QuerySelector("#NewEnd-error"));
        Assert.Equal("2026-11-11T10:00", past.Html.QuerySelector("#NewEnd")!.GetAttribute("value"));
        Assert.Contains("Das Ende ist geändert.", moved.Words, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromHours((3 * 24) + 23));
        Assert.Equal(OpeningKind.Closed, await KindAsync(host, "lindenhof"));

        // It is over by the clock, whether or not the recurring work has come by.
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(OpeningKind.Open, await KindAsync(host, "lindenhof"));
        await host.PassAsync(TimeSpan.FromSeconds(11));
        var over = await claudia.GetAsync(page.Path);
        Assert.Equal(
            ["Zur vorgesehenen Zeit ausgeschaltet", "Ende geändert", "Zur vorgemerkten Zeit eingeschaltet", "Vorgemerkt", "Vorbereitet"], Log(over));
        Assert.Contains("Ende der Schließung geändert: Läden geschlossen", (await claudia.GetAsync("/admin/log")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_plans_over_one_shop_are_asked_about_and_ending_one_leaves_the_other()
    {
        await using var host = await TownAsync();
        using var claudia = await ClaudiaAsync(host);
        var town = await PrepareAsync(claudia);
        var street = await PrepareAsync(claudia, ("Input.TitleDe", "Straße gesperrt"), ("Input.Area", "Streets"), ("Input.Streets", "Marktstraße"), ("Input.Stays", ""));
        await claudia.PostAsync(town.Path + "?handler=On");

        var asked = await claudia.PostAsync(street.Path + "?handler=On");
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("Läden geschlossen", asked.Html.QuerySelector(".notice--warning")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(OpeningKind.DoorOnly, await KindAsync(host, "becker"));
        await claudia.PostAsync(street.Path + "?handler=On", ("confirm", "true"));
        Assert.Equal(OpeningKind.Closed, await KindAsync(host, "becker"));

        await claudia.PostAsync(street.Path + "?handler=Off");
        Assert.Equal(OpeningKind.DoorOnly, await KindAsync(host, "becker"));
        await claudia.PostAsync(town.Path + "?handler=Off");
        Assert.Equal(OpeningKind.Open, await KindAsync(host, "becker"));
    }

    [Fact]
    public async Task A_shop_says_how_it_does_its_part_and_the_town_reads_why_one_does_not()
    {
        await using var host = await TownAsync();
        using var claudia = await ClaudiaAsync(host);
        using var ruth = await host.SignedInAsync("becker");
        using var jana = host.Browser("musterstadt.localhost");
        var quiet = await ruth.GetAsync("/shops/becker/admin");
        var page = await PrepareAsync(claudia, ("Input.MayOptOut", "true"), ("Input.Shared", "true"));
        await claudia.PostAsync(page.Path + "?handler=On");
        var plan = page.Path[(page.Path.LastIndexOf('/') + 1)..];

        var mine = await ruth.GetAsync("/shops/becker/admin/closure");
        var hours = await ruth.GetAsync("/shops/becker/admin/hours");
        await ruth.PostAsync("/shops/becker/admin/closure", ("plan", plan), ("part", "in"), ("stays", "pickup"), ("words-de", "Bitte klingeln Sie."));
        var ringing = await jana.GetAsync("/shops/becker/");
        await ruth.PostAsync("/shops/becker/admin/closure", ("plan", plan), ("part", "in"));
        var shut = await jana.GetAsync("/shops/becker/");
        var without = await ruth.PostAsync("/shops/becker/admin/closure", ("plan", plan), ("part", "out"), ("words-de", "Bleibt stehen"));
        await ruth.PostAsync("/shops/becker/admin/closure", ("plan", plan), ("part", "out"), ("reason", "Orthopädie, systemrelevant"));
        var open = await jana.GetAsync("/shops/becker/");
        var town = await claudia.GetAsync(page.Path);

        Assert.DoesNotContain("/shops/becker/admin/closure\"", quiet.Text, StringComparison.Ordinal);
        Assert.Contains("/shops/becker/admin/closure\"", mine.Text, StringComparison.Ordinal);
        Assert.Contains("Weiter geht: Abholung an der Tür", mine.Words, StringComparison.Ordinal);
        Assert.Contains("Die Stadt schließt Läden: Läden geschlossen.", hours.Words, StringComparison.Ordinal);
        Assert.Contains("Bitte klingeln Sie.", ringing.Html.QuerySelector(".hero")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(shut.Html.QuerySelector(".hero .state--closed"));
        Assert.DoesNotContain("Abholung heute", shut.Words, StringComparison.Ordinal);
        Assert.NotNull(without.Html.QuerySelector($"#reason-{plan}-error"));
        Assert.Equal("Bleibt stehen", without.Html.QuerySelector($"#words-de-{plan}")!.GetAttribute("value"));
        Assert.NotNull(open.Html.QuerySelector(".hero .state--open"));
        Assert.Null(open.Html.QuerySelector(".closure-band"));
        Assert.Contains("Grund: Orthopädie, systemrelevant", Row(town, "Schuhhaus Becker"), StringComparison.Ordinal);

        // The town takes the choice back: what the shop said of staying out counts no longer.
        await claudia.PostAsync(page.Path + "/form", ("Input.TitleDe", "Läden geschlossen"), ("Input.WordsDe", "Bitte bestellen Sie."));
        Assert.NotNull((await jana.GetAsync("/shops/becker/")).Html.QuerySelector(".closure-band"));
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync("/shops/becker/admin/closure", ("plan", Guid.NewGuid().ToString()))).Status);
    }

    [Fact]
    public async Task Shops_are_written_to_by_a_job_once_each_and_the_editor_may_not_close_the_town()
    {
        await using var host = await TownAsync();
        using var claudia = await ClaudiaAsync(host);
        var page = await PrepareAsync(claudia, ("Input.TellShops", "true"), ("Input.LegalDe", "Allgemeinverfügung vom 12. November 2026"));
        await claudia.PostAsync(page.Path + "?handler=On");
        await host.DrainAsync();
        var mails = host.Mails().Select(file => MimeKit.MimeMessage.Load(file)).Where(mail => mail.Subject!.StartsWith("Läden geschlossen", StringComparison.Ordinal)).ToList();
        using var nils = host.Browser("musterstadt.localhost");
        await nils.SubmitAsync(await nils.GetAsync("/admin/sign-in"), "main form", ("Email", "nils@musterstadt.example"), ("Password", "nils-demo-2026"));

        Assert.Equal(["becker@shops.example", "lindenhof@shops.example"], mails.Select(mail => mail.To.Mailboxes.Single().Address).Order());
        Assert.Contains("Bei Ihnen geht weiter: Abholung an der Tür", mails.Single(mail => mail.To.Mailboxes.Single().Address!.StartsWith("becker", StringComparison.Ordinal)).TextBody!, StringComparison.Ordinal);
        Assert.Contains("Solange ruht bei Ihnen: Reservieren.", mails.Single(mail => mail.To.Mailboxes.Single().Address!.StartsWith("becker", StringComparison.Ordinal)).TextBody!, StringComparison.Ordinal);
        Assert.Contains("Allgemeinverfügung vom 12. November 2026", mails[0].TextBody!, StringComparison.Ordinal);
        Assert.Contains("2 E-Mails an Geschäfte", (await claudia.GetAsync(page.Path)).Words, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await nils.GetAsync(Office)).Status);
    }

    [Fact]
    public async Task Another_node_which_had_read_the_hours_hears_of_it_at_once()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "Several nodes share a PostgreSQL.");
        await using var host = await TownAsync();
        var witness = new Witness();
        await using var other = await host.BesideAsync(services => services.AddSingleton<IKeptForPages>(witness));
        while (witness.All == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            other.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        Assert.Equal(OpeningKind.Open, await KindAsync(other, "lindenhof"));
        var town = host.Directory.FindTown("musterstadt")!.Scope;
        var plan = await host.InAsync<ClosureDesk, Guid>(town, desk => desk.PutAsync(null, row => row.TitleDe = "Zu", "", CancellationToken.None));
        await host.InAsync<ClosureDesk, bool>(town, desk => desk.SwitchOnAsync(plan, null, null, "", CancellationToken.None));
        while (witness.Hours == 0)
        {
            // The clock stands: it is not the look at the stamp, ten seconds later, that tells it.
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.Equal(OpeningKind.Closed, await KindAsync(other, "lindenhof"));
    }

    private sealed class Witness : IKeptForPages
    {
        private int _hours;
        private int _all;

        public int Hours => Volatile.Read(ref _hours);

        public int All => Volatile.Read(ref _all);

        public void Forget(string tag)
        {
            if (HoursTag.TownOf(tag) is not null)
            {
                Interlocked.Increment(ref _hours);
            }
        }

        public void ForgetAll() => Interlocked.Increment(ref _all);
    }

    private static async Task<TestPage> PrepareAsync(TestBrowser claudia, params (string Name, string? Value)[] more)
    {
        (string Name, string? Value)[] usual = [("Input.TitleDe", "Läden geschlossen"), ("Input.Area", "Town"), ("Input.Stays", "pickup"), ("rule-pickup-lead", "90"), ("Input.WordsDe", "Bitte bestellen Sie.")];
        var saved = await claudia.FollowAsync(claudia.PostAsync(
            Office + "/new/form", [.. usual.Where(field => more.All(own => own.Name != field.Name)), .. more]));
        Assert.Contains("Der Plan ist gespeichert.", saved.Words, StringComparison.Ordinal);
        return saved;
    }

    private static string Row(TestPage page, string shop) =>
        page.Html.QuerySelectorAll(".closure-looks > li").Single(row => row.TextContent.Contains(shop, StringComparison.Ordinal)).TextContent;

    private static IEnumerable<string> Log(TestPage page) =>
        page.Html.QuerySelectorAll(".closure-log > li").Select(row => row.LastChild!.TextContent.Trim().Split(',')[0]);

    private static List<JsonElement> Special(TestPage page) => [.. JsonDocument.Parse(page.Html.QuerySelector("script[type='application/ld+json']")!.TextContent)
        .RootElement.GetProperty("specialOpeningHoursSpecification").EnumerateArray()];

    private static async Task<(string Becker, string Lindenhof, string Pharmacy)> PagesAsync(TestBrowser jana) =>
        ((await jana.GetAsync("/shops/becker/")).Words, (await jana.GetAsync("/shops/lindenhof/")).Words, (await jana.GetAsync("/shops/apotheke/")).Words);

    private static Scope Shop(TestHost host, string slug) => host.Directory.FindShop(host.Directory.FindTown("musterstadt")!.Scope.TownId, slug)!.Scope;

    private static Task<string> ScheduleAsync(TestHost host, string slug) => host.InAsync<StorefrontDb, string>(
        Shop(host, slug), async db => JsonSerializer.Serialize(await db.Set<Schedule>().AsNoTracking().SingleAsync()));

    private static async Task<OpeningKind> KindAsync(TestHost host, string slug) => (await host.InAsync<IOpeningHours, OpeningState>(
        Shop(host, slug), hours => hours.StateAsync(Shop(host, slug).ShopId, CancellationToken.None).AsTask())).Kind;

    private static async Task<TestBrowser> ClaudiaAsync(TestHost host)
    {
        var browser = host.Browser("musterstadt.localhost");
        await browser.SubmitAsync(await browser.GetAsync("/admin/sign-in"), "main form", ("Email", "claudia@musterstadt.example"), ("Password", "claudia-demo-2026"));
        return browser;
    }

    private static object AShopWithMail(string slug, string name, string branch, string street, string level) => new
    {
        name = "shop",
        slug,
        displayName = name,
        branch,
        level,
        state = "Live",
        domain = slug == "lindenhof" ? LindenhofsOwn : null,
        contact = new { street, zip = "12345", city = "Musterstadt", email = $"{slug}@shops.example" },
    };

    private static async Task<TestHost> TownAsync()
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync(
            ATown(),
            AShopWithMail("becker", "Schuhhaus Becker", "shoes", "Marktstraße 12", "Sell"), AnOwner("becker"), OpenAt("becker", "Mo-Fr 09:00-18:00"),
            AShopWithMail("lindenhof", "Buchhandlung Lindenhof", "books", "Lindenhof 3", "Profile"), OpenAt("lindenhof", "Mo-Fr 09:00-18:00"),
            new { name = "shop", slug = "apotheke", displayName = "Markt-Apotheke", branch = "pharmacy", level = "Profile", state = "Live", contact = new { street = "Marktstr. 1", zip = "12345", city = "Musterstadt" } },
            OpenAt("apotheke", "Mo-Fr 08:00-18:30"),
            new { name = "pickup", shop = "becker", slotMinutes = 30, places = 3, leadMinutes = 60, days = 6 },
            new { name = "user", email = "claudia@musterstadt.example", displayName = "Claudia Brandt", password = "claudia-demo-2026", staffOf = "portal", role = "town_admin" },
            new { name = "user", email = "nils@musterstadt.example", displayName = "Nils Albers", password = "nils-demo-2026", staffOf = "portal", role = "editor" });
        await host.DrainAsync();
        return host;
    }
}
