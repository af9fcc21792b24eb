using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Data;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Towns;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>What is not public yet is seen by its own team, as it will be, and by nobody else.</summary>
public sealed class PreviewTests
{
    private const string Address = "neustadt.localhost";
    private const string Bar = "Vorschau – nur Ihr Team sieht diese Seite.";
    private const string Closed = "Dieses Portal ist zurzeit nicht zu erreichen";

    // Signed in at doors of their own; the town is not public, one shop waits for it and one is not public itself.
    private const string Neustadt = """
        { "steps": [
          { "name": "town", "slug": "neustadt", "displayName": "Neustadt", "hosts": ["neustadt.localhost"], "state": "BY" },
          { "name": "user", "email": "nora@neustadt.example", "displayName": "Nora Nagel", "password": "nora-demo-2026", "staffOf": "portal", "role": "town_admin" },
          { "name": "page", "handle": "ueber-uns", "title": { "de": "Über uns" }, "body": { "de": "Wir sind Neustadt." } },
          { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "branch": "shoes", "level": "profile", "state": "live" },
          { "name": "user", "email": "hanna@hut.example", "displayName": "Hanna Hut", "password": "hanna-demo-2026", "staffOf": "hut", "role": "owner" },
          { "name": "shop", "slug": "neu", "displayName": "Neuer Laden", "branch": "shoes", "level": "profile", "state": "draft" },
          { "name": "user", "email": "nils@neu.example", "displayName": "Nils Neu", "password": "nils-neu-demo-2026", "staffOf": "neu", "role": "owner" } ] }
        """;

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/shops", HttpStatusCode.OK)]
    [InlineData("/search?q=hut", HttpStatusCode.OK)]
    [InlineData("/veranstaltungen", HttpStatusCode.OK)]
    [InlineData("/pages/ueber-uns", HttpStatusCode.OK)]
    [InlineData("/register", HttpStatusCode.OK)]
    [InlineData("/gibt-es-nicht", HttpStatusCode.NotFound)]
    public async Task The_team_of_a_town_sees_its_pages_under_a_bar_that_says_so(string path, HttpStatusCode status)
    {
        await using var host = await StartAsync();
        using var nora = await host.SignedInAsync("/admin", "nora@neustadt.example", "nora-demo-2026");

        var page = await nora.GetAsync(path);

        Assert.Equal(status, page.Status);
        var bar = page.Html.QuerySelector(".preview-bar")!;
        Assert.Contains(Bar, bar.TextContent, StringComparison.Ordinal);
        Assert.Equal("/admin/start", bar.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("noindex", page.Html.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.Html.QuerySelector("link[rel=canonical]"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/shops")]
    [InlineData("/sitemap.xml")]
    public async Task A_preview_is_kept_by_nobody_and_found_by_no_search_engine(string path)
    {
        await using var host = await StartAsync();
        using var nora = await host.SignedInAsync("/admin", "nora@neustadt.example", "nora-demo-2026");
        using var jana = host.Browser(Address);

        var page = await nora.GetAsync(path);
        var other = await jana.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("no-store, private", page.Response.Headers.CacheControl!.ToString());
        Assert.Null(page.Response.Headers.ETag);
        Assert.Equal("noindex", page.Response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.Contains(Closed, other.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_portal_carries_no_bar_and_its_pages_are_for_everybody()
    {
        await using var host = await StartAsync();
        using var nora = await host.SignedInAsync("/admin", "nora@neustadt.example", "nora-demo-2026");
        await nora.GetAsync("/");

        await host.ShowAsync(host.Clock.GetUtcNow());
        var page = await nora.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Html.QuerySelector(".preview-bar"));
        Assert.NotNull(page.Html.QuerySelector("link[rel=canonical]"));
        Assert.False(page.Response.Headers.Contains("X-Robots-Tag"));
        Assert.Null((await host.Browser(Address).GetAsync("/")).Html.QuerySelector(".preview-bar"));
    }

    [Fact]
    public async Task The_team_of_another_town_and_of_a_shop_see_what_everybody_sees()
    {
        await using var host = await StartAsync();
        using var jana = host.Browser(Address);

        foreach (var (door, area, email, password) in ((string, string, string, string)[])
        [
            ("musterstadt.localhost", "/admin", "claudia@musterstadt.example", "claudia-demo-2026"),
            (Address, "/shops/hut/admin", "hanna@hut.example", "hanna-demo-2026"),
            ("localhost", "/operator", "operator@storefront.example", "operator-demo-2026"),
        ])
        {
            using var somebody = host.Browser(door);
            var cookie = (await somebody.TryAsync(area, email, password)).Response.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("staff=", StringComparison.Ordinal));
            var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Add("Cookie", cookie.Split(';')[0]);

            var page = await jana.SendAsync(request);

            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Contains(Closed, page.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Neustadt", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_shop_that_is_not_public_is_seen_by_its_own_team_alone()
    {
        await using var host = await StartAsync();
        using var nils = await host.SignedInAsync("/shops/neu/admin", "nils@neu.example", "nils-neu-demo-2026");
        using var hanna = await host.SignedInAsync("/shops/hut/admin", "hanna@hut.example", "hanna-demo-2026");
        using var nora = await host.SignedInAsync("/admin", "nora@neustadt.example", "nora-demo-2026");

        var own = await nils.GetAsync("/shops/neu/");

        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal("/shops/neu/admin/start", own.Html.QuerySelector(".preview-bar a")!.GetAttribute("href"));
        Assert.Contains("Vorschau ansehen", (await nils.GetAsync("/shops/neu/admin/start")).Words, StringComparison.Ordinal);
        Assert.All(
            await Task.WhenAll(hanna.GetAsync("/shops/neu/"), nora.GetAsync("/shops/neu/"), host.Browser(Address).GetAsync("/shops/neu/"), nils.GetAsync("/")),
            page => Assert.Equal((HttpStatusCode.NotFound, false), (page.Status, page.Text.Contains("Neuer Laden", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_team_of_a_town_sees_the_shops_that_only_wait_for_it()
    {
        await using var host = await StartAsync();
        using var nora = await host.SignedInAsync("/admin", "nora@neustadt.example", "nora-demo-2026");

        var shop = await nora.GetAsync("/shops/hut/");

        Assert.Contains("Hutmacherei", shop.Words, StringComparison.Ordinal);
        Assert.Equal("/admin/start", shop.Html.QuerySelector(".preview-bar a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser(Address).GetAsync("/shops/hut/")).Status);
    }

    [Fact]
    public async Task The_team_of_a_blocked_town_reads_that_it_is_blocked_and_finds_the_reason()
    {
        await using var host = await StartAsync();
        await host.InAsync<IServiceProvider>(host.Directory.FindTown("neustadt")!.Scope, services => services.GetRequiredService<StorefrontDb>().WriteAsync(
            async () =>
            {
                var town = await services.GetRequiredService<StorefrontDb>().Set<Town>().SingleAsync();
                (town.State, town.BlockReason) = (ShopState.Blocked, "Das Impressum ist falsch.");
                await services.GetRequiredService<TenantChanges>().NoteAsync(CancellationToken.None);
            },
            CancellationToken.None));
        using var nora = await host.SignedInAsync("/admin", "nora@neustadt.example", "nora-demo-2026");
        using var hanna = await host.SignedInAsync("/shops/hut/admin", "hanna@hut.example", "hanna-demo-2026");

        var bar = (await nora.GetAsync("/")).Html.QuerySelector(".preview-bar")!;
        var ofShop = (await nora.GetAsync("/shops/hut/")).Html.QuerySelector(".preview-bar")!;
        var ofOwner = (await hanna.GetAsync("/shops/hut/")).Html.QuerySelector(".preview-bar")!;

        Assert.Contains("Gesperrt – nur Ihr Team sieht diese Seite.", bar.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ihr Portal ist gesperrt", ofShop.TextContent, StringComparison.Ordinal);
        Assert.Equal("/admin", ofShop.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Das Portal Ihrer Stadt ist gesperrt", ofOwner.TextContent, StringComparison.Ordinal);
        Assert.Contains("zurzeit nicht öffentlich", (await hanna.GetAsync(ofOwner.QuerySelector("a")!.GetAttribute("href")!)).Words, StringComparison.Ordinal);
        Assert.Contains("Das Impressum ist falsch.", (await nora.GetAsync(bar.QuerySelector("a")!.GetAttribute("href")!)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/register")]
    [InlineData("/cart/add")]
    public async Task Nothing_is_sent_from_a_preview(string path)
    {
        await using var host = await StartAsync();
        using var nora = await host.SignedInAsync("/admin", "nora@neustadt.example", "nora-demo-2026");

        var answer = await nora.PostAsync(path, ("Input.ShopName", "Laden"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("In der Vorschau wird nichts abgeschickt", answer.Words, StringComparison.Ordinal);
        Assert.NotNull(answer.Html.QuerySelector("main a[href='/']"));
    }

    [Fact]
    public async Task Public_pages_ask_nobody_who_they_are()
    {
        await using var host = await TestHost.StartAsync(
            services => services.Replace(ServiceDescriptor.Scoped<IAuthenticationService, NobodyMayAsk>()), recipe: Musterstadt.Recipe);
        await host.SeedAsync(Neustadt);
        await host.ShowAsync(since: null);

        Assert.Equal(HttpStatusCode.OK, (await host.Browser("musterstadt.localhost").GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.Browser("musterstadt.localhost").GetAsync("/shops/becker/")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.Browser(Address).GetAsync("/")).Status);
    }

    private static async Task<TestHost> StartAsync()
    {
        var host = await Musterstadt.StartAsync();
        await host.SeedAsync(Neustadt);
        await host.ShowAsync(since: null);
        await host.DrainAsync();
        return host;
    }

    private sealed class NobodyMayAsk : IAuthenticationService
    {
        public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme) => throw new InvalidOperationException("Asked.");

        public Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => Task.CompletedTask;

        public Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => Task.CompletedTask;

        public Task SignInAsync(HttpContext context, string? scheme, System.Security.Claims.ClaimsPrincipal principal, AuthenticationProperties? properties) => Task.CompletedTask;

        public Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => Task.CompletedTask;
    }
}

internal static class TeamOfNeustadt
{
    public static async Task<TestBrowser> SignedInAsync(this TestHost host, string area, string email, string password)
    {
        var browser = host.Browser("neustadt.localhost");
        await browser.TryAsync(area, email, password);
        return browser;
    }

    /// <summary>What a recipe writes is public; this takes it back, or gives it.</summary>
    public static Task ShowAsync(this TestHost host, DateTimeOffset? since) => host.InAsync<IServiceProvider>(
        host.Directory.FindTown("neustadt")!.Scope,
        services => services.GetRequiredService<StorefrontDb>().WriteAsync(
            async () =>
            {
                (await services.GetRequiredService<StorefrontDb>().Set<Town>().SingleAsync()).PublicSince = since;
                await services.GetRequiredService<TenantChanges>().NoteAsync(CancellationToken.None);
            },
            CancellationToken.None));
}
