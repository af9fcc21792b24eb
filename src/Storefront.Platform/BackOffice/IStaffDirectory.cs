using System.Collections.Frozen;

namespace Storefront.Platform.BackOffice;

/// <summary>A person who works for the tenant of the current scope.</summary>
public sealed record StaffMember(Guid UserId, string Name, string Email, string Role, FrozenSet<string> Permissions)
{
    public bool May(string? permission) => permission is null || Permissions.Contains(permission) || Permissions.Contains("*");
}

/// <summary>Who works here. Implemented by the Tenants module; asks in the current scope.</summary>
public interface IStaffDirectory
{
    ValueTask<StaffMember?> FindAsync(Guid userId, CancellationToken cancel);
}
