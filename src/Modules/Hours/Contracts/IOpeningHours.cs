using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Contracts;

/// <summary>When shops are open. One source for badge, slots and search.</summary>
public interface IOpeningHours
{
    /// <summary>State of one shop of the current town, now.</summary>
    ValueTask<OpeningState> StateAsync(Guid shop, CancellationToken cancel);

    /// <summary>State of every shop of the current town that has hours, now. From memory after the first call.</summary>
    ValueTask<IReadOnlyDictionary<Guid, OpeningState>> StatesAsync(CancellationToken cancel);

    /// <summary>
    /// When a shop is open on a local date; empty when closed. Closures and holidays are taken out. An evening that goes on
    /// after midnight ends at midnight here, the first moment of the next day, and begins again with that day.
    /// </summary>
    ValueTask<IReadOnlyList<(LocalDateTime From, LocalDateTime To)>> RangesAsync(Guid shop, LocalDate day, CancellationToken cancel);

    /// <summary>The same as if no plan of the town held: when somebody is in the shop, whether or not others are let in (<see cref="IClosures"/>).</summary>
    ValueTask<IReadOnlyList<(LocalDateTime From, LocalDateTime To)>> UsualRangesAsync(Guid shop, LocalDate day, CancellationToken cancel);
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
/// <param name="Until">While open: closes then; null when it does not close or the end is not fixed.</param>
/// <param name="OpensNext">While closed: opens then, within 60 days; null when unknown.</param>
/// <param name="Reason">Why it is closed today, in the shop's words; null for usual hours.</param>
public sealed record OpeningState(OpeningKind Kind, LocalDateTime? Until, LocalDateTime? OpensNext, string? Reason)
{
    public static OpeningState Unknown { get; } = new(OpeningKind.Unknown, null, null, null);

    /// <summary>Closed for a public holiday: text key of its name, such as <c>holidays.christmas_day</c>.</summary>
    public string? HolidayKey { get; init; }

    /// <summary>At the door only, for some days: the shop's words for shoppers by language, empty for the usual sentence. Else null.</summary>
    public DoorWords? Door { get; init; }

    /// <summary>What <see cref="OpensNext"/> opens is the door: nobody walks in then.</summary>
    public bool NextAtDoor { get; init; }

    /// <summary>Shut by a plan of the town: what shoppers should know. Else null.</summary>
    public DoorWords? Shut { get; init; }

    /// <summary>The town's date at which this was true.</summary>
    public LocalDate Today { get; init; }

    public bool IsOpen => Kind is OpeningKind.Open or OpeningKind.ClosingSoon or OpeningKind.DoorOnly;
}

public sealed record DoorWords(string German, string English)
{
    /// <summary>In a language; in German where nobody wrote them in English, null where nobody wrote any.</summary>
    public string? In(string locale) => locale == TextCatalog.English && English.Length > 0 ? English : German.Length > 0 ? German : null;
}

/// <summary>Hours of a shop changed. Raised in the shop's scope.</summary>
public sealed record HoursChanged;
