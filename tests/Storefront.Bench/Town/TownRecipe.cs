using System.Text.Json;

namespace Storefront.Bench.Town;

/// <summary>Writes the recipe that founds the town and its shops, as an operator would: profile, look, hours, pickup, payment, law.</summary>
internal static class TownRecipe
{
    public static string WriteTown(string folder)
    {
        var file = Path.Combine(folder, "town.json");
        Write(file, [Town()]);
        return file;
    }

    public static string Write(string folder, IEnumerable<PlannedShop> shops)
    {
        var file = Path.Combine(folder, "shops.json");
        Write(file, [Town(), .. shops.SelectMany(Shop)]);
        return file;
    }

    private static void Write(string file, object[] steps) =>
        File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(new { name = "bench", version = "1.0", steps }));

    private static object Town() => new
    {
        name = "town", slug = "messstadt", displayName = "Messstadt", portalName = "Messstadt kauft ein", timeZone = "Europe/Berlin",
        state = "NW", tagline = "Tausend Läden, eine Stadt.", latitude = 51.9, longitude = 7.3,
        contact = new { street = "Rathausplatz 1", zip = "12345", city = "Messstadt", email = "stadt@messstadt.example", phone = "+49 221 4710 0" },
        legal = new { legalName = "Stadtmarketing Messstadt GmbH", legalForm = "GmbH", representatives = new[] { "Eva Maß" }, vatId = "DE812345673" },
    };

    private static IEnumerable<object> Shop(PlannedShop shop)
    {
        var slug = shop.Slug;
        yield return new
        {
            name = "shop", slug, displayName = shop.Name, branch = shop.Trade.Id, level = "sell", state = "live",
            slogan = "Gut beraten, mitten in der Stadt.",
            latitude = 51.9 + (shop.Number % 37 * 0.0004), longitude = 7.3 + (shop.Number % 41 * 0.0005),
            contact = new { street = shop.Street, zip = "12345", city = "Messstadt", phone = "+49 221 4710 1", email = $"laden-{shop.Number}@messstadt.example" },
            legal = new { legalName = shop.Name + " e. K.", legalForm = "e. K.", representatives = new[] { "Ruth Muster" }, register = "Amtsgericht Messstadt", vatId = "DE813371133" },
        };
        yield return new
        {
            name = "theme", shop = slug, theme = shop.Number % 2 == 0 ? "papier" : "schiefer",
            settings = new { brand_color = shop.Number % 3 == 0 ? "#5b3a29" : "#1d4d4f" },
        };
        yield return new { name = "hours", shop = slug, openingHours = PlannedShop.OpeningHours };
        yield return new { name = "pickup", shop = slug, slotMinutes = 30, places = 50, leadMinutes = 30, days = 6 };
        yield return new { name = "payment", shop = slug, methods = new[] { "pay-at-pickup" } };
        yield return new { name = "legal-text", shop = slug, kind = "terms", generate = true };
        yield return new { name = "legal-text", shop = slug, kind = "withdrawal", generate = true };
        foreach (var head in shop.Trade.Heads)
        {
            yield return new { name = "collection", shop = slug, handle = Articles.Latin(head), title = new { de = head } };
        }
    }
}
