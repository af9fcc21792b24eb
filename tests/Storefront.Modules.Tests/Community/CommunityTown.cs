using AngleSharp.Dom;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Community;

/// <summary>Musterstadt and a town beside it, whose retailers help each other.</summary>
internal static class CommunityTown
{
    public const string Becker = "/shops/becker/admin/community";
    public const string Hut = "/shops/hut/admin/community";

    private const string Neighbour = """
        { "steps": [
          { "name": "town", "slug": "nebenstadt", "displayName": "Nebenstadt", "portalName": "Nebenstadt", "hosts": ["nebenstadt.localhost"], "state": "NW" },
          { "name": "user", "email": "nora@nebenstadt.example", "displayName": "Nora Neben", "password": "nora-demo-2026", "staffOf": "portal", "role": "town_admin" },
          { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "branch": "fashion", "level": "sell", "state": "live" },
          { "name": "user", "email": "grete@hut.example", "displayName": "Grete Hut", "password": "grete-demo-2026", "staffOf": "hut", "role": "owner" } ] }
        """;

    public static async Task<TestHost> StartAsync()
    {
        var host = await Musterstadt.StartAsync();
        await host.SeedAsync(Neighbour);
        await host.DrainAsync();
        return host;
    }

    public static Task<TestBrowser> BeckersRuthAsync(this TestHost host) =>
        InAsync(host, "musterstadt.localhost", "/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");

    public static Task<TestBrowser> IdaAsync(this TestHost host) =>
        InAsync(host, "musterstadt.localhost", "/shops/lindenhof/admin", "ida@lindenhof.example", "lindenhof-demo-2026");

    public static Task<TestBrowser> PortalsClaudiaAsync(this TestHost host) =>
        InAsync(host, "musterstadt.localhost", "/admin", "claudia@musterstadt.example", "claudia-demo-2026");

    public static Task<TestBrowser> NoraAsync(this TestHost host) => InAsync(host, "nebenstadt.localhost", "/admin", "nora@nebenstadt.example", "nora-demo-2026");

    public static Task<TestBrowser> GreteAsync(this TestHost host) =>
        InAsync(host, "nebenstadt.localhost", "/shops/hut/admin", "grete@hut.example", "grete-demo-2026");

    public static Task<TestBrowser> OperatorAsync(this TestHost host) =>
        InAsync(host, "localhost", "/operator", "operator@storefront.example", "operator-demo-2026");

    /// <summary>Asks, and gives the key of the question.</summary>
    public static async Task<string> AskAsync(
        this TestBrowser browser, string board, string title, string room = "Network", string screen = "", string text = "Wie machen Sie das?", bool follow = true)
    {
        var done = await browser.SubmitAsync(
            await browser.GetAsync(board + "/ask"),
            "main form.stack",
            ("Input.Title", title), ("Input.Text", text), ("Input.Room", room), ("Input.Screen", screen), ("Input.Follow", follow ? "true" : null));
        Assert.NotNull(done.Location);
        return done.Location[(done.Location.LastIndexOf('/') + 1)..];
    }

    /// <summary>Answers, and gives the key of the answer.</summary>
    public static async Task<string> AnswerAsync(this TestBrowser browser, string board, string question, string text)
    {
        var done = await browser.PostAsync($"{board}/questions/{question}?handler=Answer", ("Input.Text", text));
        Assert.NotNull(done.Location);
        return done.Location[(done.Location.IndexOf('#', StringComparison.Ordinal) + 1)..];
    }

    public static IElement? Tip(TestPage page) => page.Html.QuerySelector("main > aside.aside");

    private static async Task<TestBrowser> InAsync(TestHost host, string town, string area, string email, string password)
    {
        var browser = host.Browser(town);
        await browser.TryAsync(area, email, password);
        return browser;
    }
}
