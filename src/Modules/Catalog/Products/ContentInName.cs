using System.Globalization;
using System.Text.RegularExpressions;

namespace Storefront.Catalog.Products;

/// <summary>What the words of an article say of its content: „Röstkaffee Hausmischung 250 g“, „Apfelsaft 6 × 0,75 l“ (PAngV § 4).</summary>
internal static partial class ContentInName
{
    /// <summary>Null where nothing is said, or several things that differ.</summary>
    public static ProductUnit? Read(string? words)
    {
        var found = Quantities().Matches(words ?? "").Select(Unit).Distinct().ToList();
        return found is [{ Amount: > 0 } one] ? one : null;
    }

    private static ProductUnit Unit(Match match)
    {
        var (factor, measure) = match.Groups["measure"].Value.ToLowerInvariant() switch
        {
            "kg" => (1000m, "g"),
            "ml" => (1m, "ml"),
            "cl" => (10m, "ml"),
            "l" or "liter" or "litre" => (1000m, "ml"),
            _ => (1m, "g"),
        };
        var pieces = match.Groups["pieces"] is { Success: true } counted ? int.Parse(counted.Value, CultureInfo.InvariantCulture) : 1;
        return new ProductUnit(Number(match.Groups["amount"].Value) * factor, measure, Math.Max(1, pieces));
    }

    // „1.000 g“ is a kilogram, „0.75 l“ three quarters of a litre.
    private static decimal Number(string text) => decimal.Parse(
        Thousands().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal) : text.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\p{L}\d.,])(?:(?<pieces>\d{1,3})\s?[x×]\s?)?(?<amount>\d{1,5}(?:[.,]\d{1,3})?)\s?(?<measure>kg|gramm|gr|g|ml|cl|liter|litre|l)(?![\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quantities();

    [GeneratedRegex(@"^[1-9]\d?\.\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
