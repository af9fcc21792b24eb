using Storefront.Advice.Channels;
using Storefront.Platform.Data;

namespace Storefront.Advice.Calls;

internal enum CallState
{
    /// <summary>The shopper's page is open, and the browser asks for microphone and camera.</summary>
    Opened,
    Ringing,

    /// <summary>Somebody of the shop took it.</summary>
    Live,
    Ended,

    /// <summary>Nobody came to the phone.</summary>
    Missed,

    /// <summary>The shopper went before anybody came.</summary>
    Cancelled,

    /// <summary>A meeting for which nobody of the shop has opened the room yet.</summary>
    Planned,
}

/// <summary>What came of a conversation, told by the salesperson with one tap.</summary>
internal enum Outcome
{
    Sale,
    Reserve,
    Visit,
    Nothing,
}

/// <summary>A shopper rings the shop, and perhaps talks to it. Nothing of what is said or shown is kept (G7).</summary>
internal sealed class Call : OwnedEntity
{
    /// <summary>Names the room in its address; cannot be guessed.</summary>
    public required string Token { get; init; }

    /// <summary>In the cookie of the browser that rang: the address alone opens nothing.</summary>
    public required string Seat { get; init; }

    public CallState State { get; set; }

    /// <summary>Where they talk; if not here, this is the page beside the conversation, with cards and basket.</summary>
    public Channel Channel { get; init; }

    /// <summary>As the shopper wants to be called; may be empty.</summary>
    public required string Name { get; init; }

    public required string Locale { get; init; }

    /// <summary>The article on whose page it began.</summary>
    public Guid? ProductId { get; init; }

    public required string ProductTitle { get; init; }

    public Guid? StaffId { get; set; }

    public string StaffName { get; set; } = "";

    /// <summary>Who could not answer, being in another conversation, and promised to call back; empty: nobody did.</summary>
    public string PutOffBy { get; set; } = "";

    /// <summary>Of the hub: the page of the shopper that was opened last, and of the salesperson; empty: none is open.</summary>
    public string ShopperConnection { get; set; } = "";

    public string StaffConnection { get; set; } = "";

    public Outcome? Outcome { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RingAt { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Set for a meeting: no shopper rang, two people agreed on a time.</summary>
    public DateTimeOffset? MeetsAt { get; init; }

    /// <summary>What they meet about, for the module that asked; empty for calls.</summary>
    public string MeetingKey { get; init; } = "";

    public bool IsMeeting => MeetsAt is not null;

    public bool IsOver => State is CallState.Ended;
}
