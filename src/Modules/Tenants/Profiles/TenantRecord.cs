using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Profiles;

/// <summary>What a town and a shop have in common. Each row belongs to itself: a shop's row carries its own ShopId.</summary>
internal abstract class TenantRecord : OwnedEntity
{
    public required string Slug { get; set; }

    public required string Name { get; set; }

    public string? Slogan { get; set; }

    public string? SloganEn { get; set; }

    public ShopState State { get; set; }

    /// <summary>Why it is blocked, as long as it is.</summary>
    public string? BlockReason { get; set; }

    public required string Theme { get; set; }

    /// <summary>Features switched by hand; the others follow their default.</summary>
    public Dictionary<string, bool> Switches { get; set; } = [];

    public ContactDetails Contact { get; set; } = new();

    public LegalProfile Legal { get; set; } = new();

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public Guid? PhotoId { get; set; }

    public Guid? LogoId { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public Platform.Scopes.Scope Scope => new(TownId, ShopId);
}
