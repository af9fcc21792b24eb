using Storefront.Catalog.Contracts;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Baskets;

/// <summary>The sentences that go with a line, the same in basket, summary, order and mail.</summary>
internal static class LineTexts
{
    public static string? Deposit(Money deposit, TextIn texts) =>
        deposit.Cents > 0 ? texts["ordering.line.deposit", ("amount", deposit)] : null;

    /// <summary>That it is a voucher, and whether VAT falls due when it is bought (GFT-02, GFT-03); null for everything else.</summary>
    public static string? Kind(bool isVoucher, TaxedLine tax, TextIn texts) => (isVoucher, tax) switch
    {
        (false, _) => null,
        (_, { Later: true }) => texts["ordering.tax.voucher"],
        (_, { Rate: > 0 }) => texts["ordering.tax.voucher_taxed", ("rate", tax.Rate)],
        _ => texts["ordering.line.voucher"],
    };

    /// <summary>The notice that belongs to the withdrawal class (WDR-06); none for the usual right.</summary>
    public static string? Withdrawal(string withdrawalClass, TextIn texts)
    {
        var key = "ordering.withdrawal." + withdrawalClass.ToLowerInvariant();
        return texts.Has(key) ? texts[key] : null;
    }

    /// <summary>The same where there is no right at all; null where there is one, be it one that may end.</summary>
    public static string? NoRight(string withdrawalClass, TextIn texts) =>
        withdrawalClass is "CUSTOM_MADE" or "PERISHABLE" or "WINE_FUTURE" or "PRESS" or "MARKET_PRICE" or "DATED_LEISURE" ? Withdrawal(withdrawalClass, texts) : null;

    /// <summary>In years, of what is still to be handed over; 0 when there is no limit.</summary>
    public static int HighestAge(IEnumerable<OrderLine> lines) => lines.Where(line => line.Left > 0).Select(line => line.MinAge).DefaultIfEmpty().Max();

    public static string? MinAge(int years, TextIn texts) =>
        years > 0 ? texts["ordering.line.min_age", ("years", years)] : null;

    /// <summary>Essential characteristics of an article: its choice, its number, its age limit.</summary>
    public static string Details(Sellable article, TextIn texts) => string.Join(
        " · ",
        new[]
        {
            article.Sku.Length > 0 ? texts["ordering.line.sku", ("sku", article.Sku)] : null,
            MinAge(article.MinAge, texts),
        }.Where(part => part is not null));

    /// <summary>Kept in the words of the contract. In the other language it is written anew, as long as it is still the same price.</summary>
    public static string? UnitPrice(OrderLine line, Order order, Sellable? article, TextIn texts) =>
        texts.Locale == order.Locale ? OrNull(line.UnitPriceText)
        : line.UnitPriceText.Length > 0 && article?.Price == line.Price ? article.UnitPriceText
        : null;

    public static string? OrNull(string text) => text.Length > 0 ? text : null;
}
