using System.Text.Json.Nodes;

namespace Storefront.Host.Samples;

/// <summary>What a shop of a sample town has on its shelves.</summary>
internal sealed record Sortiment(PlannedShop Shop, IReadOnlyList<Article> Articles)
{
    public static Sortiment Make(PlannedShop shop, SampleWish wish, int count) =>
        new(shop, [.. Enumerable.Range(1, count).Select(number => OnTheShelf(Samples.Articles.Make(shop.Trade, shop.Number, number, wish.Seed), number))]);

    public static string Sku(Article article, int variant) => $"{article.Handle}-{variant}";

    public JsonObject Step() => new()
    {
        ["name"] = "products", ["shop"] = Shop.Slug, ["articles"] = new JsonArray([.. Articles.Select(Step)]),
    };

    // Some things are sold out or nearly so, as everywhere.
    private static Article OnTheShelf(Article article, int number) => (number % 23, number % 11) switch
    {
        (0, _) => article with { Stock = 0 },
        (_, 0) => article with { Stock = 2 },
        _ => article,
    };

    private JsonObject Step(Article article, int at)
    {
        var step = new JsonObject
        {
            ["handle"] = article.Handle,
            ["title"] = article.Title,
            ["vendor"] = article.Vendor,
            ["kind"] = "product",
            ["description"] = new JsonObject { ["de"] = string.Join("\n\n", article.Paragraphs) },
            ["collections"] = new JsonArray(Samples.Articles.Latin(article.Collection)),
            ["taxRate"] = article.TaxRate,
            ["minAge"] = AgeFor(article.Collection),
            ["options"] = new JsonArray([.. article.Options.Select(option => JsonValue.Create(option))]),
            ["details"] = new JsonArray([.. article.Details.Select(detail => new JsonObject { ["name"] = detail.Name, ["value"] = detail.Value })]),
            ["tags"] = new JsonArray([.. article.Tags.Select(tag => JsonValue.Create(tag))]),
            ["variants"] = new JsonArray([.. article.Variants.Select((options, index) => Variant(article, options, index))]),
            ["images"] = SamplePictures.Of(article, at),
        };
        if (article.Measure is { } measure)
        {
            step["unit"] = new JsonObject { ["amount"] = article.Amount, ["measure"] = measure };
        }

        return step;
    }

    private static JsonObject Variant(Article article, IReadOnlyList<string> options, int index)
    {
        var variant = new JsonObject
        {
            ["options"] = new JsonArray([.. options.Select(value => JsonValue.Create(value))]),
            ["sku"] = Sku(article, index),
            ["price"] = article.Cents,
            ["stock"] = article.Stock,
        };
        if (article.FormerCents is { } former)
        {
            variant["comparePrice"] = former;
        }

        return variant;
    }

    // JuSchG § 9: wine and sparkling wine from 16, spirits from 18.
    private static int AgeFor(string head) => head switch
    {
        "burgunder" or "riesling" or "wein" or "sekt" => 16,
        "likör" => 18,
        _ => 0,
    };
}
