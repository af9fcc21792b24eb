using System.Collections.Frozen;

namespace Storefront.Platform.Scopes;

/// <summary>Which of a shop's addresses is the canonical one.</summary>
public enum AddressKind
{
    Path,
    SubDomain,
    OwnDomain,
}

/// <summary>
/// What the door needs to know of a town or a shop, held in memory for all of them. Small on purpose: everything else is
/// read when a page asks for it.
/// </summary>
public sealed record Tenant
{
    public required Scope Scope { get; init; }

    /// <summary>Name in addresses, unique among towns, or among the shops of a town.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Hosts that lead here directly: a town's hosts, a shop's own domain. Lower case, without port.</summary>
    public string[] Hosts { get; init; } = [];

    public AddressKind Canonical { get; init; }

    /// <summary>Only live tenants answer the public; others answer their staff alone.</summary>
    public bool Live { get; init; }

    /// <summary>A town that the operator has let in, whether it is set up, live or blocked by now.</summary>
    public bool LetIn { get; init; }

    /// <summary>A shop that the public would see if its town were public.</summary>
    public bool WaitsForTown { get; init; }

    /// <summary>A shop that asks to be let in: whoever has this permission in its town may look at it first. Null: nobody is asked.</summary>
    public string? CheckedWith { get; init; }

    /// <summary>A shop that the public sees, and that asks to take reservations or to sell.</summary>
    public bool AsksForMore { get; init; }

    /// <summary>What it asks for is to sell.</summary>
    public bool AsksToSell { get; init; }

    /// <summary>A shop whose town was taken from the public.</summary>
    public bool TownBlocked { get; init; }

    /// <summary>It was taken from the public; its own team still sees it.</summary>
    public bool Blocked { get; init; }

    public FrozenSet<string> Features { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Folder under <c>themes/</c>.</summary>
    public required string Theme { get; init; }

    /// <summary>IANA id of the town's time zone; shops inherit it.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Rises with every change of settings; part of cache keys.</summary>
    public long Version { get; init; }

    public TenantKind Kind => Scope.Kind;

    public bool Has(string feature) => Features.Contains(feature);
}
