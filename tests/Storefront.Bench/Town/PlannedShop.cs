using System.Globalization;

namespace Storefront.Bench.Town;

/// <summary>A shop of the measured town.</summary>
internal sealed record PlannedShop(int Number, Trade Trade, string Name, string Slug, string Street)
{
    public const string OpeningHours = "Mo-Fr 09:00-18:30; Sa 09:00-16:00; PH off";

    public static PlannedShop Make(int number)
    {
        var dice = new Dice((ulong)number + 7);
        var trade = Trades.All[number % Trades.All.Count];
        var name = $"{dice.Of(trade.Shops)} {dice.Of(Names.Families)}";
        return new PlannedShop(
            number,
            trade,
            name,
            string.Create(CultureInfo.InvariantCulture, $"{Articles.Latin(name)}-{number}"),
            string.Create(CultureInfo.InvariantCulture, $"{dice.Of(Names.Streets)} {dice.Between(1, 90)}"));
    }

    public IEnumerable<Article> Stock(int articles) => Enumerable.Range(1, articles).Select(at => Articles.Make(Trade, Number, at));

    public string Path(string handle) => $"/shops/{Slug}/products/{handle}";
}
