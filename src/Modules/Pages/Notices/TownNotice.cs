using NodaTime;
using Storefront.Pages.Timing;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

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

    /// <summary>Bits of <see cref="Weekdays"/>.</summary>
    public int Days { get; set; }

    public TwoTongues Titles => new(TitleDe, TitleEn);

    public TwoTongues Texts => new(TextDe, TextEn);

    public ShowTime Shown => new(From, Until);

    public Weekdays On => new(Days);

    public bool IsOn(LocalDateTime now) => Shown.Covers(now) && On.Covers(now.Date);

    /// <summary>„Mi., Sa. · ab Do., 12. Nov. 09:00“; null for always.</summary>
    public string? When(TextIn texts) =>
        string.Join(" · ", new[] { On.Say(texts), Shown.Say(texts) }.OfType<string>()) is { Length: > 0 } when ? when : null;

    public DateTimeOffset CreatedAt { get; set; }
}
