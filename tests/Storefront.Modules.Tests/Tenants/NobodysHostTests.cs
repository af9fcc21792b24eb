using System.Net;
using AngleSharp.Dom;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>What people see under hosts that belong to nobody, and under addresses that are only written differently.</summary>
public sealed class NobodysHostTests
{
    private const string Steps = """
        { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein",
          "hosts": ["musterstadt.localhost"], "timeZone": "Europe/Berlin", "state": "NW" },
        { "name": "shop", "slug": "becker", "displayName": "Schuhhaus Becker", "level": "sell", "state": "live" }
        """;

    private const string Beispielburg = """
        { "name": "town", "slug": "beispielburg", "displayName": "Beispielburg", "portalName": "Beispielburg lebt",
          "hosts": ["beispielburg.localhost"], "timeZone": "Europe/Berlin", "state": "HE" }
        """;

    private const string OneTown = $$"""{ "steps": [ {{Steps}} ] }""";
    private const string TwoTowns = $$"""{ "steps": [ {{Steps}}, {{Beispielburg}} ] }""";

    [Theory]
    [InlineData("de", "Diese Seite gibt es nicht")]
    [InlineData("en", "This page does not exist")]
    public async Task The_only_towns_portal_says_that_nothing_is_there(string language, string words)
    {
        await using var host = await TestHost.StartAsync(recipe: OneTown);
        using var browser = host.Browser("nobody.example", language);

        var page = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(words, page.Words, StringComparison.Ordinal);
        Assert.Contains("Musterstadt kauft ein", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_page_is_dressed_and_every_way_out_leads_to_the_portal()
    {
        await using var host = await TestHost.StartAsync(recipe: OneTown);
        using var browser = host.Browser("nobody.example");

        var page = await browser.GetAsync("/products/x");

        foreach (var sheet in page.Html.QuerySelectorAll("link[rel=stylesheet]"))
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(sheet.GetAttribute("href")!)).Status);
        }

        var ways = page.Html.QuerySelectorAll("a[href], form[action]").Select(way => way.GetAttribute("href") ?? way.GetAttribute("action")!)
            .Where(way => !way.StartsWith('#') && !way.Contains("?lang=", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ways);
        Assert.All(ways, way => Assert.StartsWith("http://musterstadt.localhost", way, StringComparison.Ordinal));
        Assert.Contains("form-action 'self' musterstadt.localhost:*;", page.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/shops")]
    [InlineData("/shops/becker")]
    [InlineData("/search?q=schuh")]
    [InlineData("/cart")]
    [InlineData("/admin/sign-in")]
    [InlineData("/account/sign-in")]
    public async Task No_page_of_the_town_answers_there(string path)
    {
        await using var host = await TestHost.StartAsync(recipe: OneTown);
        using var browser = host.Browser("nobody.example");

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("Becker", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/cart/add")).Status);
    }

    [Fact]
    public async Task With_several_towns_none_of_them_is_shown()
    {
        await using var host = await TestHost.StartAsync(recipe: TwoTowns);

        var page = await host.Browser("nobody.example").GetAsync("/");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Hier wohnt niemand", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Musterstadt", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Beispielburg", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_a_towns_host_that_town_says_it()
    {
        await using var host = await TestHost.StartAsync(recipe: TwoTowns);

        var page = await host.Browser("niemand.beispielburg.localhost").GetAsync("/");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Beispielburg lebt", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/shops/BECKER/products/x?option1=40", "http://musterstadt.localhost/shops/becker/products/x?option1=40")]
    [InlineData("/shops/Becker", "http://musterstadt.localhost/shops/becker/")]
    public async Task A_shop_written_in_capitals_is_found_where_it_lives(string path, string home)
    {
        await using var host = await TestHost.StartAsync(recipe: OneTown);

        var page = await host.Browser("musterstadt.localhost").GetAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal(home, new UriBuilder(page.Location!) { Port = -1 }.Uri.ToString());
    }
}
