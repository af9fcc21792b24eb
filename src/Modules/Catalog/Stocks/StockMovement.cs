using Storefront.Platform.Data;

namespace Storefront.Catalog.Stocks;

/// <summary>Why the count of a variant changed.</summary>
internal sealed class StockMovement : OwnedEntity
{
    public required Guid VariantId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required int Delta { get; init; }

    /// <summary>A word of ours (<c>counted</c>, <c>import</c>) or what the caller gave: an order's number.</summary>
    public required string Reason { get; init; }
}
