using Storefront.Catalog.Products;

namespace Storefront.Catalog.Stocks;

/// <summary>What a shopper reads about the stock of a variant.</summary>
internal enum StockState
{
    InStock,
    Few,
    Ask,
    Gone,
}

/// <summary>The stock of one variant as it is to be believed now: what nobody has confirmed for a while becomes a question.</summary>
internal readonly record struct StockLevel(int? Count, SoftStock? Soft, DateTimeOffset? ConfirmedAt)
{
    internal const int UsualConfirmDays = 14;
    internal const int FewAtMost = 3;

    internal StockState StateAt(DateTimeOffset now, int confirmDays)
    {
        if (Count is { } count)
        {
            return count <= 0 ? StockState.Gone : count <= FewAtMost ? StockState.Few : StockState.InStock;
        }

        var old = ConfirmedAt is { } confirmed && now - confirmed > TimeSpan.FromDays(confirmDays);
        return Soft switch
        {
            SoftStock.Gone => StockState.Gone,
            SoftStock.Ask => StockState.Ask,
            SoftStock.Here or SoftStock.Few when old => StockState.Ask,
            SoftStock.Few => StockState.Few,
            _ => StockState.InStock,
        };
    }

    /// <summary>
    /// The stock of an article before one of its variants is chosen: what they hold together. One size left is not few shoes left. Where
    /// some are not counted there is no sum, and the best of them counts.
    /// </summary>
    internal static StockLevel Together(IReadOnlyList<StockLevel> variants, DateTimeOffset now, int confirmDays) =>
        variants.All(one => one.Count is not null)
            ? new StockLevel(variants.Sum(one => one.Count), null, null)
            : variants.MinBy(one => one.StateAt(now, confirmDays));

    /// <summary>Stock that is not counted is there unless the shop says it is gone.</summary>
    internal bool IsThere => Count is { } count ? count > 0 : Soft != SoftStock.Gone;
}
