using Storefront.Platform.Data;

namespace Storefront.Community.Board;

/// <summary>A picture of a post; the file itself lies with the pictures of the author's shop or town.</summary>
internal sealed class PostPicture : OwnedEntity
{
    /// <summary>Key of the post.</summary>
    public required string Post { get; init; }

    public Guid MediaId { get; init; }
}
