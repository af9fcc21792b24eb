using Storefront.Platform.Data;

namespace Storefront.Themes.Home;

/// <summary>
/// The first page of a tenant as somebody wrote it. What visitors see stands in the tenant's <c>theme</c> setting; these rows are
/// the draft, what waits for its time, and what was published before.
/// </summary>
internal sealed class HomeVersion : OwnedEntity
{
    public VersionState State { get; set; }

    /// <summary>Names of sections mean something in this theme only.</summary>
    public required string Theme { get; set; }

    /// <summary>A <see cref="Dress.TemplateChange"/> as JSON.</summary>
    public required string Content { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Name of the person; empty for the program itself.</summary>
    public string ChangedBy { get; set; } = "";

    /// <summary>Planned: when it appears.</summary>
    public DateTimeOffset? GoesLiveAt { get; set; }

    /// <summary>Published: since when. Null for what stood there before anything was published.</summary>
    public DateTimeOffset? PublishedAt { get; set; }
}

internal enum VersionState
{
    /// <summary>Being written. There is at most one; its id is the owner's.</summary>
    Draft,

    /// <summary>A draft that was thrown away and can be brought back.</summary>
    Discarded,

    Planned,
    Published,

    /// <summary>Was planned and called off.</summary>
    CalledOff,
}
