using Storefront.Platform.Data;

namespace Storefront.Community.Mentors;

/// <summary>
/// Somebody asks a mentor for half an hour. A letter to the mentor's house, so the row belongs there; whoever asked reads it through the window.
/// </summary>
internal sealed class Talk : OwnedEntity
{
    public required string Key { get; init; }

    /// <summary>Key of the mentor.</summary>
    public required string Mentor { get; init; }

    public Guid AskerTown { get; init; }

    public Guid AskerShop { get; init; }

    public Guid Asker { get; init; }

    /// <summary>Whoever asks says who they are.</summary>
    public required string AskerName { get; init; }

    public required string Topic { get; init; }

    public DateTimeOffset At { get; init; }

    public TalkState State { get; set; }

    /// <summary>Where to meet, or why not: words of the mentor.</summary>
    public string Reply { get; set; } = "";

    /// <summary>Address of a room to meet in, where a module gives one; empty: none.</summary>
    public string Room { get; set; } = "";

    public DateTimeOffset AskedAt { get; init; }
}

internal enum TalkState
{
    Asked,
    Agreed,
    Declined,
    Cancelled,
}
