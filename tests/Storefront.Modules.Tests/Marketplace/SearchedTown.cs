using System.Text.Json;
using Storefront.Marketplace.Index;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>A town whose search is asked.</summary>
internal static class SearchedTown
{
    internal static async Task<TestHost> StartAsync(params object[] steps)
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync(steps);
        await host.DrainAsync();
        return host;
    }

    /// <summary>Shoes that are open, books that open later, and a neighbour town with an article of nearly the same name.</summary>
    internal static async Task<TestHost> UsualAsync()
    {
        var host = await StartAsync(
            ATown(),
            AShop("becker", "Schuhhaus Becker"), OpenAt("becker", "Mo-Fr 09:00-18:00"),
            new { name = "pickup", shop = "becker", slotMinutes = 30, places = 3, leadMinutes = 60, cutOff = "17:30", days = 6 },
            Article("becker", "alpsee", "Wanderschuh Alpsee", 12900),
            Article("becker", "socke", "Wandersocke", 1290),
            AShop("lindenhof", "Buchhandlung Lindenhof", "books"), OpenAt("lindenhof", "Mo-Fr 14:00-18:00"),
            Article("lindenhof", "krimi", "Krimi aus der Straße", 1490));
        await host.RunAsync(
            ATown("beispielburg"), AShop("angler", "Anglerbedarf Wurm", "sports"), Article("angler", "kur", "Wurmkur Wanderschuh", 990));
        await host.DrainAsync();
        return host;
    }

    internal static Scope Musterstadt(this TestHost host) => host.Directory.FindTown("musterstadt")!.Scope;

    internal static Task<List<SearchEntry>> EntriesAsync(this TestHost host) => host.InAsync<StorefrontDb, List<SearchEntry>>(
        host.Musterstadt(), db => Task.FromResult(db.Set<SearchEntry>().ToList()));

    internal static object Article(string shop, string handle, string title, long price = 1990, string? titleEn = null, params string[] tags) => new
    {
        name = "product", shop, handle, title, titleEn, tags, kind = "product", taxRate = 19,
        description = new { de = "Für jeden Tag." },
        options = Array.Empty<string>(),
        variants = new[] { new { options = Array.Empty<string>(), sku = $"{shop}-{handle}", price, stock = 3 } },
    };

    /// <summary>What the search field offers for the first letters.</summary>
    internal static async Task<List<string>> SuggestAsync(TestBrowser browser, string typed)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/search/suggest?q={typed}");
        request.Headers.Add("Accept", "application/json");
        using var json = JsonDocument.Parse((await browser.SendAsync(request)).Text);
        return [.. json.RootElement.GetProperty("suggestions").EnumerateArray().Select(each => each.GetProperty("text").GetString()!)];
    }
}
