using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Storefront.Platform.Recipes;

namespace Storefront.Host.Samples;

/// <param name="Name">Of the town.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Shops">How many.</param>
/// <param name="Articles">How many in all shops together.</param>
/// <param name="Orders">How many purchases, in the fortnight before now.</param>
/// <param name="Seed">The same number makes the same town.</param>
/// <param name="Password">With it staff can sign in; null: nobody can.</param>
internal sealed record SampleWish(string Name, string Slug, int Shops, int Articles, int Orders, int Seed, string? Password = null);

/// <summary>
/// A whole town to try things out with, as steps of a recipe: so it comes in by the doors of real data and twice is like once.
/// </summary>
internal sealed class SampleTown
{
    private readonly SampleWish _wish;
    private readonly TownSketch _sketch;

    public SampleTown(SampleWish wish)
    {
        _wish = wish;
        _sketch = new TownSketch(wish.Name, wish.Slug, PlacesPerTime(wish));
        Shops = Open(wish);
        Sortiments = [.. Shops.Select((shop, at) => Sortiment.Make(shop, wish, Share(at)))];
    }

    public IReadOnlyList<PlannedShop> Shops { get; }

    public IReadOnlyList<Sortiment> Sortiments { get; }

    /// <summary>Everything, in the order in which it has to happen.</summary>
    /// <param name="drawings">Folder that has the demo's drawings in it.</param>
    public IReadOnlyList<RecipeStep> Steps(string drawings) =>
        [.. All().Select((step, index) => new RecipeStep(
            (string)step["name"]!, JsonSerializer.SerializeToElement(step), _wish.Slug, drawings, index))];

    private IEnumerable<JsonObject> All() =>
    [
        Town(),
        new() { ["name"] = "theme", ["theme"] = "portal", ["preset"] = "Markt", ["logo"] = SamplePictures.Logo(_wish.Name, _wish.Seed) },
        .. new[] { "imprint", "privacy", "terms" }.Select(kind => new JsonObject { ["name"] = "legal-text", ["kind"] = kind, ["generate"] = true }),
        .. Staff("portal", "stadt", "Eva Maß", "town_admin"),
        .. Shops.SelectMany(Shop),
        .. Sortiments.Where(sortiment => sortiment.Articles.Count > 0).Select(sortiment => sortiment.Step()),
        .. new SampleOrders(_wish, Sortiments).Steps(),
    ];

    private JsonObject Town()
    {
        var town = TownSteps.Town(_sketch);
        town["hosts"] = new JsonArray($"{_wish.Slug}.localhost");
        return town;
    }

    private IEnumerable<JsonObject> Shop(PlannedShop shop)
    {
        var owner = Owner(shop);
        foreach (var step in TownSteps.Shop(shop, _sketch))
        {
            switch ((string)step["name"]!)
            {
                case "shop":
                    step["photo"] = SamplePictures.Front(shop);
                    step["level"] = shop.Sells ? "sell" : "reserve";
                    step["slogan"] = shop.Slogan;
                    step["legal"]!["representatives"] = new JsonArray(owner);
                    break;
                case "theme":
                    step["logo"] = SamplePictures.Logo(shop.Name, shop.Number);
                    break;
                case "hours":
                    step["openingHours"] = shop.Hours;
                    break;
            }

            yield return step;
        }

        yield return new JsonObject { ["name"] = "legal-text", ["shop"] = shop.Slug, ["kind"] = "imprint", ["generate"] = true };
        foreach (var step in Staff(shop.Slug, string.Create(CultureInfo.InvariantCulture, $"laden-{shop.Number}"), owner, "owner"))
        {
            yield return step;
        }
    }

    private IEnumerable<JsonObject> Staff(string of, string mailbox, string name, string role) => _wish.Password is { } password
        ?
        [
            new JsonObject
            {
                ["name"] = "user", ["email"] = _sketch.Mail(mailbox), ["displayName"] = name, ["password"] = password, ["staffOf"] = of, ["role"] = role,
            },
        ]
        : [];

    private static string Owner(PlannedShop shop) => $"{new Dice((ulong)shop.Number + 91).Of(Names.FirstNames)} {shop.Family}";

    // So few that some times of the next days are taken, and enough for all.
    private static int PlacesPerTime(SampleWish wish) => Math.Max(6, wish.Orders / wish.Shops / 20);

    private int Share(int shop) => (_wish.Articles / _wish.Shops) + (shop < _wish.Articles % _wish.Shops ? 1 : 0);

    // A number in the address only where two shops are called alike.
    private static List<PlannedShop> Open(SampleWish wish)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. Enumerable.Range(1, wish.Shops).Select(number => PlannedShop.Make(number, wish.Seed))
            .Select(shop => PlainSlug(shop) is var plain && taken.Add(plain) ? shop with { Slug = plain } : shop)];
    }

    private static string PlainSlug(PlannedShop shop) => Samples.Articles.Latin(shop.Name);
}
