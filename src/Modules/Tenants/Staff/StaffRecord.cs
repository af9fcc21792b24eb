using Storefront.Platform.Data;

namespace Storefront.Tenants.Staff;

/// <summary>A person who works for a town or a shop. Its id is the person's user id.</summary>
internal sealed class StaffRecord : OwnedEntity
{
    public required string Name { get; set; }

    public required string Email { get; set; }

    public required string Role { get; set; }

    public DateTimeOffset Since { get; init; }
}

/// <summary>A person who runs the host.</summary>
[NotOwned("Operators belong to the host, not to a town.")]
internal sealed class OperatorRecord
{
    public Guid UserId { get; init; }

    public required string Name { get; set; }

    public required string Email { get; set; }
}
