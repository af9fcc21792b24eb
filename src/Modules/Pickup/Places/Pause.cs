using NodaTime;
using Storefront.Pickup.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Pickup.Places;

/// <summary>A shop hands out nothing for a while.</summary>
/// <param name="Shop">Its name.</param>
/// <param name="Until">The first day after it; null when nobody knows.</param>
internal sealed record Pause(string Shop, LocalDate? Until)
{
    /// <summary>„Schuhhaus Becker nimmt gerade keine Abholungen an, wieder ab Montag, 30. November.“</summary>
    public string Text(LocalDate today, TextIn texts) => Until is { } day
        ? texts["pickup.pause.until", ("shop", Shop), ("day", PickupPause.DayText(day, today, texts))]
        : texts["pickup.pause.open", ("shop", Shop)];
}
