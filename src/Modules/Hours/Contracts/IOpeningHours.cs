using NodaTime;

namespace Storefront.Hours.Contracts;

/// <summary>When shops are open. One source for badge, slots and search.</summary>
public interface IOpeningHours
{
    /// <summary>State of one shop of the current town, now.</summary>
    ValueTask<OpeningState> StateAsync(Guid shop, CancellationToken cancel);

    /// <summary>State of every shop of the current town that has hours, now. From memory after the first call.</summary>
    ValueTask<IReadOnlyDictionary<Guid, OpeningState>> StatesAsync(CancellationToken cancel);

    /// <summary>When a shop is open on a local date; empty when closed. Closures and holidays are taken out.</summary>
    ValueTask<IReadOnlyList<(LocalTime From, LocalTime To)>> RangesAsync(Guid shop, LocalDate day, CancellationToken cancel);
}

public enum OpeningKind
{
    Unknown,
    Open,
    ClosingSoon,
    Closed,
    DoorOnly,
}

/// <param name="Kind">Now.</param>
/// <param name="Until">While open: closes then.</param>
/// <param name="OpensNext">While closed: opens then, within 60 days; null when unknown.</param>
/// <param name="Reason">Why it is closed today: holiday or closure, in words; null for usual hours.</param>
public sealed record OpeningState(OpeningKind Kind, LocalDateTime? Until, LocalDateTime? OpensNext, string? Reason)
{
    public static OpeningState Unknown { get; } = new(OpeningKind.Unknown, null, null, null);

    public bool IsOpen => Kind is OpeningKind.Open or OpeningKind.ClosingSoon or OpeningKind.DoorOnly;
}

/// <summary>Hours of a shop changed. Raised in the shop's scope.</summary>
public sealed record HoursChanged;
