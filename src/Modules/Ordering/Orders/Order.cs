using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Orders;

/// <summary>One contract with one shop. Carries everything the shop needs; it never reads the purchase of the town.</summary>
internal sealed class Order : OwnedEntity
{
    public required Guid PurchaseId { get; init; }

    public required string Number { get; init; }

    public OrderState State { get; set; }

    public DateTimeOffset PlacedAt { get; init; }

    /// <summary>When the state was reached.</summary>
    public DateTimeOffset StateAt { get; set; }

    /// <summary>The language of the contract.</summary>
    public required string Locale { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required string Note { get; init; }

    /// <summary>Id of the fulfilment method.</summary>
    public required string Method { get; init; }

    public DateTimeOffset? PromiseFrom { get; init; }

    public DateTimeOffset? PromiseUntil { get; init; }

    /// <summary>Id of the payment method.</summary>
    public required string Payment { get; init; }

    /// <summary>Goods and deposit, without declined lines.</summary>
    public Money Total { get; set; }

    public required string Code { get; init; }

    /// <summary>Why it was declined or cancelled, in the shop's words.</summary>
    public string? Reason { get; set; }

    /// <summary>When the contract came about.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? ReadyAt { get; set; }

    /// <summary>The withdrawal period starts here (WDR-02).</summary>
    public DateTimeOffset? HandedOverAt { get; set; }

    /// <summary>When the shopper last withdrew from this contract, or from part of it.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Withdrew from all of it: the declaration names no part, or there is no part.</summary>
    public bool WithdrawnWhole { get; set; }

    public WithdrawnExtent Extent => OrderStatus.Extent(State, StateAt, WithdrawnAt, WithdrawnWhole);

    public bool IsCalledBack => OrderFlow.IsCalledBack(State, WithdrawnWhole);

    /// <summary>Withdrawn from altogether. What had been declined or cancelled before that was no contract any more.</summary>
    public bool IsWithdrawn => Extent == WithdrawnExtent.Whole;

    /// <summary>What the shopper owes or has paid for what stays; nothing once nothing of it does.</summary>
    public Money Due => IsWithdrawn || OrderFlow.EndsWithoutGoods(State) ? Money.Zero : Total;

    /// <summary>Name and address of the seller at the time, in one line each.</summary>
    public required string SellerName { get; init; }

    public required string SellerAddress { get; init; }

    /// <summary>Ids of the legal texts that were in force, as JSON.</summary>
    public required string LegalTexts { get; init; }
}

/// <summary>A line of an order: all facts as they were when it was sent.</summary>
internal sealed class OrderLine : OwnedEntity
{
    public required Guid OrderId { get; init; }

    public int Position { get; init; }

    public required Guid ProductId { get; init; }

    public required Guid VariantId { get; init; }

    public required string Handle { get; init; }

    public required string Title { get; init; }

    public required string VariantTitle { get; init; }

    /// <summary>In the shop's own words; empty in what was stored before it was kept.</summary>
    public string OwnTitle { get; init; } = "";

    public string OwnVariantTitle { get; init; } = "";

    public GoodsName ForShop => GoodsName.ForShop(OwnTitle, OwnVariantTitle, Title, VariantTitle);

    public GoodsName ForShopper => new(Title, VariantTitle);

    public required string Sku { get; init; }

    public int Quantity { get; init; }

    /// <summary>Gross, of one piece, without deposit.</summary>
    public Money Price { get; init; }

    public Money Deposit { get; init; }

    public int TaxRate { get; init; }

    /// <summary>A multi-purpose voucher, taxed when it is redeemed.</summary>
    public bool TaxedLater { get; init; }

    /// <summary>No goods that are sent back, but a right that is given up (legal.md 4.1).</summary>
    public bool IsVoucher => TaxedLater || Withdrawal == "GIFT_CARD";

    public required string UnitPriceText { get; init; }

    public required string Withdrawal { get; init; }

    public int MinAge { get; init; }

    public bool Declined { get; set; }

    /// <summary>Why, of <see cref="DeclineReason.Codes"/>; null where it was not declined, or before reasons were kept.</summary>
    public string? DeclineCode { get; set; }

    /// <summary>What the shop wrote to the shopper about that.</summary>
    public string? DeclineWords { get; set; }

    /// <summary>So many pieces the shopper withdrew from; not counted where the order was withdrawn from in words.</summary>
    public int Withdrawn { get; set; }

    /// <summary>Ordered, and not withdrawn from.</summary>
    public int Wanted => Quantity - Withdrawn;

    /// <summary>So many the shopper gets, and can still withdraw from.</summary>
    public int Left => Declined ? 0 : Wanted;

    /// <summary>So many stay with the shopper, or are still to come.</summary>
    public int KeptIn(Order order) => order.IsWithdrawn ? 0 : Left;

    /// <summary>How many a list shows: what is kept, or struck through what there was.</summary>
    public int ShownIn(Order order) => KeptIn(order) is > 0 and var kept ? kept : Declined ? Wanted : Quantity;

    /// <summary>The shopper wants none of it. What the shop had declined is nothing to withdraw from.</summary>
    public bool IsWithdrawnIn(Order order) => !Declined && (order.IsWithdrawn || Wanted == 0);

    /// <summary>To be paid for it.</summary>
    public Money Total => Of(Left);

    public Money Of(int pieces) => (Price + Deposit) * pieces;

    public TaxedLine Taxed => new(TaxRate, TaxedLater, Total);
}

/// <summary>What happened to an order, when, and who did it.</summary>
internal sealed class OrderHistory : OwnedEntity
{
    /// <summary>Of <see cref="What"/>: the shop could not supply one line.</summary>
    public const string LineDeclined = "line_declined";

    public required Guid OrderId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>A person's name; empty for the shopper or the clock.</summary>
    public required string By { get; init; }

    /// <summary>Text key below <c>order.history.</c>.</summary>
    public required string What { get; init; }

    public string? Text { get; init; }

    /// <summary>The line that was declined here; null for everything else, and before it was kept.</summary>
    public Guid? LineId { get; init; }

    /// <summary>The pieces a withdrawal took out, or that went back on the shelf after it, as JSON; null where it is said in words.</summary>
    public string? Items { get; init; }

    /// <summary>When the withdrawal came in that was dealt with here; null for everything else, and once it was opened again.</summary>
    public DateTimeOffset? Settles { get; set; }

    /// <summary>What was given back, or is due again.</summary>
    public Money? Amount { get; init; }
}
