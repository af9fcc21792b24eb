using Storefront.Advice.Calls;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Advice;

/// <summary>Musterstadt on a Thursday morning: Becker is open and advises by video, Lindenhof does not; Ruth and Mia have phones.</summary>
internal static class AdviceTown
{
    public const string Shop = "/shops/becker";
    public const string Desk = Shop + "/admin/advice";

    public static Task<TestHost> StartAsync(params object[] steps) => StartAsync(null, steps);

    public static async Task<TestHost> StartAsync(Dictionary<string, string?>? settings, params object[] steps)
    {
        var host = await TestHost.StartAsync(settings: settings);
        await host.RunAsync(
            [
                ATown(), AShop("becker", "Schuhhaus Becker"), AShop("lindenhof", "Buchhandlung Lindenhof", "books"), AnOwner("becker"),
                AnOwner("lindenhof", "ida@lindenhof.example"),
                new { name = "user", email = "mia@becker.example", displayName = "Mia Sander", password = "ruth-demo-2026", staffOf = "becker", role = "staff" },
                OpenAt("becker", "Mo-Sa 08:00-18:00"),
                OpenAt("lindenhof", "Mo-Sa 08:00-18:00"),
                new
                {
                    name = "product", shop = "becker", handle = "alpsee", title = "Wanderschuh Alpsee", kind = "product", taxRate = 19, options = new[] { "Größe" },
                    variants = new object[]
                    {
                        new { options = new[] { "39" }, sku = "B-39", gtin = "4006381333931", price = 12900, stock = 0 },
                        new { options = new[] { "40" }, sku = "B-40", gtin = "4006381333948", price = 12900, stock = 3 },
                    },
                },
                new
                {
                    name = "product", shop = "becker", handle = "spray", title = "Imprägnierspray", kind = "product", taxRate = 19,
                    variants = new object[] { new { sku = "SPRAY", gtin = "036000291452", price = 899, stock = 50 } },
                },
                new { name = "advice", shop = "becker" },
                .. steps,
            ]);
        return host;
    }

    /// <summary>Jana rings and Ruth's phone is on: how nearly everything begins that happens in a room.</summary>
    public static async Task<Ringing> RingingAsync(string? about = null)
    {
        var host = await StartAsync();
        var (jana, ruth) = (host.Jana(), await host.RuthAsync());
        var phone = await host.PhoneOfAsync(ruth);
        var room = await jana.CallsAsync(about);
        return new Ringing(host, jana, ruth, phone, room, await host.RingsAsync(jana, room));
    }

    public static Task<TestBrowser> RuthAsync(this TestHost host) => host.SignedInAsync("becker");

    public static Task<TestBrowser> MiaAsync(this TestHost host) => host.SignedInAsync("becker", "mia@becker.example");

    public static TestBrowser Jana(this TestHost host) => host.Browser("musterstadt.localhost");

    /// <summary>A phone that rings: its page is open.</summary>
    public static async Task<HubClient> PhoneOfAsync(this TestHost host, TestBrowser staff)
    {
        var phone = await HubClient.OpenAsync(host, Desk + "/hub", staff);
        // Answered when the connection is known as a device.
        await phone.InvokeAsync("Beat");
        return phone;
    }

    /// <summary>Taps „Jetzt anrufen“; the address of the room it leads to.</summary>
    public static async Task<string> CallsAsync(this TestBrowser jana, string? about = null)
    {
        var answer = await jana.PostAsync($"{Shop}/advice?handler=Ring{(about is null ? "" : "&product=" + about)}", ("name", "Jana"));
        return answer.Location ?? throw new InvalidOperationException(answer.Words);
    }

    /// <summary>The shopper's page is open, and it rings.</summary>
    public static async Task<HubClient> RingsAsync(this TestHost host, TestBrowser jana, string room)
    {
        var line = await host.EnterAsync(jana, room);
        await line.InvokeAsync("Ring");
        return line;
    }

    /// <summary>The salesperson's page of the conversation.</summary>
    public static async Task<HubClient> CounterAsync(this TestHost host, TestBrowser staff, string room) =>
        await HubClient.OpenAsync(host, $"{Desk}/hub?room={(await host.CallAsync(room)).Id}", staff);

    public static Task<HubClient> EnterAsync(this TestHost host, TestBrowser? browser, string room) =>
        HubClient.OpenAsync(host, $"{Shop}/advice/hub?room={TokenOf(room)}", browser);

    public static string TokenOf(string room) => room[(room.LastIndexOf('/') + 1)..];

    /// <summary>A tap on „Annehmen“.</summary>
    public static async Task<TestPage> AnswersAsync(this TestHost host, TestBrowser staff, string room) =>
        await staff.PostAsync(Desk + "?handler=Answer", ("call", (await host.CallAsync(room)).Id.ToString()));

    public static async Task<Call> CallAsync(this TestHost host, string room) =>
        (await host.InAsync<CallBook, Call?>(host.Shop("becker"), calls => calls.FindAsync(TokenOf(room), CancellationToken.None)))!;
}

/// <param name="Host">The town.</param>
/// <param name="Jana">Who rings.</param>
/// <param name="Ruth">Who may answer.</param>
/// <param name="Phone">Ruth's page of the desk.</param>
/// <param name="Room">Address of the room for Jana.</param>
/// <param name="Line">Jana's page of the room.</param>
internal sealed record Ringing(TestHost Host, TestBrowser Jana, TestBrowser Ruth, HubClient Phone, string Room, HubClient Line) : IAsyncDisposable
{
    /// <summary>Ruth answers; the address of her page of the conversation.</summary>
    public async Task<string> AnsweredAsync() => (await Host.AnswersAsync(Ruth, Room)).Location!;

    public async ValueTask DisposeAsync()
    {
        await Line.DisposeAsync();
        await Phone.DisposeAsync();
        Ruth.Dispose();
        Jana.Dispose();
        await Host.DisposeAsync();
    }
}
