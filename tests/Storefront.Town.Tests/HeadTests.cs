using System.Net;
using Storefront.TestKit;

namespace Storefront.Town.Tests;

/// <summary>Whoever asks with HEAD hears what GET would answer, without the page.</summary>
public sealed class HeadTests(Musterstadt town)
{
    private const string Article = "/shops/schuhhaus-becker/products/wanderschuh-alpsee";

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/shops", HttpStatusCode.OK)]
    [InlineData("/search?q=wanderschuhe", HttpStatusCode.OK)]
    [InlineData("/search/suggest?q=wander", HttpStatusCode.Redirect)]
    [InlineData("/veranstaltungen", HttpStatusCode.OK)]
    [InlineData("/impressum", HttpStatusCode.OK)]
    [InlineData("/sitemap.xml", HttpStatusCode.OK)]
    [InlineData("/robots.txt", HttpStatusCode.OK)]
    [InlineData("/cart", HttpStatusCode.OK)]
    [InlineData("/register", HttpStatusCode.OK)]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/admin/sign-in", HttpStatusCode.OK)]
    [InlineData("/admin", HttpStatusCode.Redirect)]
    [InlineData("/shops/schuhhaus-becker/", HttpStatusCode.OK)]
    [InlineData("/shops/schuhhaus-becker/collections/all", HttpStatusCode.OK)]
    [InlineData(Article, HttpStatusCode.OK)]
    [InlineData("/gibt-es-nicht", HttpStatusCode.NotFound)]
    [InlineData("/shops/schuhhaus-becker/products/gibt-es-nicht", HttpStatusCode.NotFound)]
    public async Task Head_says_what_get_says(string path, HttpStatusCode status)
    {
        using var browser = town.Host.Browser(Musterstadt.Town);

        // First HEAD and then again, so that the page is made once for each of them and kept once.
        var fresh = await HeadAsync(browser, path);
        var page = await browser.GetAsync(path);
        var kept = await HeadAsync(browser, path);

        Assert.All(
            [fresh, kept],
            head =>
            {
                Assert.Equal(status, head.Status);
                Assert.Empty(head.Text);
                Assert.Equal(page.Response.Content.Headers.ContentType?.ToString(), head.Response.Content.Headers.ContentType?.ToString());
                Assert.Equal(page.Response.Headers.Location, head.Response.Headers.Location);
            });
        Assert.Equal(status, page.Status);
        Assert.Equal(status == HttpStatusCode.Redirect, page.Text.Length == 0);
    }

    [Fact]
    public async Task Pictures_styles_and_fonts_say_how_long_they_are()
    {
        using var browser = town.Host.Browser(Musterstadt.Town);
        var article = await browser.GetAsync(Article);

        foreach (var address in (string[])
        [
            article.Html.QuerySelector("main picture img")!.GetAttribute("src")!,
            article.Html.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!,
            article.Html.QuerySelector("link[rel=preload]")!.GetAttribute("href")!,
        ])
        {
            var whole = await browser.GetAsync(address);
            var head = await HeadAsync(browser, address);

            Assert.Equal(HttpStatusCode.OK, head.Status);
            Assert.Equal(whole.Response.Content.Headers.ContentLength, head.Response.Content.Headers.ContentLength);
            Assert.Equal(whole.Response.Headers.CacheControl, head.Response.Headers.CacheControl);
            Assert.Equal(whole.Response.Headers.ETag, head.Response.Headers.ETag);
            Assert.Empty(head.Text);
        }
    }

    [Fact]
    public async Task What_is_only_sent_to_is_not_there_for_head_either()
    {
        using var browser = town.Host.Browser(Musterstadt.Town);

        Assert.Equal((await browser.GetAsync("/cart/add")).Status, (await HeadAsync(browser, "/cart/add")).Status);
    }

    private static Task<TestPage> HeadAsync(TestBrowser browser, string path) => browser.SendAsync(new(HttpMethod.Head, path));
}
