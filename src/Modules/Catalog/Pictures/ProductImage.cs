using Storefront.Platform.Data;

namespace Storefront.Catalog;

/// <summary>A picture of an article; the file itself is Media's.</summary>
internal sealed class ProductImage : OwnedEntity
{
    public required Guid ProductId { get; init; }

    public required Guid MediaId { get; init; }

    public int Position { get; set; }

    /// <summary>What the picture shows, in words.</summary>
    public string Alt { get; set; } = "";

    /// <summary>The address it was fetched from; null when it was uploaded.</summary>
    public string? Source { get; init; }
}
