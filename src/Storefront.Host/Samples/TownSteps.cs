using System.Globalization;
using System.Text.Json.Nodes;

namespace Storefront.Host.Samples;

/// <param name="Name">„Messstadt“.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="PlacesPerTime">How many orders a shop hands over in half an hour.</param>
internal sealed record TownSketch(string Name, string Slug, int PlacesPerTime)
{
    public string Mail(string name) => $"{name}@{Slug}.example";
}

/// <summary>The steps that found a town and its shops, as an operator would: profile, look, hours, pickup, payment, law.</summary>
internal static class TownSteps
{
    public static JsonObject Town(TownSketch town) => new()
    {
        ["name"] = "town",
        ["slug"] = town.Slug,
        ["displayName"] = town.Name,
        ["portalName"] = $"{town.Name} kauft ein",
        ["timeZone"] = "Europe/Berlin",
        ["state"] = "NW",
        ["tagline"] = "Viele Läden, eine Stadt.",
        ["latitude"] = 51.9,
        ["longitude"] = 7.3,
        ["contact"] = new JsonObject
        {
            ["street"] = "Rathausplatz 1", ["zip"] = "12345", ["city"] = town.Name, ["email"] = town.Mail("stadt"), ["phone"] = "+49 221 4710 0",
        },
        ["legal"] = new JsonObject
        {
            ["legalName"] = $"Stadtmarketing {town.Name} GmbH", ["legalForm"] = "GmbH", ["representatives"] = new JsonArray("Eva Maß"),
            ["register"] = $"Amtsgericht {town.Name}, HRB 1250", ["vatId"] = "DE812345673",
        },
    };

    public static IEnumerable<JsonObject> Shop(PlannedShop shop, TownSketch town)
    {
        yield return Profile(shop, town);
        yield return new JsonObject
        {
            ["name"] = "theme", ["shop"] = shop.Slug, ["theme"] = shop.Number % 2 == 0 ? "papier" : "schiefer",
            ["settings"] = new JsonObject { ["brand_color"] = shop.Number % 3 == 0 ? "#5b3a29" : "#1d4d4f" },
        };
        yield return new JsonObject { ["name"] = "hours", ["shop"] = shop.Slug, ["openingHours"] = PlannedShop.OpeningHours };
        yield return new JsonObject
        {
            ["name"] = "pickup", ["shop"] = shop.Slug, ["slotMinutes"] = 30, ["places"] = town.PlacesPerTime, ["leadMinutes"] = 30, ["days"] = 6,
        };
        yield return new JsonObject { ["name"] = "payment", ["shop"] = shop.Slug, ["methods"] = new JsonArray("pay-at-pickup") };
        yield return new JsonObject { ["name"] = "legal-text", ["shop"] = shop.Slug, ["kind"] = "terms", ["generate"] = true };
        yield return new JsonObject { ["name"] = "legal-text", ["shop"] = shop.Slug, ["kind"] = "withdrawal", ["generate"] = true };
        foreach (var head in shop.Trade.Heads)
        {
            yield return new JsonObject
            {
                ["name"] = "collection", ["shop"] = shop.Slug, ["handle"] = Articles.Latin(head), ["title"] = new JsonObject { ["de"] = Capital(head) },
            };
        }
    }

    private static JsonObject Profile(PlannedShop shop, TownSketch town) => new()
    {
        ["name"] = "shop",
        ["slug"] = shop.Slug,
        ["displayName"] = shop.Name,
        ["branch"] = shop.Trade.Id,
        ["level"] = "sell",
        ["state"] = "live",
        ["slogan"] = "Gut beraten, mitten in der Stadt.",
        ["latitude"] = 51.9 + (shop.Number % 37 * 0.0004),
        ["longitude"] = 7.3 + (shop.Number % 41 * 0.0005),
        ["contact"] = new JsonObject
        {
            ["street"] = shop.Street, ["zip"] = "12345", ["city"] = town.Name, ["phone"] = "+49 221 4710 1",
            ["email"] = town.Mail(string.Create(CultureInfo.InvariantCulture, $"laden-{shop.Number}")),
        },
        ["legal"] = new JsonObject
        {
            ["legalName"] = shop.Name + " e. K.", ["legalForm"] = "e. K.", ["representatives"] = new JsonArray("Ruth Muster"),
            ["register"] = $"Amtsgericht {town.Name}", ["vatId"] = "DE813371133",
            ["duties"] = new JsonObject
            {
                ["lucidNumber"] = string.Create(CultureInfo.InvariantCulture, $"DE4711{shop.Number:d9}"), ["moreThanTenStaff"] = false,
            },
        },
    };

    private static string Capital(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];
}
