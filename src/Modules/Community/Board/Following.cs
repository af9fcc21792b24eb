using Storefront.Platform.Data;

namespace Storefront.Community.Board;

/// <summary>Somebody wants a mail when a question is answered.</summary>
internal sealed class Following : OwnedEntity
{
    /// <summary>Key of the question.</summary>
    public required string Question { get; init; }

    /// <summary>Their account.</summary>
    public Guid Person { get; init; }
}
