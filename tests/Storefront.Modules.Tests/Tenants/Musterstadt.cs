using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>A small town for tests: Musterstadt with two shops, written as a recipe.</summary>
internal static class Musterstadt
{
    internal const string Recipe = """
        {
          "steps": [
            { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein",
              "hosts": ["musterstadt.localhost"], "state": "NW",
              "contact": { "street": "Rathausplatz 1", "zip": "12345", "city": "Musterstadt", "email": "kaufein@musterstadt.example", "phone": "+49 221 1" },
              "legal": { "legalName": "Stadtmarketing Musterstadt GmbH", "legalForm": "GmbH", "representatives": ["Claudia Brandt"], "register": "Amtsgericht Musterstadt, HRB 1250", "vatId": "DE812345673" } },
            { "name": "operator",
              "contact": { "street": "Hafenstraße 7", "zip": "12347", "city": "Musterstadt", "email": "betrieb@storefront.example", "phone": "+49 221 9" },
              "legal": { "legalName": "Storefront Betrieb GmbH", "legalForm": "GmbH", "representatives": ["Henrike Sommer"], "register": "Amtsgericht Musterstadt, HRB 4711", "vatId": "DE813371133" } },
            { "name": "user", "email": "operator@storefront.example", "displayName": "Henrike Sommer", "password": "operator-demo-2026", "operator": true },
            { "name": "user", "email": "claudia@musterstadt.example", "displayName": "Claudia Brandt", "password": "claudia-demo-2026", "staffOf": "portal", "role": "town_admin" },
            { "name": "shop", "slug": "becker", "displayName": "Schuhhaus Becker", "branch": "shoes", "level": "sell", "state": "live",
              "contact": { "street": "Marktstraße 12", "zip": "12345", "city": "Musterstadt", "phone": "+49 221 2", "email": "hallo@becker.example" },
              "legal": { "legalName": "Schuhhaus Becker e. K.", "legalForm": "e. K.", "representatives": ["Ruth Becker"], "register": "HRA 1958", "vatId": "DE813371133" } },
            { "name": "user", "email": "ruth@becker.example", "displayName": "Ruth Becker", "password": "becker-demo-2026", "staffOf": "becker", "role": "owner" },
            { "name": "user", "email": "emil@becker.example", "displayName": "Emil Sander", "password": "becker-team-2026", "staffOf": "becker", "role": "staff" },
            { "name": "shop", "slug": "lindenhof", "displayName": "Buchhandlung Lindenhof", "branch": "books", "level": "sell", "state": "live" },
            { "name": "user", "email": "ida@lindenhof.example", "displayName": "Ida Lind", "password": "lindenhof-demo-2026", "staffOf": "lindenhof", "role": "owner" }
          ]
        }
        """;

    internal static Task<TestHost> StartAsync(Dictionary<string, string?>? settings = null) =>
        TestHost.StartAsync(settings: settings, recipe: Recipe);

    /// <summary>The same town after these steps of a recipe, separated by commas.</summary>
    internal static async Task<TestHost> WithAsync(string steps)
    {
        var host = await StartAsync();
        await host.SeedAsync($$"""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein", "hosts": ["musterstadt.localhost"], "state": "NW" },
              {{steps}} ] }
            """);
        await host.DrainAsync();
        return host;
    }

    internal static async Task SeedAsync(this TestHost host, string recipe)
    {
        var file = Path.Combine(host.Data, $"recipe-{recipe.GetHashCode(StringComparison.Ordinal):x}.json");
        await File.WriteAllTextAsync(file, recipe);
        await host.RunRecipeAsync(file);
    }

    internal static Scope Town(this TestHost host) => host.Directory.FindTown("musterstadt")!.Scope;

    internal static Scope Shop(this TestHost host, string slug) => host.Directory.FindShop(host.Town().TownId, slug)!.Scope;

    /// <summary>The mails in the folder, oldest first, as text.</summary>
    internal static string[] Mails(this TestHost host)
    {
        var folder = Path.Combine(host.Data, "mails");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal)] : [];
    }
}
