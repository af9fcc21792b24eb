using System.Globalization;

namespace Storefront.Host.Samples;

/// <summary>A shop of a town that is thought up.</summary>
internal sealed record PlannedShop(int Number, Trade Trade, string Name, string Slug, string Street)
{
    public const string OpeningHours = "Mo-Fr 09:00-18:30; Sa 09:00-16:00; PH off";

    public static PlannedShop Make(int number, int seed = 0)
    {
        var dice = new Dice((ulong)number + 7 + ((ulong)seed * 7_919_000_003));
        var trade = Trades.All[number % Trades.All.Count];
        var name = $"{dice.Of(trade.Shops)} {dice.Of(Names.Families)}";
        return new PlannedShop(
            number,
            trade,
            name,
            string.Create(CultureInfo.InvariantCulture, $"{Articles.Latin(name)}-{number}"),
            string.Create(CultureInfo.InvariantCulture, $"{dice.Of(Names.Streets)} {dice.Between(1, 90)}"));
    }

    public string Family => Name[(Name.LastIndexOf(' ') + 1)..];

    /// <summary>Most shops sell; some only put aside.</summary>
    public bool Sells => Number % 9 != 4;

    public string Slogan => new Dice((ulong)Number + 31).Of(Names.Slogans);

    /// <summary>Shops of a real street do not all open at nine.</summary>
    public string Hours => new Dice((ulong)Number + 57).Of(Names.OpeningHours);

    public IEnumerable<Article> Stock(int articles) => Enumerable.Range(1, articles).Select(at => Articles.Make(Trade, Number, at));

    public string Path(string handle) => $"/shops/{Slug}/products/{handle}";
}
