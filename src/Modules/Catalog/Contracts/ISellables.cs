using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Media.Contracts;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Contracts;

/// <summary>Which variant of which shop.</summary>
public readonly record struct VariantRef(Guid ShopId, Guid VariantId);

/// <summary>So many pieces of it.</summary>
public readonly record struct StockWish(VariantRef Variant, int Quantity);

/// <summary>What basket and checkout need to know of a variant, as it is now.</summary>
public sealed record Sellable
{
    public required VariantRef Ref { get; init; }

    public required Guid ProductId { get; init; }

    public required string Handle { get; init; }

    public required string Title { get; init; }

    /// <summary>„Größe: 40, Farbe: Braun“ in the shopper's language; empty for an article without options.</summary>
    public required string VariantTitle { get; init; }

    /// <summary>The same two in the shop's own words, whatever the shopper reads.</summary>
    public required string OwnTitle { get; init; }

    public required string OwnVariantTitle { get; init; }

    public required string Sku { get; init; }

    /// <summary>Gross, without deposit.</summary>
    public required Money Price { get; init; }

    public Money Deposit { get; init; }

    /// <summary>Percent: 19, 7, 0.</summary>
    public required int TaxRate { get; init; }

    /// <summary>A multi-purpose voucher: no VAT when it is sold, all of it when it is redeemed (GFT-02).</summary>
    public bool TaxedLater { get; init; }

    /// <summary>A voucher of either kind: no goods, whose withdrawal class is <c>GIFT_CARD</c>.</summary>
    public bool IsVoucher { get; init; }

    /// <summary>„3,32 €/l“ in the shopper's language, or null.</summary>
    public string? UnitPriceText { get; init; }

    /// <summary>Withdrawal class of legal.md 4.1.</summary>
    public required string Withdrawal { get; init; }

    /// <summary>Years; 0 for none.</summary>
    public int MinAge { get; init; }

    /// <summary>May be put into a basket and bought.</summary>
    public bool Orderable { get; init; }

    /// <summary>May be reserved; a service is asked for.</summary>
    public bool Reservable { get; init; }

    /// <summary>Nothing that could be put aside or collected: an appointment is made for it.</summary>
    public bool IsService { get; init; }

    /// <summary>How many may be bought now; null when stock is not counted.</summary>
    public int? Available { get; init; }

    public ImageDrop? Image { get; init; }
}

/// <summary>The catalogue as Ordering sees it. Works in town scope, over all shops of the town.</summary>
public interface ISellables
{
    /// <summary>The variants that exist and are published, in one query.</summary>
    Task<IReadOnlyDictionary<VariantRef, Sellable>> FindAsync(
        IReadOnlyCollection<VariantRef> variants, string locale, CancellationToken cancel);
}

/// <summary>
/// Takes goods from stock, in the caller's transaction and town scope. Settled by the database in one statement per variant:
/// two shoppers never get the last piece.
/// </summary>
public interface IStock
{
    /// <summary>
    /// Takes them all; otherwise answers the first of which too few are there, and the caller undoes its work. Stock that is not
    /// counted is always there.
    /// </summary>
    Task<VariantRef?> TakeAsync(IReadOnlyCollection<StockWish> wishes, string reason, CancellationToken cancel);

    /// <summary>Gives back what was taken: a line declined, an order cancelled, a reservation expired.</summary>
    Task GiveBackAsync(VariantRef variant, int quantity, string reason, CancellationToken cancel);

    /// <summary>The shop says that none is left: nothing more can be taken until somebody counts again.</summary>
    Task RunOutAsync(VariantRef variant, string reason, CancellationToken cancel);
}

/// <summary>Articles of the current shop changed (texts, prices, stock, publication). At most 500 ids in one event.</summary>
public sealed record ProductsChanged(Guid[] ProductIds);
