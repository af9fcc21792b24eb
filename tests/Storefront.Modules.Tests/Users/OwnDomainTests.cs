using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Users;

/// <summary>Becker lives at schuhe-becker.example, where the town's cookie does not reach.</summary>
public sealed class OwnDomainTests
{
    private const string Becker = "schuhe-becker.example";

    [Fact]
    public async Task A_sign_in_of_the_portal_is_carried_over_with_one_click()
    {
        await using var host = await StartAsync();
        using var jana = await host.ShopperAsync();
        using var there = new Both(host, jana);

        var start = await there.Shop.GetAsync("/account/sign-in?returnUrl=%2Fcheckout%2Fcontact");
        var asked = await jana.GetAsync(new Uri(start.Location!).PathAndQuery);
        var arrived = await there.Shop.GetAsync(LinkOn(asked));

        Assert.StartsWith("http://musterstadt.localhost/account/hand-over?", start.Location, StringComparison.Ordinal);
        Assert.Contains("schuhe-becker.example gehört Schuhhaus Becker", asked.Words, StringComparison.Ordinal);
        Assert.Equal("/checkout/contact", arrived.Location);
        Assert.Contains("\"name\":\"Jana Vogt\"", (await there.Shop.GetAsync("/cart/count")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ShopperSteps.Portal, "domain=musterstadt.localhost")]
    [InlineData(Becker, null)]
    public async Task A_language_chosen_on_the_portal_goes_along_into_its_shops(string asked, string? reach)
    {
        await using var host = await StartAsync();
        using var browser = host.Browser(asked);

        var cookie = (await browser.GetAsync("/?lang=en")).Response.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("lang=en;", StringComparison.Ordinal));

        Assert.Equal(reach, cookie.Split("; ").SingleOrDefault(part => part.StartsWith("domain=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_token_works_once_and_only_in_the_browser_that_asked()
    {
        await using var host = await StartAsync();
        using var jana = await host.ShopperAsync();
        using var there = new Both(host, jana);
        using var other = host.Browser(Becker);
        var asked = await jana.GetAsync(new Uri((await there.Shop.GetAsync("/account/sign-in")).Location!).PathAndQuery);
        await other.GetAsync("/account/sign-in");

        var slipped = await other.GetAsync(LinkOn(asked));
        var first = await there.Shop.GetAsync(LinkOn(asked));
        var second = await there.Shop.GetAsync(LinkOn(asked));

        Assert.Equal(HttpStatusCode.BadRequest, slipped.Status);
        Assert.Equal("/", first.Location);
        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
    }

    [Fact]
    public async Task The_account_itself_opens_on_the_portal_only_and_the_domains_session_is_worth_nothing_there()
    {
        await using var host = await StartAsync();
        using var jana = await host.ShopperAsync();
        using var there = new Both(host, jana);
        var asked = await jana.GetAsync(new Uri((await there.Shop.GetAsync("/account/sign-in")).Location!).PathAndQuery);
        await there.Shop.GetAsync(LinkOn(asked));
        var cookie = (await there.Shop.GetAsync("/cart/count")).Response.RequestMessage!.Headers.GetValues("Cookie").Single();
        using var owner = host.Browser(ShopperSteps.Portal);

        var replayed = await owner.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/account/profile") { Headers = { { "Cookie", cookie } } });

        Assert.Equal("http://musterstadt.localhost/account/profile", (await there.Shop.GetAsync("/account/profile")).Location);
        Assert.Equal("http://musterstadt.localhost/account", (await there.Shop.GetAsync("/account")).Location);
        Assert.Equal("http://musterstadt.localhost/account/data/copy", (await there.Shop.GetAsync("/account/data/copy")).Location);
        Assert.StartsWith("/account/sign-in", replayed.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_on_the_portal_signs_out_on_the_shops_domain_too()
    {
        await using var host = await StartAsync();
        using var jana = await host.ShopperAsync();
        using var there = new Both(host, jana);
        var asked = await jana.GetAsync(new Uri((await there.Shop.GetAsync("/account/sign-in")).Location!).PathAndQuery);
        await there.Shop.GetAsync(LinkOn(asked));

        await jana.PostAsync("/account/sign-out");

        Assert.Equal("""{"count":0}""", (await there.Shop.GetAsync("/cart/count")).Text);
    }

    [Fact]
    public async Task No_sign_in_goes_to_a_domain_that_is_no_shop_of_this_town()
    {
        await using var host = await StartAsync();
        using var jana = await host.ShopperAsync();
        var state = new string('a', 64);

        Assert.Equal(HttpStatusCode.NotFound, (await jana.GetAsync($"/account/hand-over?host=evil.example&state={state}&back=/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await jana.GetAsync($"/account/hand-over?host=musterstadt.localhost&state={state}&back=/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await jana.PlainAsync("/shops/becker/account/arrive?token=x")).Status);
    }

    private static async Task<TestHost> StartAsync()
    {
        var host = await TestHost.StartAsync();
        await host.SeedAsync(Musterstadt.Recipe.Replace("\"slug\": \"becker\",", $"\"slug\": \"becker\", \"domain\": \"{Becker}\",", StringComparison.Ordinal));
        return host;
    }

    private static string LinkOn(TestPage asked)
    {
        var target = new Uri(asked.Html.QuerySelector("main a.button")!.GetAttribute("href")!);
        Assert.Equal(Becker, target.Host);
        return target.PathAndQuery;
    }

    /// <summary>One person's browser: a cookie jar for each site.</summary>
    private sealed record Both(TestHost Host, TestBrowser Portal) : IDisposable
    {
        public TestBrowser Shop { get; } = Host.Browser(Becker);

        public void Dispose() => Shop.Dispose();
    }
}
