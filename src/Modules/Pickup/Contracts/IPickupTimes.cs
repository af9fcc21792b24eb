using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Pickup.Contracts;

/// <summary>When goods can be collected. From memory, at most a minute old: for cards, lists and filters.</summary>
public interface IPickupTimes
{
    /// <summary>The earliest time of every shop of the current town that can promise one.</summary>
    ValueTask<IReadOnlyDictionary<Guid, EarliestPickup>> EarliestAsync(CancellationToken cancel);
}

/// <param name="At">The instant, for sorting.</param>
/// <param name="Local">The same in the town's clock time.</param>
/// <param name="Today">Still on the day of the question.</param>
public sealed record EarliestPickup(DateTimeOffset At, LocalDateTime Local, bool Today)
{
    /// <summary>„Abholung heute ab 15:00“.</summary>
    public string Text(TextIn texts, LocalDate today) => texts[
        "pickup.method.earliest",
        ("when", TownTime.NearDay(Local.Date, today, texts)),
        ("time", TownTime.Time(Local.TimeOfDay))];
}
