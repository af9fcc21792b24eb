using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Storefront.Host.Samples;

/// <summary>Which of the demo's drawings shows what, and in which colours.</summary>
internal static class SamplePictures
{
    private static readonly FrozenDictionary<string, string> Drawings = new Dictionary<string, string>
    {
        ["schuh"] = "boot", ["stiefel"] = "wellington", ["sandale"] = "sandal", ["slipper"] = "loafer", ["pantoffel"] = "slipper",
        ["jacke"] = "jacket", ["mantel"] = "coat", ["hose"] = "trousers", ["hemd"] = "shirt", ["kleid"] = "dress", ["pullover"] = "sweater",
        ["rock"] = "skirt", ["weste"] = "top",
        ["buch"] = "book-hills", ["führer"] = "book-moon", ["kalender"] = "calendar", ["roman"] = "book-fox", ["atlas"] = "map", ["heft"] = "notebook",
        ["spiel"] = "board-game", ["puzzle"] = "puzzle", ["haus"] = "blocks", ["baukasten"] = "blocks", ["figur"] = "teddy", ["wagen"] = "car",
        ["käse"] = "cheese-wedge", ["senf"] = "jar", ["essig"] = "oil", ["wurst"] = "can", ["marmelade"] = "jar", ["öl"] = "oil", ["tee"] = "tin",
        ["schinken"] = "gift-box",
        ["burgunder"] = "wine", ["riesling"] = "wine-slim", ["wein"] = "wine", ["sekt"] = "sparkling", ["likör"] = "spirit", ["traubensaft"] = "juice",
        ["topf"] = "pot", ["pfanne"] = "pan", ["schüssel"] = "bowl", ["kanne"] = "teapot", ["messer"] = "knife", ["brett"] = "cutting-board",
        ["form"] = "bowl", ["dose"] = "tin",
        ["rucksack"] = "backpack", ["helm"] = "helmet", ["brille"] = "glasses", ["handschuh"] = "bag", ["matte"] = "mat", ["tasche"] = "bag",
        ["halter"] = "pen", ["block"] = "notebook", ["papier"] = "paper-roll", ["ranzen"] = "schoolbag", ["mappe"] = "envelopes",
        ["kasten"] = "pencils", ["stift"] = "pen",
        ["strauß"] = "bouquet", ["kranz"] = "wreath", ["erde"] = "bag", ["pflanze"] = "pot-plant", ["samen"] = "envelopes", ["schere"] = "tools",
        ["gesteck"] = "tulips",
    }.ToFrozenDictionary();

    private static readonly (string Main, string Accent, string Paper, string Word)[] Palettes =
    [
        ("#6b4a32", "#f7bc50", "#efe7dd", "Braun"), ("#1d4d4f", "#e8b4a0", "#e4eeec", "Petrol"), ("#7a2e3a", "#f2d3a2", "#f4e6e4", "Weinrot"),
        ("#34495e", "#f2b84b", "#e7eef2", "Blau"), ("#4f6b3a", "#f1d58a", "#eaf0e2", "Grün"), ("#3b3a38", "#c9a26b", "#eeebe6", "Anthrazit"),
    ];

    private static readonly string[] Fronts = [.. "abcdefghijk".Select(letter => $"shop-front-{letter}")];
    private static readonly string[] Logos = ["logo-arch", "logo-circle", "logo-square"];

    public static JsonArray Of(Article article, int at)
    {
        var model = article.Title[(article.Title.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var (main, accent, paper, word) = Palettes[at % Palettes.Length];
        return new JsonArray(Drawing(Drawings.GetValueOrDefault(article.Collection, "gift-box"), (main, accent, paper), model, $"{article.Title} in {word}"));
    }

    public static JsonObject Front(PlannedShop shop) =>
        Drawing(Fronts[shop.Number % Fronts.Length], Colours(shop.Number), shop.Name, $"Ladenfront von {shop.Name}");

    public static JsonObject Logo(string name, int number) => Drawing(
        Logos[Math.Abs(number) % Logos.Length], Colours(number) with { Paper = "#ffffff" },
        string.Concat(name.Split(' ').Take(2).Select(word => word[..1])), $"Zeichen von {name}");

    private static (string Main, string Accent, string Paper) Colours(int number)
    {
        var (main, accent, paper, _) = Palettes[Math.Abs(number) % Palettes.Length];
        return (main, accent, paper);
    }

    private static JsonObject Drawing(string kind, (string Main, string Accent, string Paper) colours, string label, string alt) => new()
    {
        ["draw"] = kind, ["main"] = colours.Main, ["accent"] = colours.Accent, ["paper"] = colours.Paper, ["label"] = label, ["alt"] = alt,
    };
}
