using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Wanted.Slips;

internal enum SlipState
{
    /// <summary>The shop has not said anything.</summary>
    Open,

    /// <summary>„Haben wir“</summary>
    Has,

    /// <summary>„Können wir bestellen“</summary>
    CanOrder,

    /// <summary>„Haben wir nicht“</summary>
    HasNot,
}

/// <summary>How an enquiry ended, as shops read it.</summary>
internal enum SlipEnd
{
    None,
    Found,
    Over,
    Stopped,
}

/// <summary>
/// What lies at one shop of an enquiry: a copy of all the shop may know, which is why there is no address in it. No shop sees the slip of
/// another one, so none knows what others answered.
/// </summary>
internal sealed class Slip : OwnedEntity
{
    public required Guid EnquiryId { get; init; }

    public SlipState State { get; set; }

    public SlipEnd End { get; set; }

    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Size { get; init; }

    public Money AtMost { get; init; }

    public DateOnly? NeededBy { get; init; }

    /// <summary>JSON: ids of the shopper's photos.</summary>
    public required string Pictures { get; init; }

    /// <summary>The shopper wrote last.</summary>
    public bool AskedBack { get; set; }

    /// <summary>Who answered last.</summary>
    public string By { get; set; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ClosesAt { get; init; }

    /// <summary>Changes with everything that happens, and shows who of two was quicker.</summary>
    public DateTimeOffset StateAt { get; set; }

    /// <summary>The shop has not got a mail of what is new.</summary>
    public bool Untold { get; set; }

    public DateTimeOffset? ToldAt { get; set; }

    public bool Sample { get; init; }

    public bool Waits => End == SlipEnd.None && (State == SlipState.Open || AskedBack);
}

/// <summary>Something written on a slip, by the shop or by the shopper.</summary>
internal sealed class SlipLine : OwnedEntity
{
    public required Guid SlipId { get; init; }

    public required Guid EnquiryId { get; init; }

    public bool FromShop { get; init; }

    /// <summary>The shop's answer in one word, where the line is one.</summary>
    public SlipState Answer { get; init; }

    public required string By { get; init; }

    public required string Text { get; init; }

    /// <summary>Zero: not said.</summary>
    public Money Price { get; init; }

    /// <summary>„Können wir bestellen bis“.</summary>
    public DateOnly? ReadyBy { get; init; }

    public string Pictures { get; init; } = "[]";

    /// <summary>JSON: ids of articles of the shop.</summary>
    public string Products { get; init; } = "[]";

    public DateTimeOffset At { get; init; }

    /// <summary>When the shopper got a mail of it.</summary>
    public DateTimeOffset? ToldAt { get; set; }
}
