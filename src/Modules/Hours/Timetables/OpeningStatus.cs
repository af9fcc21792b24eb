using NodaTime;

namespace Storefront.Hours.Timetables;

internal enum DoorState
{
    Open,

    /// <summary>Open, but for thirty minutes at most.</summary>
    ClosingSoon,
    Closed,

    /// <summary>Closed, but one may ask for an appointment now.</summary>
    ByArrangement,
}

/// <summary>What the badge says at one moment.</summary>
/// <param name="DoorOnly">Served at the door, nobody walks in; says nothing about being open.</param>
internal sealed record OpeningStatus(DoorState State, bool DoorOnly)
{
    internal bool IsOpen => State is DoorState.Open or DoorState.ClosingSoon;

    /// <summary>Null while open round the clock or with an open end.</summary>
    internal LocalDateTime? Until { get; init; }
    internal Instant? UntilInstant { get; init; }
    internal bool OpenEnd { get; init; }

    /// <summary>Only while closed; null if nothing opens within 400 days.</summary>
    internal OpenStretch? Next { get; init; }
    internal DayReason Reason { get; init; }
    internal string? Note { get; init; }
    internal string? Holiday { get; init; }
}
