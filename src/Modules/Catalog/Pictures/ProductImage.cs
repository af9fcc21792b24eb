using Storefront.Platform.Data;

namespace Storefront.Catalog.Pictures;

/// <summary>A picture of an article; the file itself is Media's.</summary>
internal sealed class ProductImage : OwnedEntity
{
    public required Guid ProductId { get; init; }

    public required Guid MediaId { get; init; }

    public int Position { get; set; }

    /// <summary>What the picture shows, in words.</summary>
    public string Alt { get; set; } = "";

    /// <summary>Where an import has it from: address, or path in its ZIP; null when it was uploaded.</summary>
    public string? Source { get; init; }

    /// <summary>Checksum and length of a packed picture, by which it is known again; null for all others.</summary>
    public string? SourceMark { get; init; }
}
