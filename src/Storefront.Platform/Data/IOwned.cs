namespace Storefront.Platform.Data;

/// <summary>
/// A row that belongs to a town or to one of its shops. <see cref="ShopId"/> is empty for what the town itself owns.
/// Both are stamped on insert from the current scope and never change.
/// </summary>
public interface IOwned
{
    Guid TownId { get; set; }

    Guid ShopId { get; set; }
}

/// <summary>The usual owned row: the key is (TownId, ShopId, Id), so that no row can point at another owner's.</summary>
public abstract class OwnedEntity : IOwned
{
    public Guid TownId { get; set; }

    public Guid ShopId { get; set; }

    public Guid Id { get; set; }
}

/// <summary>A table of the Platform or the operator that carries owner columns but is not walled by them; says why.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotOwnedAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
