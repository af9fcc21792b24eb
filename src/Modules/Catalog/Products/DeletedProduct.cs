using Storefront.Catalog.Prices;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Products;

/// <summary>A deleted article, whole, so that deleting can be undone for thirty days.</summary>
internal sealed class DeletedProduct : OwnedEntity
{
    public required string Title { get; init; }

    /// <summary>JSON of the article with everything that belongs to it.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset DeletedAt { get; init; }
}
