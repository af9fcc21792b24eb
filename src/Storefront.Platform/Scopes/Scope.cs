namespace Storefront.Platform.Scopes;

/// <summary>Whom a page or a piece of work belongs to.</summary>
public enum TenantKind
{
    /// <summary>The host itself: provisioning, jobs.</summary>
    Operator,

    /// <summary>A town with its portal.</summary>
    Town,

    /// <summary>A shop with its storefront.</summary>
    Shop,
}

/// <summary>
/// The one value that keeps tenants apart. An empty <see cref="ShopId"/> means the town itself, an empty
/// <see cref="TownId"/> the operator. Rows carry the same two columns, never null.
/// </summary>
public readonly record struct Scope(Guid TownId, Guid ShopId)
{
    public static Scope Operator => default;

    public static Scope ForTown(Guid town) => new(town, Guid.Empty);

    public static Scope ForShop(Guid town, Guid shop) => new(town, shop);

    public TenantKind Kind =>
        TownId == Guid.Empty ? TenantKind.Operator : ShopId == Guid.Empty ? TenantKind.Town : TenantKind.Shop;

    public Scope Town => this with { ShopId = Guid.Empty };

    public override string ToString() => Kind switch
    {
        TenantKind.Operator => "operator",
        TenantKind.Town => $"town {TownId}",
        _ => $"shop {ShopId} of town {TownId}",
    };
}
