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

    /// <summary>First day it is shown, in the town's time; null: at once.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day it is shown; null: until it is deleted.</summary>
    public DateOnly? Until { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
