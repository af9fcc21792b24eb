using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Community.Network;

/// <summary>
/// Something a member wrote. The row belongs to the shop or town whose member wrote it and is changed there only; <see cref="Room"/> says who
/// else may read it. Its id stays within the house: what is shared has a <see cref="Key"/> of its own.
/// </summary>
internal abstract class Post : OwnedEntity
{
    public required string Key { get; init; }

    /// <summary>Key of the member who wrote it.</summary>
    public required string Author { get; init; }

    public Room Room { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    /// <summary>Language it is written in.</summary>
    public string Language { get; set; } = TextCatalog.German;

    /// <summary>Its words as the search compares them.</summary>
    public string Words { get; set; } = "";

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>The author took it back; they may show it again.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Moderation took it from view; the author reads why.</summary>
    public DateTimeOffset? HiddenAt { get; set; }

    public ReportReason? HiddenFor { get; set; }

    public string HiddenWhy { get; set; } = "";

    /// <summary>The author asked to look again, and what they say.</summary>
    public DateTimeOffset? AppealedAt { get; set; }

    public string Appeal { get; set; } = "";

    /// <summary>The check of competition law noticed something, and the author said that it is none.</summary>
    public bool Noticed { get; set; }

    /// <summary>Written for show; says so wherever it stands.</summary>
    public bool IsSample { get; init; }
}

/// <summary>Who may read a post.</summary>
internal enum Room
{
    /// <summary>Everybody in the author's town.</summary>
    Town,

    /// <summary>Members of all towns on this host.</summary>
    Network,
}

/// <summary>Why somebody thinks that a post should not stand there, and why it was hidden.</summary>
internal enum ReportReason
{
    /// <summary>Prices, discounts, terms: § 1 GWB, Art. 101 TFEU.</summary>
    Competition,

    /// <summary>Shoppers, staff or others can be recognised.</summary>
    PersonalData,

    Insult,

    Advertising,

    Wrong,

    Other,
}
