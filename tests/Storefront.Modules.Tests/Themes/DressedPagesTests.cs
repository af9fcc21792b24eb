using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Pages;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Themes;

public sealed class DressedPagesTests
{
    [Fact]
    public async Task The_first_page_of_town_and_shop_wears_its_theme()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();

        var town = await browser.GetAsync("/");
        var shop = await browser.GetAsync("/shops/becker/");

        Assert.Equal(HttpStatusCode.OK, town.Status);
        Assert.Equal(HttpStatusCode.OK, shop.Status);
        Assert.Single(town.Html.QuerySelectorAll("h1"));
        Assert.Contains("Becker", shop.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetByteCount(shop.Text), shop.Response.Content.Headers.ContentLength);
        Assert.Equal("http://musterstadt.localhost/shops/becker/", shop.Html.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains("ShoeStore", shop.Html.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        Assert.False(shop.Response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_header_of_all_pages_says_on_each_which_one_it_is_and_what_has_changed()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();
        using var english = host.Browser(language: "en");
        using var ruth = await host.RuthAsync();

        var home = await browser.GetAsync("/shops/becker/");
        var goods = await browser.GetAsync("/shops/becker/collections/all");
        var found = await browser.GetAsync("/shops/becker/search?q=schuh");
        var inEnglish = await english.GetAsync("/shops/becker/");
        await ruth.SubmitAsync(await ruth.GetAsync("/shops/becker/admin/settings/profile"), "main form", ("Input.Name", "Schuhhaus Becker am Markt"));
        var after = await browser.GetAsync("/shops/becker/pages/nope");

        Assert.Equal([null, "page", null, null], new[] { home, goods, found, inEnglish }.Select(page => page.Html.QuerySelector("header .head__link")!.GetAttribute("aria-current")));
        Assert.Equal(["?lang=en", "?lang=en", "?q=schuh&lang=en", "?lang=en"], new[] { home, goods, found, inEnglish }.Select(page => page.Html.QuerySelector("header a[hreflang=en]")!.GetAttribute("href")));
        Assert.Equal("All articles", inEnglish.Html.QuerySelector("header .head__link")!.TextContent);
        Assert.Contains("am Markt", after.Html.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("am Markt", after.Html.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_a_trouble_stands_in_the_log()
    {
        var lines = new KeptLines();
        await using var host = await TestHost.StartAsync(
            services => services.AddSingleton<ILoggerProvider>(lines).AddScoped<IPageRenderer, BrokenPages>(), recipe: Musterstadt.Recipe);
        using var browser = host.Browser(language: "en");

        var page = await browser.GetAsync("/shops/becker/");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        var number = Assert.Single(lines.Of("ErrorPages")).Split(' ')[^1];
        Assert.Contains(number, page.Words, StringComparison.Ordinal);
        Assert.Equal("en", page.Html.DocumentElement.GetAttribute("lang"));
        Assert.True(page.Response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_kept_page_says_the_same_of_itself_as_one_just_made()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();

        var (made, kept) = (await browser.GetAsync("/shops/becker/"), await browser.GetAsync("/shops/becker/"));

        Assert.True(kept.Response.Headers.Contains("Age"));
        Assert.All(
            new[] { "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy" },
            name => Assert.Equal(Assert.Single(made.Response.Headers.GetValues(name)), Assert.Single(kept.Response.Headers.GetValues(name))));
    }

    [Fact]
    public async Task English_guests_read_english()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser(language: "en");

        var page = await browser.GetAsync("/shops/becker/");

        Assert.Equal("en", page.Html.DocumentElement.GetAttribute("lang"));
        Assert.Contains("All articles", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_the_dress_of_the_shop()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();

        var page = await browser.GetAsync("/shops/becker/pages/nope");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Diese Seite gibt es nicht", page.Words, StringComparison.Ordinal);
        Assert.StartsWith("Diese Seite gibt es nicht – ", page.Html.Title, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Every_asset_of_a_page_is_there_for_ever_and_compressed()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();
        var page = await browser.GetAsync("/shops/becker/");

        foreach (var address in page.Html.QuerySelectorAll("link[rel=stylesheet]:not(noscript *), link[rel=preload], link[rel=icon]").Select(link => link.GetAttribute("href")!)
            .Concat(page.Html.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)))
        {
            var asset = await browser.GetAsync(address);

            Assert.Equal(HttpStatusCode.OK, asset.Status);
            Assert.Contains("immutable", asset.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        var css = page.Html.QuerySelector("link[href*='tokens.css']")!.GetAttribute("href")!;
        var packed = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, css) { Headers = { { "Accept-Encoding", "br" } } });
        Assert.Equal("br", Assert.Single(packed.Response.Content.Headers.ContentEncoding));
    }

    [Theory]
    [InlineData("/theme/papier/nope.css")]
    [InlineData("/theme/nope/tokens.css")]
    [InlineData("/theme/papier/..%2f..%2fconfig%2fsettings_data.json")]
    [InlineData("/theme/..%2f..%2f/tokens.css")]
    public async Task Nothing_but_assets_is_served(string address)
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
    }

    private sealed class BrokenPages : IPageRenderer
    {
        public Task RenderAsync(HttpContext context, ThemePage page) => throw new InvalidOperationException("broken");
    }
}
