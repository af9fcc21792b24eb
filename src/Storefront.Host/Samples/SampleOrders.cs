using System.Globalization;
using System.Text.Json.Nodes;

namespace Storefront.Host.Samples;

/// <summary>Purchases of the last fortnight: what is old has been handed over, what is new waits.</summary>
internal sealed class SampleOrders(SampleWish wish, IReadOnlyList<Sortiment> sortiments)
{
    private const int Hours = 14 * 24;

    private const int MostOfOne = 2;

    private readonly IReadOnlyList<Sortiment> _selling = [.. sortiments.Where(one => one.Shop.Sells && one.Articles.Count > 0)];

    // The last pieces stay on the shelf: who looks at the town may want to buy them.
    private readonly Dictionary<Article, int> _left = sortiments.SelectMany(one => one.Articles)
        .ToDictionary(article => article, article => article.Stock - 5, (IEqualityComparer<Article>)ReferenceEqualityComparer.Instance);

    /// <summary>To be asked once; ends early when everything is sold.</summary>
    public IEnumerable<JsonObject> Steps() => Enumerable.Range(1, wish.Orders).Select(Step).OfType<JsonObject>();

    private JsonObject? Step(int number)
    {
        var dice = new Dice((ulong)number + 401 + ((ulong)wish.Seed * 7_919_000_003));
        var hours = number % 5 == 0 ? dice.Below(24) + 1 : dice.Below(Hours) + 1;
        var (first, family) = (dice.Of(Names.FirstNames), dice.Of(Names.Families));
        // Who finds a shelf empty goes to the next.
        var lines = Enumerable.Range(0, 50).Select(_ => Lines(dice).ToList()).FirstOrDefault(found => found.Count > 0);
        return lines is null ? null : new JsonObject
        {
            ["name"] = "order",
            ["reference"] = string.Create(CultureInfo.InvariantCulture, $"sample-{wish.Seed}-{number:0000}"),
            ["placedHoursAgo"] = hours,
            ["shopper"] = new JsonObject
            {
                ["name"] = $"{first} {family}",
                ["email"] = $"{Articles.Latin(first)}.{Articles.Latin(family)}@shopper.example",
                ["phone"] = string.Create(CultureInfo.InvariantCulture, $"+49 171 392{number % 10_000:0000}"),
            },
            ["lines"] = new JsonArray([.. lines]),
            ["state"] = StateAfter(hours, dice),
        };
    }

    private IEnumerable<JsonObject> Lines(Dice dice)
    {
        if (_selling.Count == 0)
        {
            yield break;
        }

        foreach (var sortiment in Enumerable.Range(0, dice.Of([1, 1, 1, 2, 2, 3])).Select(_ => dice.Of(_selling)).Distinct().ToList())
        {
            foreach (var article in Enumerable.Range(0, dice.Between(1, 2)).Select(_ => dice.Of(sortiment.Articles)).Distinct().ToList())
            {
                if (_left[article] < MostOfOne)
                {
                    continue;
                }

                _left[article] -= MostOfOne;
                yield return new JsonObject
                {
                    ["shop"] = sortiment.Shop.Slug,
                    ["sku"] = Sortiment.Sku(article, dice.Below(article.Variants.Count)),
                    ["quantity"] = dice.Of([1, 1, 1, MostOfOne]),
                };
            }
        }
    }

    private static string StateAfter(int hours, Dice dice) => hours switch
    {
        > 72 => "handed_over",
        > 24 => dice.In(70) ? "handed_over" : "ready",
        > 6 => dice.In(50) ? "ready" : "accepted",
        _ => dice.In(40) ? "accepted" : "received",
    };
}
