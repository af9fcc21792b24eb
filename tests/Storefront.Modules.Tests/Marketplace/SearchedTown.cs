using System.Text.Json;
using Storefront.TestKit;

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
