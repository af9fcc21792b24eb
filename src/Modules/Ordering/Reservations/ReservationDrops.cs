using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Media.Contracts;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;

namespace Storefront.Ordering.Reservations;

/// <summary><c>form</c> of the template <c>reserve</c>.</summary>
internal sealed record ReserveFormDrop : ILiquidDrop
{
    public required string Action { get; init; }

    /// <summary>Goes along in the field <c>form</c>: sent again, it reserves nothing more.</summary>
    public required string Id { get; init; }

    public IReadOnlyList<ErrorDrop> Errors { get; init; } = [];

    public required FieldDrop Quantity { get; init; }

    /// <summary>How many may be asked for: never more than are there.</summary>
    public required int Most { get; init; }

    /// <summary>„2 × 129,00 € = 258,00 €“, for the number that was typed; null for one.</summary>
    public string? SumText { get; init; }

    public required FieldDrop Name { get; init; }

    public required FieldDrop Email { get; init; }

    public required FieldDrop Phone { get; init; }

    /// <summary>The field <c>note</c> of a service: when, and what it is about.</summary>
    public required FieldDrop Wish { get; init; }

    public required string Button { get; init; }

    public required string Note { get; init; }
}

/// <summary>What is to be reserved, as <c>product</c> and <c>selected_variant</c>.</summary>
internal sealed record WantedDrop : ILiquidDrop
{
    public required Guid Id { get; init; }

    /// <summary><c>service</c> or <c>product</c>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required ImageDrop Image { get; init; }

    public required string Price { get; init; }

    public string? UnitPrice { get; init; }

    public string? DepositText { get; init; }

    public required string StockState { get; init; }

    public required string StockText { get; init; }
}

/// <summary><c>reservation</c> in templates.</summary>
internal sealed record ReservationDrop : ILiquidDrop
{
    public required string Number { get; init; }

    /// <summary><c>service</c> or <c>product</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What was written with it; null when nothing was.</summary>
    public string? WishText { get; init; }

    public required string State { get; init; }

    public required string StateText { get; init; }

    /// <summary>When the page was made: a page without a network says how old it is.</summary>
    public required string MadeText { get; init; }

    public required string ProductTitle { get; init; }

    public string? VariantTitle { get; init; }

    public required int Quantity { get; init; }

    /// <summary>Of one, and of several together.</summary>
    public required string PriceText { get; init; }

    public string? UntilText { get; init; }

    /// <summary>What a plan of the town that closes shops means for it; null when none does.</summary>
    public string? ClosureText { get; init; }

    public string? Code { get; init; }

    public LiquidHtml? Qr { get; init; }

    public required SellerCard Shop { get; init; }

    public string? CancelUrl { get; init; }
}
