using Storefront.Platform.Data;

namespace Storefront.Catalog.Collections;

/// <summary>A group of articles with a page of its own: „Wanderschuhe“.</summary>
internal sealed class Collection : OwnedEntity
{
    public required string Handle { get; set; }

    public required string Title { get; set; }

    public string? TitleEn { get; set; }

    /// <summary>Clean HTML.</summary>
    public string Description { get; set; } = "";

    public string? DescriptionEn { get; set; }

    public int Position { get; set; }
}

/// <summary>An article in a collection.</summary>
internal sealed class CollectionEntry : OwnedEntity
{
    public required Guid CollectionId { get; init; }

    public required Guid ProductId { get; init; }
}
