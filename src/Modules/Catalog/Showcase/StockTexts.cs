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
            return terms.Texts[kind == ProductKind.ShowWindow ? "catalog.stock.not_here" : "catalog.stock.gone"];
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

    /// <summary>Before one of several is chosen no number is true: the word of the best of them.</summary>
    internal static string OfSeveral(OfferRow best, ProductKind kind, ShopTerms terms) =>
        kind is ProductKind.Service or ProductKind.Voucher || !best.Stock.IsThere
            ? Of(best.Stock, kind, terms)
            : terms.Texts["catalog.stock." + Word(best.Stock.StateAt(terms.Now, terms.ConfirmDays))];

    /// <summary>What can be said of an article with several variants: the best of them.</summary>
    internal static OfferRow Best(IReadOnlyList<OfferRow> variants, ShopTerms terms) =>
        variants.MinBy(variant => variant.Stock.StateAt(terms.Now, terms.ConfirmDays))!;
}
