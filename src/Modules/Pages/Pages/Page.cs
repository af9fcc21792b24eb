using NodaTime;
using Storefront.Pages.Lists;
using Storefront.Pages.Timing;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Pages.Pages;

/// <summary>A page that a town or shop writes itself.</summary>
internal sealed class Page : OwnedEntity, IListed
{
    public required string Handle { get; set; }

    public required string TitleDe { get; set; }

    public string TitleEn { get; set; } = "";

    /// <summary>Markdown.</summary>
    public required string BodyDe { get; set; }

    public string BodyEn { get; set; } = "";

    public MenuPlace Menu { get; set; }

    public int Position { get; set; }

    public bool IsLive { get; set; }

    /// <summary>A live page is shown from then on, in the town's time; null: at once.</summary>
    public LocalDateTime? From { get; set; }

    /// <summary>When it is gone; null: when somebody takes it away.</summary>
    public LocalDateTime? Until { get; set; }

    public ShowTime Shown => new(From, Until);

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Deleted pages stay for a while, so that deleting can be undone.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    public string Title(string locale) => locale == TextCatalog.English && TitleEn.Length > 0 ? TitleEn : TitleDe;

    public string Body(string locale) => locale == TextCatalog.English && BodyEn.Length > 0 ? BodyEn : BodyDe;

    /// <summary>English was asked for, but only German is there.</summary>
    public bool FallsBack(string locale) => locale == TextCatalog.English && BodyEn.Length == 0;
}

internal enum MenuPlace
{
    None,
    Main,
    Footer,
}
