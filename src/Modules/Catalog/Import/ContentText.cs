using System.Globalization;
using System.Text.RegularExpressions;
using Storefront.Catalog.Products;

namespace Storefront.Catalog.Import;

/// <summary>The content of a package in one cell: „250 g“, „6 × 750 ml“, „850 g, abgetropft 500 g“, „100 g, lose“.</summary>
internal static partial class ContentText
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    internal static string Of(ProductUnit unit)
    {
        var pieces = unit.Pieces > 1 ? $"{unit.Pieces} × " : "";
        var measure = unit.Measure switch { ProductUnit.ByPiece => "Stück", "m2" => "m²", "m3" => "m³", var other => other };
        var drained = unit.Drained is { } net ? $", abgetropft {Amount(net)} {measure}" : "";
        return $"{pieces}{Amount(unit.Amount)} {measure}{drained}{(unit.Loose ? ", lose" : "")}";
    }

    /// <summary>Null for what says no content.</summary>
    internal static ProductUnit? Read(string text)
    {
        var match = Content().Match(text.Trim());
        if (!match.Success || Measure(match.Groups["measure"].Value) is not { } measure)
            return null;
        var amount = Number(match.Groups["amount"].Value) * measure.Factor;
        var pieces = match.Groups["pieces"] is { Success: true } counted ? int.Parse(counted.Value, CultureInfo.InvariantCulture) : 1;
        var drained = (decimal?)null;
        if (match.Groups["drained"] is { Success: true } net)
        {
            if (Measure(match.Groups["drainedMeasure"].Value) is not { } other || other.Name != measure.Name)
                return null;
            drained = Number(net.Value) * other.Factor;
        }
        return amount > 0 && pieces > 0 && drained is null or > 0
            ? new ProductUnit(Plain(amount), measure.Name, pieces, drained is { } weight ? Plain(weight) : null, match.Groups["loose"].Success)
            : null;
    }

    private static string Amount(decimal amount) => amount.ToString("0.####", German);

    // „1.000 g“ is a kilogram, „0.75 l“ three quarters of a litre.
    private static decimal Number(string text) => decimal.Parse(
        Thousands().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal) : text.Replace(',', '.'), CultureInfo.InvariantCulture);

    // 0,75 l and 750 ml are the same content, digit for digit: no zeros behind the point.
    private static decimal Plain(decimal amount) => amount / 1.0000000000000000000000000000m;

    private static (decimal Factor, string Name)? Measure(string word) => word.ToUpperInvariant() switch
    {
        "KG" => (1000m, "g"),
        "G" or "GR" or "GRAMM" => (1m, "g"),
        "L" or "LITER" or "LITRE" => (1000m, "ml"),
        "CL" => (10m, "ml"),
        "ML" => (1m, "ml"),
        "CM" => (0.01m, "m"),
        "M" or "METER" or "METRE" => (1m, "m"),
        "M2" or "M²" or "QM" => (1m, "m2"),
        "M3" or "M³" => (1m, "m3"),
        "STÜCK" or "STK" or "STK." or "ST" or "PIECE" or "PIECES" => (1m, ProductUnit.ByPiece),
        _ => null,
    };

    [GeneratedRegex(
        @"^(?:(?<pieces>\d{1,4})\s?[x×*]\s?)?(?<amount>\d{1,7}(?:[.,]\d{1,4})?)\s?(?<measure>[\p{L}²³][\p{L}²³23.]*)(?:,?\s(?:abgetropft|abtropfgewicht|drained)\s(?<drained>\d{1,7}(?:[.,]\d{1,4})?)\s?(?<drainedMeasure>\p{L}+))?(?<loose>,?\s(?:lose|loose))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Content();

    [GeneratedRegex(@"^[1-9]\d{0,2}\.\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
