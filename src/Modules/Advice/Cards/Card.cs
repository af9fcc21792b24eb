using Storefront.Platform.Data;

namespace Storefront.Advice.Cards;

/// <summary>From the shelf to the screen: an article that the salesperson laid before the shopper.</summary>
internal sealed class Card : OwnedEntity
{
    public required Guid CallId { get; init; }

    public required Guid ProductId { get; init; }

    /// <summary>The size that was scanned; null when the article was picked.</summary>
    public Guid? VariantId { get; set; }

    public DateTimeOffset At { get; set; }
}
