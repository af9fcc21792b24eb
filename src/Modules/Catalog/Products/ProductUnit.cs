using System.Text.Json;
using Storefront.Catalog.Prices;

namespace Storefront.Catalog.Products;

/// <summary>What is in a package, as the shop says it.</summary>
/// <param name="Amount">Net, of one piece, without packaging.</param>
/// <param name="Measure"><c>g</c>, <c>ml</c>, <c>m</c>, <c>m2</c>, <c>m3</c> or <c>piece</c>.</param>
/// <param name="Pieces">In a package: 6 bottles.</param>
/// <param name="Drained">Weight without the liquid.</param>
/// <param name="Loose">Weighed at the counter; then 100 g may be the unit.</param>
internal sealed record ProductUnit(decimal Amount, string Measure, int Pieces = 1, decimal? Drained = null, bool Loose = false)
{
    /// <summary>No unit price is due, and somebody said so.</summary>
    internal const string ByPiece = "piece";

    internal static readonly IReadOnlyList<string> Measures = [ByPiece, "g", "ml", "m", "m2", "m3"];

    internal string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    internal static ProductUnit? FromJson(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<ProductUnit>(json, JsonSerializerOptions.Web);

    /// <summary>The unit price for a total price, or null where none is due.</summary>
    internal UnitPrice? For(long priceCents) => Prices.UnitPrice.Of(
        priceCents,
        new Content(Amount, MeasureOf(), Pieces, Drained) { Loose = Loose, PerHundred = Loose });

    private Measure MeasureOf() => Measure switch
    {
        "g" => Prices.Measure.Gram,
        "ml" => Prices.Measure.Millilitre,
        "m" => Prices.Measure.Metre,
        "m2" => Prices.Measure.SquareMetre,
        "m3" => Prices.Measure.CubicMetre,
        _ => Prices.Measure.Piece,
    };
}
