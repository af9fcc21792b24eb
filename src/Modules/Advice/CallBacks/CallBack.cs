using Storefront.Advice.Calls;
using Storefront.Platform.Data;

namespace Storefront.Advice.CallBacks;

internal enum CallBackState
{
    Open,
    Done,
}

/// <summary>A shopper asks to be called: nobody came to the video call, nobody is there now, or the browser cannot do it.</summary>
internal sealed class CallBack : OwnedEntity
{
    /// <summary>The call nobody answered; null when the shopper asked at once.</summary>
    public Guid? CallId { get; init; }

    public CallBackState State { get; set; }

    public required string Name { get; set; }

    public required string Phone { get; set; }

    /// <summary>When it suits, and what it is about.</summary>
    public required string Wish { get; set; }

    public required string Locale { get; init; }

    public required string ProductTitle { get; init; }

    public Outcome? Outcome { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public string DoneBy { get; set; } = "";
}
