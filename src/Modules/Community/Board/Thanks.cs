using Storefront.Platform.Data;

namespace Storefront.Community.Board;

/// <summary>Somebody said thank you; belongs to whoever thanks. Each counts as a point for the other.</summary>
internal sealed class Thanks : OwnedEntity
{
    /// <summary>Key of the post or the talk.</summary>
    public required string About { get; init; }

    /// <summary>Key of the member who is thanked.</summary>
    public required string Member { get; init; }

    /// <summary>Account of the one who thanks.</summary>
    public Guid Person { get; init; }
}
