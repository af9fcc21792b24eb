using System.Collections.Concurrent;
using Microsoft.Playwright;
using Storefront.TestKit;

[assembly: AssemblyFixture(typeof(Storefront.Browser.Tests.DemoTown))]
[assembly: Storefront.Browser.Tests.CloseWindows]

namespace Storefront.Browser.Tests;

/// <summary>Musterstadt, seeded from its recipe and served to a real browser. One for all tests; each has its own window.</summary>
public sealed class DemoTown : IAsyncLifetime
{
    // Milliseconds before a page that does not come counts as missing. Long, for a machine that is busy with other things.
    private const float Patience = 30_000;

    // The one without a window needs half the time: it draws no tabs and no menus around each page.
    private static readonly string[] Chromium = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Windows = [];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public TestHost Host { get; private set; } = null!;

    /// <summary>The portal. Browsers resolve every name below localhost to this machine.</summary>
    public string Portal => At("musterstadt.localhost");

    /// <summary>Another host of this server, such as that of the operator (<c>localhost</c>) or of a second town.</summary>
    public string At(string host) => $"http://{host}:{new Uri(Host.Url).Port}";

    public async ValueTask InitializeAsync()
    {
        Host = await TestHost.StartAsync(background: true);
        await Host.RunRecipeAsync(Repository.Path("seeds", "musterstadt", "recipe.json"));
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.First(File.Exists),
            Headless = true,
            ChromiumSandbox = false,
            Args =
            [
                "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                // A camera and a microphone of their own for every window, and a way between two of them without a network.
                "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--allow-loopback-in-peer-connection",
                "--disable-features=WebRtcHideLocalIpsWithMdns",
            ],
        });
    }

    /// <summary>A new window with no cookies.</summary>
    /// <param name="width">CSS pixels: 360 for a phone, 1280 for a desk.</param>
    /// <param name="language">What the browser asks for.</param>
    /// <param name="script">False: as with JavaScript switched off.</param>
    /// <param name="root">Where paths begin; the portal when left out.</param>
    public async Task<IPage> OpenAsync(int width, string language = "de-DE", bool script = true, string? root = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = root ?? Portal,
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 780 : 900 },
            Locale = language,
            JavaScriptEnabled = script,
            HasTouch = width < 600,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        Windows.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => []).Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>Closes what a test opened: pages that nobody looks at any more go on asking for news.</summary>
    public static async Task CloseWindowsOfAsync(string test)
    {
        if (Windows.TryRemove(test, out var contexts))
        {
            foreach (var context in contexts)
            {
                await context.CloseAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Host.DisposeAsync();
    }
}
