using System.Collections.Concurrent;
using NodaTime;
using Storefront.Liquid.Values;
using Storefront.Pickup.Checkout;
using Storefront.Platform.Texts;

namespace Storefront.Pickup.Places;

/// <summary>The next times of a shop as its pages say them: put into words once in each language, for as long as they are kept.</summary>
internal sealed class NextTimes(ShopCalendar? calendar, Pause? pause, LocalDate today)
{
    private readonly ConcurrentDictionary<string, PickupDrop?> _said = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _paused = new(StringComparer.Ordinal);

    /// <summary>Why there are none for now; null when that is not because the shop paused.</summary>
    public string? PausedIn(TextIn texts) => pause is null
        ? null
        : _paused.GetOrAdd(texts.Locale, static (_, said) => said.Pause.Text(said.Today, said.Texts), (Pause: pause, Today: today, Texts: texts));

    /// <summary>Null when no time has a place left.</summary>
    public PickupDrop? In(TextIn texts) => _said.GetOrAdd(texts.Locale, static (_, said) => said.Times.Say(said.Texts), (Times: this, Texts: texts));

    private PickupDrop? Say(TextIn texts) => calendar?.Earliest is not { } first ? null : new PickupDrop
    {
        Text = PickupTimes.Earliest(first, today).Text(texts, today),
        Slots = [.. calendar.Slots.Take(PickupTimes.Shown).Select(slot => new PickupSlotDrop(
            TownTime.Time(slot.Time.LocalStart.TimeOfDay),
            PickupMethod.DayLabel(slot.Time.LocalStart.Date, today, texts),
            slot.Left > 0,
            PickupMethod.PlacesText(slot.Left, texts)))],
    };
}

/// <summary><c>pickup</c> in templates.</summary>
internal sealed record PickupDrop : ILiquidDrop
{
    public required string Text { get; init; }

    public string Address { get; init; } = "";

    public required IReadOnlyList<PickupSlotDrop> Slots { get; init; }
}

internal sealed record PickupSlotDrop(string Label, string Day, bool Bookable, string PlacesText) : ILiquidDrop;
