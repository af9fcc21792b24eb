using Storefront.Community.Network;
using Storefront.Platform.Data;

namespace Storefront.Community.Moderation;

/// <summary>
/// Somebody thinks that a post should not stand there. It is a letter to the house that answers for the post, so the row belongs to the
/// post's owner, wherever it came from.
/// </summary>
internal sealed class Report : OwnedEntity
{
    /// <summary>Key of the post.</summary>
    public required string Post { get; init; }

    /// <summary>Account of whoever wrote it: once each. Nobody is shown it.</summary>
    public Guid Reporter { get; init; }

    public ReportReason Reason { get; init; }

    public string Text { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? DoneAt { get; set; }
}
