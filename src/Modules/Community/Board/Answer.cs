using Storefront.Community.Network;

namespace Storefront.Community.Board;

/// <summary>Belongs to whoever answered, in whichever town; stands in the room of its question.</summary>
internal sealed class Answer : Post
{
    /// <summary>Key of the question.</summary>
    public required string Question { get; init; }
}
