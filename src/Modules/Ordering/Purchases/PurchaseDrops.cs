using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;

namespace Storefront.Ordering.Purchases;

/// <summary><c>purchase</c> in templates.</summary>
internal sealed record PurchaseDrop : ILiquidDrop
{
    public required string Number { get; init; }

    public required string PlacedText { get; init; }

    public required string State { get; init; }

    public required string StateText { get; init; }

    public required bool AllReady { get; init; }

    public required string Total { get; init; }

    public required string Email { get; init; }

    public string? Code { get; init; }

    public LiquidHtml? Qr { get; init; }

    public required IReadOnlyList<PurchaseOrderDrop> Orders { get; init; }

    /// <summary>How often the page may look again; null when nothing changes any more.</summary>
    public int? RefreshSeconds { get; init; }

    /// <summary>Where the button „Im Konto behalten“ posts to; null when the purchase lies in an account.</summary>
    public string? KeepUrl { get; init; }

    public string? KeepText { get; init; }

    /// <summary>The list of purchases, for the one whose purchase it is.</summary>
    public string? AccountUrl { get; init; }
}

internal sealed record PurchaseOrderDrop : ILiquidDrop
{
    public required string Number { get; init; }

    public required SellerCard Shop { get; init; }

    public required string State { get; init; }

    public required string StateText { get; init; }

    public required string StateKind { get; init; }

    public required IReadOnlyList<StepDrop> Steps { get; init; }

    public string? SlotText { get; init; }

    public required string AddressLine { get; init; }

    public string? Code { get; init; }

    public LiquidHtml? Qr { get; init; }

    public required IReadOnlyList<BasketLineDrop> Lines { get; init; }

    public required string Subtotal { get; init; }

    /// <summary>Cancelled or declined as a whole: no contract, nothing to pay.</summary>
    public bool CalledOff { get; init; }

    public string? PaymentText { get; init; }

    public string? CancelUrl { get; init; }

    public string? CancelText { get; init; }

    public required SellerDrop Seller { get; init; }

    /// <summary>Null where no contract came about.</summary>
    public string? WithdrawUrl { get; init; }

    /// <summary>„Ihr Widerruf ist am … eingegangen“; null as long as nobody withdrew.</summary>
    public string? WithdrawnText { get; init; }

    /// <summary>What happens next with it.</summary>
    public string? WithdrawnNext { get; init; }
}
