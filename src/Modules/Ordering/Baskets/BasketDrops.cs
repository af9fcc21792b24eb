using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Media.Contracts;

namespace Storefront.Ordering.Baskets;

/// <summary><c>basket</c> in templates.</summary>
internal sealed record BasketDrop : ILiquidDrop
{
    public required int Count { get; init; }

    public required bool Empty { get; init; }

    public required string Total { get; init; }

    /// <summary>Every price contains VAT: no voucher that is taxed later, no small business.</summary>
    public bool Taxed { get; init; }

    /// <summary>No price contains VAT: small businesses only.</summary>
    public bool TaxExempt { get; init; }

    /// <summary>One of its shops has a way to the goods that costs something on top.</summary>
    public bool ShippingCosts { get; init; }

    public required string CheckoutUrl { get; init; }

    /// <summary>Where the form around all lines posts to.</summary>
    public string? ChangeUrl { get; init; }

    /// <summary>Why the checkout is not open yet, and what to do; null when it is.</summary>
    public string? BlockedText { get; init; }

    public IReadOnlyList<BasketGroupDrop> Groups { get; init; } = [];

    public UndoDrop? Undo { get; init; }
}

internal sealed record UndoDrop(string Text, string Url) : ILiquidDrop;

internal sealed record BasketGroupDrop : ILiquidDrop
{
    public required SellerCard Shop { get; init; }

    public required string Subtotal { get; init; }

    public required IReadOnlyList<BasketLineDrop> Lines { get; init; }

    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Stays in the basket while the rest is ordered; the sentence that says why. Counts for no sum.</summary>
    public string? Waits { get; init; }

    public string? PickupText { get; init; }

    public required string TermsUrl { get; init; }

    public string? PaymentText { get; init; }

    public string? DeliveryText { get; init; }
}

internal sealed record BasketLineDrop : ILiquidDrop
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public string? VariantTitle { get; init; }

    /// <summary>„Gutschein, keine MwSt. beim Kauf“; null for goods.</summary>
    public string? KindText { get; init; }

    public string? Url { get; init; }

    public required ImageDrop Image { get; init; }

    public string? UnitPriceText { get; init; }

    public string? Price { get; init; }

    public string? LinePrice { get; init; }

    /// <summary>Of one piece, where that is not what the line says anyway: from two on, with a deposit on top, or where the line has no price.</summary>
    public string? EachPrice => Quantity > 1 || DepositText is not null || LinePrice is not { Length: > 0 } ? Price : null;

    public required int Quantity { get; init; }

    public int? MaxQuantity { get; init; }

    public string? QuantityUrl { get; init; }

    /// <summary>Name of its field in the form around all lines.</summary>
    public string QuantityField => ChangeLines.FieldOf(Id);

    public string? RemoveUrl { get; init; }

    /// <summary>Where it can be put aside instead, as long as it cannot be ordered; else null.</summary>
    public string? ReserveUrl { get; init; }

    public string? Notice { get; init; }

    /// <summary>What stands in the field: the quantity, or what was typed instead of one.</summary>
    public string Typed { get => field ?? Quantity.ToString(System.Globalization.CultureInfo.InvariantCulture); init; }

    /// <summary>What is wrong with the quantity that was typed.</summary>
    public string? QuantityError { get; init; }

    public string? DepositText { get; init; }

    /// <summary>Essential characteristics, for the summary above the order button.</summary>
    public string? DetailsText { get; init; }

    public string? WithdrawalText { get; init; }

    public bool Declined { get; init; }

    /// <summary>„Grund: ausverkauft. Das Geschäft schreibt: …“; null where nothing was declined, or no reason was kept.</summary>
    public string? DeclinedText { get; init; }

    /// <summary>Withdrawn from altogether: struck through, and in no sum.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>„widerrufen“, or how many pieces of it were; null as long as nobody withdrew.</summary>
    public string? WithdrawnText { get; init; }
}

/// <summary>A shop, as baskets, orders and reservations show it.</summary>
internal sealed record SellerCard : ILiquidDrop
{
    public required string Name { get; init; }

    public required string Url { get; init; }

    public required string AddressLine { get; init; }

    public string? OpenState { get; init; }

    public string? OpenText { get; init; }
}
