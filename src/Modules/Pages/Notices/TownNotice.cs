using NodaTime;
using Storefront.Pages.Timing;
using Storefront.Platform.Data;

namespace Storefront.Pages.Notices;

/// <summary>A line of „Heute in der Stadt“.</summary>
internal sealed class TownNotice : OwnedEntity
{
    public required string TitleDe { get; set; }

    public string TitleEn { get; set; } = "";

    public required string TextDe { get; set; }

    public string TextEn { get; set; } = "";

    public string? Url { get; set; }

    /// <summary>First moment it is shown, in the town's time; null: at once.</summary>
    public LocalDateTime? From { get; set; }

    /// <summary>When it is gone; null: when it is deleted.</summary>
    public LocalDateTime? Until { get; set; }

    public ShowTime Shown => new(From, Until);

    public DateTimeOffset CreatedAt { get; set; }
}
