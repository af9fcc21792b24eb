using Storefront.Pages.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Pages.Legal;

/// <summary>One version of a legal text. Never changed: a new one takes its place.</summary>
internal sealed class LegalVersion : OwnedEntity
{
    public required LegalKind Kind { get; init; }

    public required int Version { get; init; }

    /// <summary>Markdown, as generated or edited.</summary>
    public required string Source { get; init; }

    public required string Html { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Exactly what the generator wrote. For the withdrawal instruction: the statutory model.</summary>
    public required bool IsGenerated { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    public LegalText ToText() => new(Id, ShopId, Kind, Version, Html, Sha256, ValidFrom);
}
