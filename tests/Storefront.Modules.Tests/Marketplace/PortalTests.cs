using System.Net;
using Storefront.Marketplace.Index;
using Storefront.Platform.Scopes;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Marketplace.SearchedTown;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>The portal as people meet it, on Thursday, 12 November 2026, at 9:00.</summary>
public sealed class PortalTests
{
    [Fact]
    public async Task A_new_article_is_found_with_its_shop()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=wanderschuhe");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Wanderschuh Alpsee", page.Words, StringComparison.Ordinal);
        Assert.Contains("Schuhhaus Becker", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Krimi", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Heute bestellt, zur gewählten Zeit abgeholt.", "Die Geschäfte von Musterstadt an einem Ort.", "Die Geschäfte von Musterstadt, bald an einem Ort.")]
    [InlineData("en", "Order today, collect at the time you choose.", "The shops of Musterstadt in one place.", "The shops of Musterstadt, soon in one place.")]
    public async Task The_first_words_promise_only_what_the_town_can_keep(string language, string sells, string shows, string begins)
    {
        await using var full = await TownAsync();
        await using var small = await Tenants.Musterstadt.StartAsync();
        await using var empty = await StartAsync(new { name = "town", slug = "musterstadt", displayName = "Musterstadt", hosts = new[] { "musterstadt.localhost" }, state = "NW" });

        foreach (var (host, words) in ((TestHost, string)[])[(full, sells), (small, shows), (empty, begins)])
        {
            var page = await host.Browser("musterstadt.localhost", language).GetAsync("/");

            Assert.Equal(words, page.Html.QuerySelector("h1")!.TextContent.Trim());
        }
    }

    [Theory]
    [InlineData("de", "Ihr Geschäft fehlt noch? Geschäft eintragen")]
    [InlineData("en", "Is your shop still missing? Add your shop")]
    public async Task A_shop_that_is_missing_finds_the_way_in_on_the_list_of_shops_and_below_every_page(string language, string words)
    {
        await using var host = await Tenants.Musterstadt.StartAsync();
        using var browser = host.Browser("musterstadt.localhost", language);

        var list = await browser.GetAsync("/shops");

        Assert.Contains(words, list.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(list.Html.QuerySelector("main a[href='/register']"));
        Assert.NotNull((await browser.GetAsync("/impressum")).Html.QuerySelector("footer a[href='/register']"));
    }

    [Fact]
    public async Task A_slip_is_mended_and_said()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=wandreschuh");

        Assert.Contains("Gezeigt werden Treffer für „wanderschuh“", page.Words, StringComparison.Ordinal);
        Assert.Contains("Wanderschuh Alpsee", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_not_mended_to_what_is_no_word()
    {
        await using var host = await SearchedTown.StartAsync(ATown(), AShop("spiele", "Spielekiste", "toys"), Article("spiele", "waechter", "Nachtwächterspiel"));
        using var jana = host.Browser("musterstadt.localhost");

        Assert.DoesNotContain("nachtwä“", (await jana.GetAsync("/search?q=nachtcafe")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kase", "Käsebrett Buche", "Vase blau", null)]
    [InlineData("spagel", "Spargelschäler", "Spiegel rund", "spargel")]
    [InlineData("kasse", "Käsebrett Buche", "Vase blau", "käse")]
    public async Task A_left_out_umlaut_is_no_slip_and_a_slip_is_mended_to_the_nearest_letters(string asked, string found, string other, string? said)
    {
        await using var host = await SearchedTown.StartAsync(
            ATown(), AShop("markt", "Markthalle", "delicatessen"), Article("markt", "brett", "Käsebrett Buche"), Article("markt", "vase", "Vase blau"),
            Article("markt", "schaeler", "Spargelschäler"), Article("markt", "spiegel", "Spiegel rund"));
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=" + asked);

        Assert.Contains(found, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(other, page.Words, StringComparison.Ordinal);
        Assert.Equal(said is not null, page.Words.Contains("Gezeigt werden Treffer für", StringComparison.Ordinal));
        Assert.Contains(said is null ? "" : $"Treffer für „{said}“", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_alone_find_nothing()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=%25%27*");

        Assert.DoesNotContain("Wanderschuh Alpsee", page.Words, StringComparison.Ordinal);
        Assert.Contains("%'*", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_that_leave_nothing_say_how_much_there_is_without_them()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=wanderschuhe&price=0-10");
        var all = await jana.GetAsync(page.Html.QuerySelector(".empty a.button")!.GetAttribute("href")!);

        Assert.Contains("Mit diesen Filtern passt nichts", page.Words, StringComparison.Ordinal);
        Assert.Contains("Ohne Filter gibt es 1 Artikel.", page.Words, StringComparison.Ordinal);
        Assert.Equal("/search?q=wanderschuhe", all.Path);
        Assert.Contains("Wanderschuh Alpsee", all.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_and_can_be_taken_back_without_script()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var all = await jana.GetAsync("/search");
        Assert.Contains("Krimi", all.Words, StringComparison.Ordinal);

        var open = await jana.GetAsync(all.Html.QuerySelector("a[href*='open=1']")!.GetAttribute("href")!);
        Assert.Contains("Wanderschuh", open.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Krimi", open.Words, StringComparison.Ordinal);

        var books = await jana.GetAsync("/search?branch=buecher");
        Assert.Contains("Krimi", books.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Wanderschuh", books.Words, StringComparison.Ordinal);

        var back = await jana.GetAsync(books.Html.QuerySelector("a.filters__active")!.GetAttribute("href")!);
        Assert.Contains("Wanderschuh", back.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_it_today_sees_who_hands_over_today()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var today = await jana.GetAsync("/search?pickup=today");

        Assert.Contains("Wanderschuh Alpsee", today.Words, StringComparison.Ordinal);
        Assert.Contains("Abholung heute ab 10:00", today.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Krimi", today.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lindenhof", (await jana.GetAsync("/shops?pickup=today")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?page=-7&price=zzz&sort=%00&near=abc,999&branch=nichts&shop=niemand&open=yes")]
    [InlineData("/search?q=%22%27%3B--%20%2A")]
    [InlineData("/search?page=99999999999999")]
    [InlineData("/shops?page=99&branch=%3Cscript%3E&near=91,181")]
    [InlineData("/search/suggest?q=%22")]
    public async Task Bad_parameters_are_normal_input(string address)
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync(address);

        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.Found, $"{page.Status}");
        Assert.DoesNotContain("<script>", page.Html.QuerySelector("main")?.InnerHtml ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_shop_is_gone_from_search_and_directory()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");
        Assert.Contains("Wanderschuh", (await jana.GetAsync("/search?q=wanderschuh")).Words, StringComparison.Ordinal);

        await host.RunAsync(ATown(), AShop("becker", "Schuhhaus Becker", state: "Blocked"));
        await host.DrainAsync();

        Assert.DoesNotContain("Wanderschuh Alpsee", (await jana.GetAsync("/search?q=wanderschuh")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Schuhhaus Becker", (await jana.GetAsync("/shops")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await EntriesAsync(host), entry => entry.Title.StartsWith("Wanderschuh", StringComparison.Ordinal));

        await host.RunAsync(ATown(), AShop("becker", "Schuhhaus Becker"));
        await host.DrainAsync();

        Assert.Contains("Wanderschuh Alpsee", (await jana.GetAsync("/search?q=wanderschuh")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_another_town_is_shown_anywhere()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var other = host.Browser("beispielburg.localhost");

        foreach (var address in new[] { "/", "/search", "/search?q=wurmkur", "/shops", "/search?q=Wurm" })
        {
            Assert.DoesNotContain("Wurmkur", (await jana.GetAsync(address)).Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Anglerbedarf", (await jana.GetAsync(address)).Words, StringComparison.Ordinal);
        }

        Assert.Contains("Wurmkur", (await other.GetAsync("/search?q=wurmkur")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Alpsee", (await other.GetAsync("/search")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Wanderschuh Alpsee", await SuggestAsync(other, "wander"));
    }

    [Fact]
    public async Task The_directory_knows_branches_and_who_is_open()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var all = await jana.GetAsync("/shops");
        Assert.Contains("Schuhhaus Becker", all.Words, StringComparison.Ordinal);
        Assert.Contains("Jetzt geöffnet bis 18:00", all.Words, StringComparison.Ordinal);
        Assert.Contains("Öffnet um 14:00", all.Words, StringComparison.Ordinal);

        Assert.DoesNotContain("Lindenhof", (await jana.GetAsync("/shops?open=1")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Becker", (await jana.GetAsync("/shops?branch=books")).Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lindenhof", (await jana.GetAsync("/shops?q=lindenhof")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_with_a_profile_only_is_found_by_name()
    {
        await using var host = await TownAsync();
        await host.RunAsync(ATown(), AShop("salon", "Salon Schnittpunkt", "services", level: "Profile"));
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=schnittpunkt");

        Assert.Contains("Salon Schnittpunkt", page.Words, StringComparison.Ordinal);
        Assert.Contains("Vor Ort einkaufen", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_shows_what_is_open_and_new()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/");

        Assert.Contains("2 Geschäfte aus der Innenstadt, 3 Artikel", page.Words, StringComparison.Ordinal);
        Assert.Contains("Wanderschuh Alpsee", page.Words, StringComparison.Ordinal);
        Assert.Contains("Schuhhaus Becker", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_town_without_shops_says_so_and_asks_them_in()
    {
        await using var host = await TestHost.StartAsync();
        await host.RunAsync(ATown());
        using var jana = host.Browser("musterstadt.localhost");

        var home = await jana.GetAsync("/");
        var shops = await jana.GetAsync("/shops");

        Assert.Contains("Die ersten Geschäfte richten sich gerade ein.", home.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("0 Geschäfte", home.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Gerade hat kein Geschäft geöffnet", home.Words, StringComparison.Ordinal);
        Assert.Contains("Noch ist kein Geschäft dabei", shops.Words, StringComparison.Ordinal);
        Assert.All(
            (Storefront.TestKit.TestPage[])[home, shops],
            page => Assert.NotEmpty(page.Html.QuerySelectorAll("main a[href='/register'].button, footer a[href='/register']")));
        Assert.Equal(HttpStatusCode.OK, (await jana.GetAsync("/register")).Status);
    }

    [Fact]
    public async Task While_no_shop_is_open_the_first_page_shows_those_that_open_next()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");
        host.Clock.Advance(TimeSpan.FromHours(11));

        var home = await jana.GetAsync("/");

        Assert.Equal("Als Nächstes geöffnet", home.Html.QuerySelector("#open-now")!.TextContent);
        Assert.Equal(
            ["Schuhhaus Becker", "Buchhandlung Lindenhof"],
            home.Html.QuerySelectorAll("[aria-labelledby='open-now'] .shop-card__name").Select(name => name.TextContent));
        Assert.Contains("Bestellen können Sie trotzdem.", home.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_without_hours_has_no_heading_for_them()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");
        await host.RunAsync(ATown(), AShop("salon", "Salon Schnittpunkt", "services", level: "Profile"));

        var page = await jana.GetAsync("/shops/salon");

        Assert.DoesNotContain("Öffnungszeiten", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_complete_words_name_shops_and_work_as_a_link()
    {
        await using var host = await TownAsync();
        using var jana = host.Browser("musterstadt.localhost");

        Assert.Contains("wanderschuh", await SuggestAsync(jana, "wand"));
        Assert.Contains("Wanderschuh Alpsee", await SuggestAsync(jana, "wand"));
        Assert.Contains("Buchhandlung Lindenhof", await SuggestAsync(jana, "lind"));
        Assert.Equal("/search?q=wand", (await jana.GetAsync("/search/suggest?q=wand")).Location);
    }

    [Fact]
    public async Task The_rebuild_finds_what_the_events_had_told()
    {
        await using var host = await TownAsync();
        var before = await EntriesAsync(host);

        await host.InAsync<RebuildSearch>(Musterstadt(host), job => job.RunAsync(
            new RebuildArguments(), Storefront.Platform.Jobs.JobProgress.Silent, CancellationToken.None));

        Assert.Equal(before.Select(entry => entry.Title).Order(), (await EntriesAsync(host)).Select(entry => entry.Title).Order());
        using var jana = host.Browser("musterstadt.localhost");
        Assert.Contains("Wanderschuh Alpsee", (await jana.GetAsync("/search?q=wanderschuh")).Words, StringComparison.Ordinal);
    }

    private static async Task<TestHost> TownAsync()
    {
        var host = await SearchedTown.StartAsync(
            ATown(),
            AShop("becker", "Schuhhaus Becker"), OpenAt("becker", "Mo-Fr 09:00-18:00"),
            new { name = "pickup", shop = "becker", slotMinutes = 30, places = 3, leadMinutes = 60, cutOff = "17:30", days = 6 },
            Article("becker", "alpsee", "Wanderschuh Alpsee", 12900),
            Article("becker", "socke", "Wandersocke", 1290),
            AShop("lindenhof", "Buchhandlung Lindenhof", "books"), OpenAt("lindenhof", "Mo-Fr 14:00-18:00"),
            Article("lindenhof", "krimi", "Krimi aus der Straße", 1490));
        await host.RunAsync(
            ATown("beispielburg"), AShop("angler", "Anglerbedarf Wurm", "sports"), Article("angler", "kur", "Wurmkur Wanderschuh", 990));
        await host.DrainAsync();
        return host;
    }

    private static Scope Musterstadt(TestHost host) => host.Directory.FindTown("musterstadt")!.Scope;

    private static Task<List<SearchEntry>> EntriesAsync(TestHost host) =>
        host.InAsync<Platform.Data.StorefrontDb, List<SearchEntry>>(
            Musterstadt(host), db => Task.FromResult(db.Set<SearchEntry>().ToList()));
}
