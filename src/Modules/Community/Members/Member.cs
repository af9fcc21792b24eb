using Storefront.Platform.Data;

namespace Storefront.Community.Members;

/// <summary>
/// A person of a shop or town as others meet them. Shows nothing but kind and branch until they decide otherwise.
/// </summary>
internal sealed class Member : OwnedEntity
{
    public required string Key { get; init; }

    /// <summary>Their account.</summary>
    public Guid Person { get; init; }

    public MemberKind Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>Id of the branch template; empty: none.</summary>
    public string Branch { get; set; } = "";

    /// <summary>A few sentences on what they know.</summary>
    public string About { get; set; } = "";

    /// <summary>Who sees what is ticked below.</summary>
    public Audience ShownTo { get; set; }

    public bool ShowName { get; set; }

    /// <summary>Their shop and town.</summary>
    public bool ShowPlace { get; set; }

    public bool ShowAbout { get; set; }

    /// <summary>Mails on their own questions and answers.</summary>
    public bool Mails { get; set; } = true;

    /// <summary>The mail once a week.</summary>
    public bool Digest { get; set; }

    /// <summary>Monday of the week in which it was last sent, such as <c>2026-11-23</c>.</summary>
    public string DigestWeek { get; set; } = "";

    /// <summary>Language of their mails.</summary>
    public required string Locale { get; set; }

    public DateTimeOffset Since { get; init; }

    public bool IsSample { get; init; }
}

internal enum MemberKind
{
    Retailer,

    /// <summary>The team of a town.</summary>
    City,

    Association,

    Expert,
}

internal enum Audience
{
    Nobody,
    Town,
    Network,
}
