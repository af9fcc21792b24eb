using System.Text.Json;
using Storefront.TestKit;

namespace Storefront.Modules.Tests;

/// <summary>Founds what a test needs, the way recipes do.</summary>
internal static class RecipeSteps
{
    internal static async Task RunAsync(this TestHost host, params object[] steps)
    {
        var file = Path.Combine(host.Data, $"recipe-{Guid.CreateVersion7():N}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { steps }));
        await host.RunRecipeAsync(file);
    }

    internal static object ATown(string slug = "musterstadt", string state = "NW") => new
    {
        name = "town",
        slug,
        displayName = slug == "musterstadt" ? "Musterstadt" : "Beispielburg",
        hosts = new[] { $"{slug}.localhost" },
        state,
        latitude = 51.0,
        longitude = 9.0,
    };

    internal static object AShop(string slug, string name, string branch = "shoes", string state = "Live", string level = "Sell") => new
    {
        name = "shop",
        slug,
        displayName = name,
        branch,
        level,
        state,
        contact = new { street = "Marktstraße 12", zip = "12345", city = "Musterstadt" },
    };

    internal static object OpenAt(string shop, string openingHours, params object[] closures) =>
        new { name = "hours", shop, openingHours, closures };

    internal static object AnOwner(string shop, string email = "ruth@becker.example") =>
        new { name = "user", email, displayName = "Ruth Becker", password = "ruth-demo-2026", staffOf = shop, role = "owner" };

    /// <summary>A browser in which the owner of <paramref name="shop"/> is signed in.</summary>
    internal static async Task<TestBrowser> SignedInAsync(this TestHost host, string shop, string email = "ruth@becker.example")
    {
        var browser = host.Browser("musterstadt.localhost");
        var form = await browser.GetAsync($"/shops/{shop}/admin/sign-in");
        await browser.SubmitAsync(form, "main form", ("Email", email), ("Password", "ruth-demo-2026"));
        return browser;
    }
}
