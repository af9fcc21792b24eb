using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Showcase;

/// <summary>Stock as people read it.</summary>
internal static class StockTexts
{
    private const int CountedUpTo = 20;

    internal static string Word(StockState state) => state switch
    {
        StockState.InStock => "in_stock",
        StockState.Few => "few",
        StockState.Ask => "ask",
        StockState.Gone => "gone",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    internal static string Of(StockLevel level, ProductKind kind, ShopTerms terms)
    {
        var state = level.StateAt(terms.Now, terms.ConfirmDays);
        if (state == StockState.Gone)
        {
            return terms.Texts["catalog.stock." + kind switch
            {
                ProductKind.ShowWindow => "not_here",
                ProductKind.Voucher => "not_offered",
                _ => "gone",
            }];
        }

        return kind switch
        {
            ProductKind.Service => terms.Texts["catalog.stock.by_appointment"],
            ProductKind.Voucher => terms.Texts["catalog.stock.at_once"],
            _ when level.Count is { } count => count > CountedUpTo
                ? terms.Texts["catalog.stock.plenty", ("count", CountedUpTo)]
                : terms.Texts["catalog.stock.counted", ("count", count)],
            _ => terms.Texts["catalog.stock." + Word(state)],
        };
    }

    /// <summary>
    /// The same of an article with what its variants hold together. Before one of several is chosen no number is true: a card, and the
    /// page behind it, say the word.
    /// </summary>
    internal static string Of(IReadOnlyList<OfferRow> variants, ProductKind kind, ShopTerms terms)
    {
        var level = Together(variants, terms);
        return variants.Count == 1 || kind is ProductKind.Service or ProductKind.Voucher || !level.IsThere
            ? Of(level, kind, terms)
            : terms.Texts["catalog.stock." + Word(level.StateAt(terms.Now, terms.ConfirmDays))];
    }

    internal static StockLevel Together(IReadOnlyList<OfferRow> variants, ShopTerms terms) =>
        StockLevel.Together([.. variants.Select(variant => variant.Stock)], terms.Now, terms.ConfirmDays);
}
