namespace Storefront.Catalog.Prices;

/// <summary>In what a content is told. The letters of the recipes: <c>g</c>, <c>ml</c>, <c>m</c>, <c>m2</c>, <c>m3</c>, <c>piece</c>.</summary>
internal enum Measure { Gram, Millilitre, Metre, SquareMetre, CubicMetre, Piece }

/// <summary>The unit a price is compared in. Which word stands for it is the page's matter.</summary>
internal enum BaseUnit { Kilogram, HundredGrams, Litre, HundredMillilitres, Metre, SquareMetre, CubicMetre }

/// <summary>What is in the package: <c>6 × 500 ml</c>; for fruit in syrup the drained weight beside it.</summary>
internal sealed record Content(decimal Amount, Measure Measure, int Pieces = 1, decimal? Drained = null)
{
    /// <summary>Sold by weight from the counter; then 100 g or 100 ml may be the unit.</summary>
    internal bool Loose { get; init; }
    internal bool PerHundred { get; init; }
}

/// <summary>The unit price after § 4 and § 5 PAngV (F-03).</summary>
/// <param name="SameAsPrice">One unit is one package; the law lets the line be left out.</param>
internal sealed record UnitPrice(long Cents, BaseUnit Unit, bool SameAsPrice)
{
    /// <param name="priceCents">Total price without deposit.</param>
    /// <param name="content">What is in the package.</param>
    /// <returns>Null where nothing is compared: single pieces, or a content that was not told.</returns>
    internal static UnitPrice? Of(long priceCents, Content content)
    {
        var amount = content.Pieces * (content.Drained ?? content.Amount);
        if (content.Measure == Measure.Piece || amount <= 0)
            return null;
        var (unit, size) = Base(content);
        var cents = (long)Math.Round(priceCents * size / amount, MidpointRounding.AwayFromZero);
        return new(cents, unit, amount == size);
    }

    private static (BaseUnit Unit, decimal Size) Base(Content content)
    {
        var perHundred = content is { Loose: true, PerHundred: true };
        return content.Measure switch
        {
            Measure.Gram => perHundred ? (BaseUnit.HundredGrams, 100m) : (BaseUnit.Kilogram, 1000m),
            Measure.Millilitre => perHundred ? (BaseUnit.HundredMillilitres, 100m) : (BaseUnit.Litre, 1000m),
            Measure.Metre => (BaseUnit.Metre, 1m),
            Measure.SquareMetre => (BaseUnit.SquareMetre, 1m),
            Measure.CubicMetre => (BaseUnit.CubicMetre, 1m),
            _ => throw new ArgumentOutOfRangeException(nameof(content), content.Measure, null),
        };
    }
}
