using System.Net.Http.Headers;
using System.Text;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Relief;

/// <summary>Musterstadt with Becker and a neighbour, and what their owners do on the pages of this module.</summary>
internal static class ReliefTown
{
    public const string Page = "/shops/becker/admin/relief";

    public static async Task<TestHost> StartAsync(params object[] steps)
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync(
            [
                ATown(), AShop("becker", "Schuhhaus Becker"), AShop("lindenhof", "Buchhandlung Lindenhof", "books"), AnOwner("becker"),
                AnOwner("lindenhof", "ida@lindenhof.example"),
                new { name = "user", email = "claudia@musterstadt.example", displayName = "Claudia Brandt", password = "ruth-demo-2026", staffOf = "portal", role = "town_admin" },
                new { name = "user", email = "mia@becker.example", displayName = "Mia", password = "ruth-demo-2026", staffOf = "becker", role = "staff" },
                .. steps,
            ]);
        return host;
    }

    public static async Task<TestBrowser> ClaudiaAsync(this TestHost host)
    {
        var browser = host.Browser("musterstadt.localhost");
        await browser.SubmitAsync(
            await browser.GetAsync("/admin/sign-in"), "main form", ("Email", "claudia@musterstadt.example"), ("Password", "ruth-demo-2026"));
        return browser;
    }

    /// <summary>The number that it is all about, with plain spaces.</summary>
    public static string Amount(this TestPage page) => page.Html.QuerySelector(".relief-amount")!.TextContent.Replace('\u00a0', ' ');

    /// <summary>Begins a calculation; the page it leads to.</summary>
    public static async Task<TestPage> BeginsAsync(this TestBrowser ruth, string rules, string from, string to, string shop = "becker") =>
        await ruth.FollowAsync(ruth.PostAsync($"/shops/{shop}/admin/relief?handler=Begin", ("RuleSet", rules), ("From", from), ("To", to)));

    public static Task<TestPage> TypesAsync(this TestBrowser ruth, int year, params (string Month, string? Amount)[] months) =>
        ruth.FollowAsync(ruth.PostAsync(
            $"{Page}/figures?year={year}&handler=Save", [.. months.Select(month => ("till-" + month.Month, month.Amount))]));

    public static Task<TestPage> SendsAsync(this TestBrowser ruth, string csv)
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return ruth.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page + "/figures?handler=File")
        {
            Content = new MultipartFormDataContent { { file, "Upload", "kasse.csv" } },
        });
    }
}
