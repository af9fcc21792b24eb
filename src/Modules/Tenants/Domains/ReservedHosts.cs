using Storefront.Platform.Scopes;
using Storefront.Tenants.Addresses;

namespace Storefront.Tenants.Domains;

/// <summary>
/// Hosts no shop may claim: the operator's, the towns', and everything below them. A host below a town's host belongs to that
/// town; taking it would hide another shop's address.
/// </summary>
internal sealed class ReservedHosts(TenantDirectory directory, PublicRoot root)
{
    public bool Contains(string host) =>
        IsAtOrBelow(host, root.Host) || directory.Towns.SelectMany(town => town.Hosts).Any(town => IsAtOrBelow(host, town));

    private static bool IsAtOrBelow(string host, string other) =>
        host == other || host.EndsWith("." + other, StringComparison.Ordinal);
}
