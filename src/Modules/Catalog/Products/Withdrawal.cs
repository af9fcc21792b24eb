namespace Storefront.Catalog.Products;

/// <summary>The classes of legal.md 4.1: what a shopper's right to withdraw looks like for an article.</summary>
internal static class Withdrawal
{
    internal const string Standard = "STANDARD";

    /// <summary>The usual right as long as the voucher is not redeemed (legal.md 4.1, WDR-06).</summary>
    internal const string Voucher = "GIFT_CARD";

    internal static readonly IReadOnlyList<string> Classes =
    [
        Standard, "CUSTOM_MADE", "PERISHABLE", "SEALED_HYGIENE", "MIXED", "WINE_FUTURE", "SEALED_MEDIA", "PRESS",
        "MARKET_PRICE", "DATED_LEISURE", "SERVICE", "DIGITAL_CONTENT", Voucher,
    ];

    /// <summary>Whether shoppers have to be told something about it.</summary>
    internal static bool HasNotice(string withdrawal) => withdrawal != Standard;

    /// <summary>What holds for an article: a voucher is no perishable or sealed goods, whatever its branch usually sells.</summary>
    internal static string Of(ProductKind kind, string stored) => kind == ProductKind.Voucher ? Voucher : stored;

    internal static bool Exists(string withdrawal) => Classes.Contains(withdrawal);
}
