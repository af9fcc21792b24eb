namespace Storefront.Platform.Scopes;

/// <summary>Where the directory comes from. Implemented by the Tenants module.</summary>
public interface ITenantSource
{
    /// <summary>Every tenant there is, and the number of the last change it contains.</summary>
    Task<(IReadOnlyList<Tenant> Tenants, long Version)> LoadAllAsync(CancellationToken cancel);

    /// <summary>The tenants changed after <paramref name="version"/>; a removed one comes with no tenant.</summary>
    Task<(IReadOnlyList<(Scope Scope, Tenant? Tenant)> Changes, long Version)> LoadChangesAsync(
        long version, CancellationToken cancel);
}
