using Storefront.Platform.Texts;

namespace Storefront.Pages.Contracts;

/// <summary>
/// Adds a paragraph to „Versand &amp; Zahlung“ of the current shop: how goods come to people, how they pay. Implemented by the
/// modules that do it.
/// </summary>
public interface IShippingPart
{
    /// <summary>Smaller comes first: goods below 100, payment from 100.</summary>
    int Order { get; }

    /// <summary>Heading and plain sentences, or null when the shop does not offer it.</summary>
    ValueTask<ShippingPart?> ForAsync(TextIn texts, CancellationToken cancel);
}

public sealed record ShippingPart(string Title, IReadOnlyList<string> Sentences);
