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

    /// <summary>When the page was made: a page without a network says how old it is.</summary>
    public required string MadeText { get; init; }

    public required bool AllReady { get; init; }

    /// <summary>„Schon abholbereit: …“; null while nothing is, and once everything is.</summary>
    public string? ReadyText { get; init; }

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

    /// <summary>What a plan of the town that closes shops means for this order; null when none does.</summary>
    public string? ClosureText { get; init; }

    public string? Code { get; init; }

    public LiquidHtml? Qr { get; init; }

    /// <summary>„ab 16 Jahren, Ausweis bei der Abholung“, as long as something of that kind is still to come; null otherwise.</summary>
    public string? AgeText { get; init; }

    public required IReadOnlyList<BasketLineDrop> Lines { get; init; }

    public required string Subtotal { get; init; }

    /// <summary>Cancelled, declined or withdrawn as a whole: nothing of it comes or stays, and nothing is to be paid.</summary>
    public bool CalledOff { get; init; }

    public string? PaymentText { get; init; }

    public string? CancelUrl { get; init; }

    public string? CancelText { get; init; }

    public required SellerDrop Seller { get; init; }

    /// <summary>The terms and the instruction the order is based on, in the version of that day (B4).</summary>
    public required IReadOnlyList<ContractTextDrop> ContractTexts { get; init; }

    /// <summary>Null where no contract came about.</summary>
    public string? WithdrawUrl { get; init; }

    /// <summary>Each declaration, the oldest first; empty as long as nobody withdrew.</summary>
    public required IReadOnlyList<WithdrawalDrop> Withdrawals { get; init; }

    /// <summary>What stays with the shopper or is still to come; null where nobody withdrew, or nothing is left.</summary>
    public string? KeptText { get; init; }

    /// <summary>Of several withdrawals, what is given back for all of them together.</summary>
    public string? MoneyBackText { get; init; }
}

/// <summary>One declaration: what was withdrawn when, what goes back, and how much money for it.</summary>
internal sealed record WithdrawalDrop : ILiquidDrop
{
    /// <summary>„Ihr Widerruf ist am … eingegangen“.</summary>
    public required string Text { get; init; }

    /// <summary>„1 × Wanderschuh Alpsee, Größe: 40: 129,00 €“.</summary>
    public required IReadOnlyList<string> Pieces { get; init; }

    /// <summary>The shopper's own words, where no pieces were ticked.</summary>
    public string? Said { get; init; }

    /// <summary>What happens next with the goods.</summary>
    public string? Next { get; init; }

    /// <summary>What is given back for it, and by when.</summary>
    public string? Money { get; init; }
}

/// <param name="Title">„AGB, Fassung 3“.</param>
/// <param name="Url">Where just this version is shown.</param>
internal sealed record ContractTextDrop(string Title, string Url) : ILiquidDrop;
