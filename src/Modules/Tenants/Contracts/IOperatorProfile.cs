namespace Storefront.Tenants.Contracts;

/// <summary>Who runs this installation, as its legal notice says it. For operator scope.</summary>
public interface IOperatorProfile
{
    /// <summary>Null until everything is entered that a legal notice needs.</summary>
    Task<TenantProfile?> FindAsync(CancellationToken cancel);
}
