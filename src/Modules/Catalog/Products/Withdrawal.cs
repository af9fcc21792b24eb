namespace Storefront.Catalog.Products;

/// <summary>The classes of legal.md 4.1: what a shopper's right to withdraw looks like for an article.</summary>
internal static class Withdrawal
{
    internal const string Standard = "STANDARD";

    internal static readonly IReadOnlyList<string> Classes =
    [
        Standard, "CUSTOM_MADE", "PERISHABLE", "SEALED_HYGIENE", "MIXED", "WINE_FUTURE", "SEALED_MEDIA", "PRESS",
        "MARKET_PRICE", "DATED_LEISURE", "SERVICE", "DIGITAL_CONTENT", "GIFT_CARD",
    ];

    /// <summary>Whether shoppers have to be told something about it.</summary>
    internal static bool HasNotice(string withdrawal) => withdrawal is not (Standard or "GIFT_CARD");

    internal static bool Exists(string withdrawal) => Classes.Contains(withdrawal);
}
