using Storefront.Platform.Data;

namespace Storefront.Advice.Rooms;

internal enum GuestState
{
    /// <summary>Stands before the door.</summary>
    Knocking,
    LetIn,
    Refused,
}

/// <summary>Somebody else who opened a room's address: a second viewer, or a stranger whom the salesperson leaves outside.</summary>
internal sealed class Guest : OwnedEntity
{
    public required Guid CallId { get; init; }

    public required string Seat { get; init; }

    public required string Name { get; init; }

    public GuestState State { get; set; }

    public DateTimeOffset At { get; init; }

    /// <summary>Of the hub, while the page is open: who is put out hears nothing more, whatever the page does.</summary>
    public string Connection { get; set; } = "";

    /// <summary>Its place in the room, in signals.</summary>
    public string Peer => $"guest-{Id:N}";
}
