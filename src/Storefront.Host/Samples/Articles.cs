using System.Globalization;
using System.Text;

namespace Storefront.Host.Samples;

/// <summary>Thinks up articles: compound words, a model, what it is made of, sizes for some, content for food.</summary>
internal static class Articles
{
    private static readonly string[] Colours = ["Schwarz", "Braun", "Natur"];

    /// <param name="trade">Whose it is.</param>
    /// <param name="shop">Number of the shop.</param>
    /// <param name="number">Which of its articles.</param>
    /// <param name="seed">Another town, other articles.</param>
    public static Article Make(Trade trade, int shop, int number, int seed = 0)
    {
        var dice = new Dice(((ulong)shop * 1_000_003) + (ulong)number + 17 + ((ulong)seed * 7_919_000_003));
        var head = dice.Of(trade.Heads);
        var noun = dice.Of(trade.Firsts) + head;
        var model = dice.Of(Names.Models);
        var stuff = dice.Of(trade.Stuff);
        var vendor = dice.Of(Names.Makers);
        var cents = (dice.Between(trade.Cents.Low, trade.Cents.High) / 10 * 10) - 1;
        var options = OptionsOf(trade, dice);
        return new Article
        {
            Handle = string.Create(CultureInfo.InvariantCulture, $"{Latin(noun)}-{Latin(model)}-{number}"),
            Title = $"{noun} {model}",
            Vendor = vendor,
            Paragraphs = Describe(noun, model, stuff, vendor, dice),
            TaxRate = trade.TaxRate,
            Measure = trade.Measure,
            Amount = trade.Amounts.Length == 0 ? 0 : dice.Of(trade.Amounts),
            Options = options,
            Variants = VariantsOf(trade, options.Count, dice),
            Cents = cents,
            FormerCents = dice.In(8) ? cents + (cents / 4) : null,
            Stock = dice.Between(20, 400),
            Collection = head,
            Details = [("Material", stuff), ("Marke", vendor), ("Modell", model), ("Herkunft", "Europa")],
            Tags = [stuff, head, dice.In(30) ? "Neu" : "Klassiker"],
        };
    }

    /// <summary>„Füllhalter Müritz“ → <c>fuellhalter-mueritz</c>.</summary>
    public static string Latin(string words)
    {
        var latin = new StringBuilder(words.Length + 4);
        foreach (var letter in words.ToLowerInvariant())
        {
            latin.Append(letter switch
            {
                'ä' => "ae", 'ö' => "oe", 'ü' => "ue", 'ß' => "ss", 'ı' => "i",
                >= 'a' and <= 'z' or >= '0' and <= '9' => letter.ToString(),
                _ => "-",
            });
        }

        return string.Join('-', latin.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    private static IReadOnlyList<string> OptionsOf(Trade trade, Dice dice)
    {
        var kind = dice.Below(100);
        return trade.Option is null || kind >= 60 ? [] : kind >= 10 || trade.Option == "Farbe" ? [trade.Option] : [trade.Option, "Farbe"];
    }

    private static IReadOnlyList<IReadOnlyList<string>> VariantsOf(Trade trade, int options, Dice dice)
    {
        if (options == 0)
        {
            return [[]];
        }

        var values = trade.Values.Skip(dice.Below(2)).Take(dice.Between(3, 6)).ToArray();
        return options == 1
            ? [.. values.Select(value => (IReadOnlyList<string>)[value])]
            : [.. values.SelectMany(value => Colours.Select(colour => (IReadOnlyList<string>)[value, colour]))];
    }

    private static IReadOnlyList<string> Describe(string noun, string model, string stuff, string vendor, Dice dice)
    {
        var sentences = Enumerable.Range(0, dice.Between(4, 8)).Select(_ => dice.Of(Names.Sentences)).ToList();
        return [string.Join(' ', sentences.Take(3).Prepend($"{noun} „{model}“ von {vendor}, {stuff}.")), string.Join(' ', sentences.Skip(3))];
    }
}
