using System.Text.Json.Nodes;

namespace Storefront.Bench.Town;

/// <summary>Writes the recipe that founds the measured town and its shops.</summary>
internal static class TownRecipe
{
    private static readonly TownSketch Messstadt = new("Messstadt", "messstadt", PlacesPerTime: 50);

    public static string WriteTown(string folder)
    {
        var file = Path.Combine(folder, "town.json");
        Write(file, [TownSteps.Town(Messstadt)]);
        return file;
    }

    public static string Write(string folder, IEnumerable<PlannedShop> shops)
    {
        var file = Path.Combine(folder, "shops.json");
        Write(file, [TownSteps.Town(Messstadt), .. shops.SelectMany(shop => TownSteps.Shop(shop, Messstadt))]);
        return file;
    }

    private static void Write(string file, IEnumerable<JsonNode> steps) => File.WriteAllText(
        file, new JsonObject { ["name"] = "bench", ["version"] = "1.0", ["steps"] = new JsonArray([.. steps]) }.ToJsonString());
}
