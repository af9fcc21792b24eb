using Storefront.Platform.Data;

namespace Storefront.Advice.Desk;

/// <summary>A phone or computer of the shop that rings: its page is open just now.</summary>
internal sealed class Device : OwnedEntity
{
    /// <summary>Of the hub; gone with the page.</summary>
    public required string Connection { get; init; }

    public required Guid StaffId { get; init; }

    /// <summary>The page says every half minute that it is still there: a phone that died takes no leave.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
