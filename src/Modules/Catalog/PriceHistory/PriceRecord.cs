using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Catalog.PriceHistory;

/// <summary>What a variant cost from a moment on. Only ever added to: PAngV § 11 asks what was asked before.</summary>
internal sealed class PriceRecord : OwnedEntity
{
    public required Guid VariantId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Gross, without deposit; null: not offered from here on.</summary>
    public Money? Price { get; init; }

    /// <summary>Shown as a reduction.</summary>
    public bool Announced { get; init; }
}
