using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>Whoever lets a shop in has seen it first: its pages and its legal texts, before anybody else but its own team.</summary>
public sealed class CheckedShopTests
{
    private const string Steps = """
        { "name": "user", "email": "edda@musterstadt.example", "displayName": "Edda Edel", "password": "edda-demo-2026", "staffOf": "portal", "role": "editor" },
        { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "level": "profile", "state": "submitted",
          "contact": { "street": "Markt 1", "zip": "12345", "city": "Musterstadt", "phone": "+49 221 3", "email": "hallo@hut.example" } },
        { "name": "product", "shop": "hut", "handle": "filzhut", "title": "Filzhut", "kind": "product", "taxRate": 19,
          "description": { "de": "Ein Hut." }, "variants": [{ "sku": "H2", "price": 4900, "stock": 3 }] },
        { "name": "legal-text", "shop": "hut", "kind": "imprint", "generate": true },
        { "name": "legal-text", "shop": "hut", "kind": "privacy", "generate": true },
        { "name": "shop", "slug": "entwurf", "displayName": "Nie Gezeigt", "level": "profile", "state": "draft" },
        { "name": "legal-text", "shop": "entwurf", "kind": "imprint", "generate": true }
        """;

    [Fact]
    public async Task Who_checks_a_shop_sees_its_pages_and_its_legal_texts_from_the_page_where_it_is_decided()
    {
        await using var host = await Musterstadt.WithAsync(Steps);
        using var claudia = await SignedInAsync(host, "/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var file = await claudia.GetAsync("/admin/shops/hut");
        var links = file.Html.QuerySelectorAll("main a").Select(link => new Uri(new Uri("http://musterstadt.localhost"), link.GetAttribute("href")).AbsolutePath).ToHashSet();

        Assert.Superset(new HashSet<string> { "/shops/hut/", "/shops/hut/impressum", "/shops/hut/datenschutz", "/shops/hut/products/filzhut" }, links);
        foreach (var (path, words) in ((string, string)[])[("/", "Hutmacherei"), ("/impressum", "Markt 1"), ("/datenschutz", "Verantwortlich"), ("/products/filzhut", "Filzhut")])
        {
            var page = await claudia.GetAsync("/shops/hut" + path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(words, page.Words, StringComparison.Ordinal);
            Assert.Equal("/admin/shops/hut", page.Html.QuerySelector(".preview-bar a")!.GetAttribute("href"));
            Assert.Equal("no-store, private", page.Response.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task A_draft_that_was_never_sent_to_the_town_is_not_seen_by_it()
    {
        await using var host = await Musterstadt.WithAsync(Steps);
        using var claudia = await SignedInAsync(host, "/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var file = await claudia.GetAsync("/admin/shops/entwurf");

        Assert.Equal(HttpStatusCode.NotFound, (await claudia.GetAsync("/shops/entwurf/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.GetAsync("/shops/entwurf/impressum")).Status);
        Assert.Empty(file.Html.QuerySelectorAll("main a[href*='/shops/entwurf/']:not([href*='/admin/'])"));
    }

    [Fact]
    public async Task Nobody_else_sees_a_shop_that_waits()
    {
        await using var host = await Musterstadt.WithAsync(Steps);
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "neustadt", "displayName": "Neustadt", "hosts": ["neustadt.localhost"], "state": "BY" },
              { "name": "user", "email": "nora@neustadt.example", "displayName": "Nora Nagel", "password": "nora-demo-2026", "staffOf": "portal", "role": "town_admin" } ] }
            """);
        await host.DrainAsync();

        foreach (var (door, area, email, password) in ((string, string, string, string)[])
        [
            ("musterstadt.localhost", "/admin", "edda@musterstadt.example", "edda-demo-2026"),
            ("musterstadt.localhost", "/shops/becker/admin", "ruth@becker.example", "becker-demo-2026"),
            ("neustadt.localhost", "/admin", "nora@neustadt.example", "nora-demo-2026"),
            ("localhost", "/operator", "operator@storefront.example", "operator-demo-2026"),
        ])
        {
            using var somebody = host.Browser(door);
            var cookie = (await somebody.TryAsync(area, email, password)).Response.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("staff=", StringComparison.Ordinal));
            using var here = host.Browser("musterstadt.localhost");
            foreach (var path in (string[])["/shops/hut/", "/shops/hut/impressum", "/shops/hut/products/filzhut"])
            {
                var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.Add("Cookie", cookie.Split(';')[0]);
                var page = await here.SendAsync(request);
                Assert.Equal((HttpStatusCode.NotFound, false), (page.Status, page.Text.Contains("Filzhut", StringComparison.Ordinal)));
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser("musterstadt.localhost").GetAsync("/shops/hut/")).Status);
    }

    [Fact]
    public async Task Its_own_team_reads_that_it_waits_for_the_town_above_each_page_and_where_one_would_order()
    {
        await using var host = await Musterstadt.WithAsync(Steps);
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "hosts": ["musterstadt.localhost"] },
              { "name": "user", "email": "hanna@hut.example", "displayName": "Hanna Hut", "password": "hanna-demo-2026", "staffOf": "hut", "role": "owner" } ] }
            """);
        using var hanna = await SignedInAsync(host, "/shops/hut/admin", "hanna@hut.example", "hanna-demo-2026");

        var page = await hanna.GetAsync("/shops/hut/products/filzhut");

        Assert.Contains("die Stadt prüft Ihr Geschäft", page.Html.QuerySelector(".preview-bar")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/shops/hut/admin/start", page.Html.QuerySelector(".preview-bar a")!.GetAttribute("href"));
        Assert.Contains("Noch nicht online bestellbar: Die Stadt prüft das Geschäft.", page.Html.QuerySelector(".buy-form__actions")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Fragen Sie gern im Geschäft nach", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_team_of_a_public_shop_that_asks_to_sell_reads_that_it_waits_and_nobody_else_does()
    {
        await using var host = await Musterstadt.WithAsync("""
            { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "level": "profile", "state": "live",
              "contact": { "street": "Markt 1", "zip": "12345", "city": "Musterstadt", "phone": "+49 221 3", "email": "hallo@hut.example" } },
            { "name": "user", "email": "hanna@hut.example", "displayName": "Hanna Hut", "password": "hanna-demo-2026", "staffOf": "hut", "role": "owner" },
            { "name": "product", "shop": "hut", "handle": "filzhut", "title": "Filzhut", "kind": "product", "taxRate": 19,
              "description": { "de": "Ein Hut." }, "variants": [{ "sku": "H2", "price": 4900, "stock": 3 }] }
            """);
        using var hanna = await SignedInAsync(host, "/shops/hut/admin", "hanna@hut.example", "hanna-demo-2026");
        using var ruth = await SignedInAsync(host, "/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");
        using var jana = host.Browser("musterstadt.localhost");
        const string Path = "/shops/hut/products/filzhut";
        Assert.Null((await hanna.GetAsync(Path)).Html.QuerySelector(".preview-bar"));

        await AsksToSellAsync(host);
        var shown = await hanna.GetAsync(Path);

        Assert.Contains("prüft noch die Stadt", shown.Html.QuerySelector(".preview-bar")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/shops/hut/admin/start", shown.Html.QuerySelector(".preview-bar a")!.GetAttribute("href"));
        Assert.Contains("Die Stadt prüft das Geschäft", shown.Html.QuerySelector(".buy-form__actions")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("no-store, private", shown.Response.Headers.CacheControl!.ToString());
        foreach (var somebody in (TestBrowser[])[jana, ruth, jana])
        {
            var page = await somebody.GetAsync(Path);
            Assert.Null(page.Html.QuerySelector(".preview-bar"));
            Assert.False(page.Response.Headers.CacheControl?.NoStore ?? false);
        }
    }

    [Fact]
    public async Task A_shop_that_was_sent_back_is_its_own_affair_again()
    {
        await using var host = await Musterstadt.WithAsync(Steps);
        using var claudia = await SignedInAsync(host, "/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        await claudia.PostAsync("/admin/shops/hut", ("action", "send-back"), ("Reason", "Das Foto fehlt."));

        Assert.Equal(HttpStatusCode.NotFound, (await claudia.GetAsync("/shops/hut/")).Status);
    }

    [Fact]
    public async Task The_team_of_a_blocked_shop_reads_that_it_is_blocked()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await SignedInAsync(host, "/admin", "claudia@musterstadt.example", "claudia-demo-2026");
        await claudia.PostAsync("/admin/shops/becker", ("action", "block"), ("Reason", "Falsche Preise."));
        using var ruth = await SignedInAsync(host, "/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");

        var bar = (await ruth.GetAsync("/shops/becker/")).Html.QuerySelector(".preview-bar")!;

        Assert.Contains("Gesperrt – nur Ihr Team sieht diese Seite.", bar.TextContent, StringComparison.Ordinal);
        Assert.Contains("Falsche Preise.", (await ruth.GetAsync(bar.QuerySelector("a")!.GetAttribute("href")!)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.GetAsync("/shops/becker/")).Status);
    }

    private static async Task AsksToSellAsync(TestHost host)
    {
        await using var hut = host.Services.GetRequiredService<ScopeDoor>().Enter(host.Shop("hut"));
        var db = hut.Get<StorefrontDb>();
        await db.WriteAsync(
            async () =>
            {
                (await db.Set<Shop>().SingleAsync()).AskedLevel = ShopLevel.Sell;
                await hut.Get<TenantChanges>().NoteAsync(CancellationToken.None);
            },
            CancellationToken.None);
    }

    private static async Task<TestBrowser> SignedInAsync(TestHost host, string area, string email, string password)
    {
        var browser = host.Browser("musterstadt.localhost");
        await browser.TryAsync(area, email, password);
        return browser;
    }
}
