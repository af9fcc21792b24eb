using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Closures.Plans;

internal enum AreaKind
{
    Town,
    Streets,
    Branches,
}

/// <summary>Which shops a plan is about. Answered from what a shop is now: one that joins while the plan is on is in it as well.</summary>
internal sealed record ClosureArea
{
    public AreaKind Kind { get; init; }

    /// <summary>As typed by the shops, without numbers.</summary>
    public IReadOnlyList<string> Streets { get; init; } = [];

    public IReadOnlyList<string> Branches { get; init; } = [];

    /// <summary>Branches that stay as they are, whatever else is said: those that supply people.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    public bool IsEmpty => Kind switch
    {
        AreaKind.Streets => Streets.Count == 0,
        AreaKind.Branches => Branches.Count == 0,
        _ => false,
    };

    public bool Includes(TenantProfile shop) => !Except.Contains(shop.Branch ?? "", StringComparer.Ordinal) && Kind switch
    {
        AreaKind.Streets => StreetName.Key(shop.Contact.Street) is { Length: > 0 } key && Streets.Any(street => StreetName.Key(street) == key),
        AreaKind.Branches => Branches.Contains(shop.Branch ?? "", StringComparer.Ordinal),
        _ => true,
    };
}
