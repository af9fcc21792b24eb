using AngleSharp.Dom;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>What a town sees of a shop before it lets it sell.</summary>
public sealed class ShopFileTests
{
    private const string More = """
        { "steps": [
          { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein", "hosts": ["musterstadt.localhost"] },
          { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "branch": "shoes", "slogan": "Hüte, die sitzen", "level": "profile", "state": "live",
            "contact": { "street": "Markt 1", "zip": "12345", "city": "Musterstadt", "phone": "+49 221 3", "email": "hallo@hut.example" },
            "legal": { "legalName": "Grete Grün", "legalForm": "Einzelunternehmen", "smallBusiness": true,
              "duties": { "lucidNumber": "DE1234567890123", "moreThanTenStaff": false } } },
          { "name": "product", "shop": "hut", "handle": "filzhut", "title": "Filzhut", "kind": "product", "taxRate": 19,
            "description": { "de": "Ein Hut." }, "variants": [{ "sku": "H2", "price": 4900, "stock": 3 }] } ] }
        """;

    [Fact]
    public async Task Branch_contact_hours_articles_and_what_the_law_asks_stand_on_one_page()
    {
        await using var host = await Musterstadt.StartAsync(new() { ["Home"] = Repository.Path() });
        await host.ProfileShopAsync();
        await host.SeedAsync(More);
        using var claudia = host.Browser("musterstadt.localhost");
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var file = await claudia.GetAsync("/admin/shops/hut");
        var english = await claudia.GetAsync("/admin/shops/hut?lang=en");

        var facts = file.Html.QuerySelectorAll("main dl > div").Select(line => $"{line.QuerySelector("dt")!.TextContent}: {line.QuerySelector("dd")!.TextContent.Trim()}");
        Assert.Superset(
            new HashSet<string>
            {
                "Branche: Schuhe", "Leitsatz: Hüte, die sitzen", "Telefon: +49 221 3", "Ansprechperson: Grete Grün, grete@hut.example",
                "Mo–Fr: 9:00–18:30", "LUCID-Nummer: DE1234567890123", "Registergericht und Nummer: nicht angegeben", "USt-IdNr.: Kleinunternehmen nach §\u00a019 UStG",
            },
            facts.ToHashSet());
        foreach (var words in (string[])["2 veröffentlicht, 0 im Entwurf", "Filzhut 49,00 €", "Strohhut 29,00 €"])
        {
            Assert.Contains(words, file.Words, StringComparison.Ordinal);
        }

        Assert.Contains("2 published, 0 in draft.", english.Words, StringComparison.Ordinal);
        Assert.Contains("This is what the shop reads in its own set-up:", english.Words, StringComparison.Ordinal);
        var article = file.Html.QuerySelectorAll(".acts a").First(link => link.TextContent == "Filzhut").GetAttribute("href")!;
        Assert.Contains("Filzhut", (await claudia.GetAsync(new Uri(article).PathAndQuery)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_without_anything_says_so_in_each_place()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.OpenAsync("Leerer Laden", "leer@laden.example");
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var file = await claudia.GetAsync("/admin/shops/leerer-laden");

        Assert.Contains("Noch keine Artikel.", file.Words, StringComparison.Ordinal);
        Assert.Contains("Noch keine Öffnungszeiten eingetragen.", file.Words, StringComparison.Ordinal);
        Assert.Contains("Noch hat niemand den Link aus der E-Mail geöffnet.", file.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", file.Words, StringComparison.Ordinal);
    }
}
