using System.Text.RegularExpressions;

namespace Storefront.Ordering.Orders;

/// <summary>
/// The orders that somebody names in a sentence: „Bestellung e-7k3m9q-1 vom Montag“. Who gives the number of the whole purchase
/// to one shop means that shop's order.
/// </summary>
internal static partial class NamedOrders
{
    private const int Most = 10;

    public static IEnumerable<Named> In(string text) => Numbers().Matches(text.ToUpperInvariant())
        .Select(match => new Named(match.Value, !match.Groups[1].Success)).Distinct().Take(Most);

    [GeneratedRegex("(?<![0-9A-Z])E-[2-9A-Z]{6}(-[1-9][0-9]?)?(?![0-9A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    internal sealed record Named(string Number, bool WholePurchase)
    {
        public bool Means(string order) => order == Number || (WholePurchase && order.StartsWith(Number + "-", StringComparison.Ordinal));
    }
}
