using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Insights.Counting;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Insights;

/// <summary>Musterstadt with Becker and a neighbour, people who look at their pages, and who reads the figures.</summary>
internal static class InsightsTown
{
    public const string Page = "/shops/becker/admin/insights";
    public const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    public static async Task<TestHost> StartAsync(params object[] steps)
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync(
            [
                ATown(), AShop("becker", "Schuhhaus Becker"), AShop("lindenhof", "Buchhandlung Lindenhof", "books"), AnOwner("becker"),
                AnOwner("lindenhof", "ida@lindenhof.example"),
                new { name = "user", email = "claudia@musterstadt.example", displayName = "Claudia Brandt", password = "ruth-demo-2026", staffOf = "portal", role = "town_admin" },
                new { name = "user", email = "mia@becker.example", displayName = "Mia", password = "ruth-demo-2026", staffOf = "becker", role = "staff" },
                new
                {
                    name = "product", shop = "becker", handle = "stiefel", title = "Stiefel", kind = "product", taxRate = 19, options = Array.Empty<string>(),
                    variants = new[] { new { options = Array.Empty<string>(), sku = "st-1", price = 4995, stock = 5 } },
                },
                .. steps,
            ]);
        await host.DrainAsync();
        return host;
    }

    public static async Task<TestBrowser> ClaudiaAsync(this TestHost host)
    {
        var browser = host.Browser("musterstadt.localhost");
        await browser.SubmitAsync(
            await browser.GetAsync("/admin/sign-in"), "main form", ("Email", "claudia@musterstadt.example"), ("Password", "ruth-demo-2026"));
        return browser;
    }

    /// <summary>Opens a page as a browser does.</summary>
    public static Task<TestPage> OpensAsync(this TestBrowser browser, string path, params (string Name, string Value)[] headers) =>
        browser.SendAsync(Asks(HttpMethod.Get, path, headers));

    /// <summary>Presses a link, as the script of the page tells it.</summary>
    public static Task<TestPage> PressesAsync(this TestBrowser browser, string kind, string path = "/shops/becker/count")
    {
        var press = Asks(HttpMethod.Post, path, []);
        press.Content = new FormUrlEncodedContent([KeyValuePair.Create("kind", kind)]);
        return browser.SendAsync(press);
    }

    /// <summary>What is stored of a shop, or of the portal with an empty slug, by kind.</summary>
    public static async Task<Dictionary<string, int>> CountedAsync(this TestHost host, string shop = "becker")
    {
        await host.Services.GetRequiredService<StoreCounts>().StoreAsync(CancellationToken.None);
        var scope = shop.Length == 0 ? host.Shop("becker").Town : host.Shop(shop);
        return await host.InAsync<StorefrontDb, Dictionary<string, int>>(scope, db => db.Set<DayCount>()
            .Where(row => row.ShopId == scope.ShopId && !row.Sample && row.Number > 0).ToDictionaryAsync(row => row.Kind, row => row.Number));
    }

    private static HttpRequestMessage Asks(HttpMethod method, string path, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (!request.Headers.Contains("User-Agent"))
        {
            request.Headers.TryAddWithoutValidation("User-Agent", Firefox);
        }

        return request;
    }
}
