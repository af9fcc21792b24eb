using Storefront.Platform.Data;

namespace Storefront.Community.Peers;

/// <summary>What a shop gives to the comparison; one row for a shop, and only while it wants to.</summary>
internal sealed class PeerShare : OwnedEntity
{
    /// <summary>Id of its branch.</summary>
    public required string Branch { get; set; }

    /// <summary>Of the orders that ended, how many percent were collected; null: too few to say.</summary>
    public int? PickupPercent { get; set; }

    /// <summary>Median from order to answer; null: too few to say.</summary>
    public int? AnswerMinutes { get; set; }

    /// <summary>Of the published articles, how many percent have a picture; null: none.</summary>
    public int? PhotoPercent { get; set; }

    public DateTimeOffset CountedAt { get; set; }
}
