using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;

namespace Storefront.Tenants.Addresses;

/// <param name="Value">What the form sends: <c>path</c>, <c>sub_domain</c>, or a host.</param>
/// <param name="Key">Text key of its words below <c>tenants.address</c>.</param>
/// <param name="Example">The address as it would read.</param>
/// <param name="Current">Counts now.</param>
internal sealed record AddressChoice(string Value, string Key, string Example, bool Current);

/// <summary>Chooses which address of a shop counts. The others lead to it.</summary>
internal sealed class ShopAddress(
    StorefrontDb db, TenantDirectory directory, PublicRoot root, IAuditLog audit, TenantChanges changes)
{
    private const string Path = "path";
    private const string SubDomain = "sub_domain";

    public IReadOnlyList<AddressChoice> Choices()
    {
        var shop = directory.Find(db.Scope)!;
        var town = directory.Find(db.Scope.Town)?.Hosts.FirstOrDefault() ?? root.Host;
        return
        [
            new(Path, Path, $"{root.At(town)}/shops/{shop.Slug}", shop.Canonical == AddressKind.Path),
            new(SubDomain, SubDomain, root.At($"{shop.Slug}.{town}"), shop.Canonical == AddressKind.SubDomain),
            .. shop.Hosts.Select((host, index) =>
                new AddressChoice(host, "own_domain", root.At(host), shop.Canonical == AddressKind.OwnDomain && index == 0)),
        ];
    }

    /// <summary>False when the shop has no such address: a host leads to it only once it is proven.</summary>
    public Task<bool> MoveAsync(string? choice, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var hosts = await db.Set<Domain>().ToListAsync(cancel);
            AddressKind? kind = choice switch
            {
                Path => AddressKind.Path,
                SubDomain => AddressKind.SubDomain,
                _ when hosts.Any(domain => domain.Host == choice) => AddressKind.OwnDomain,
                _ => null,
            };
            if (kind is not { } wanted)
            {
                return false;
            }

            var shop = await db.Set<Shop>().SingleAsync(cancel);
            audit.Record("address_changed", shop.Name, new { shop.Canonical }, new { Canonical = wanted, Host = choice });
            shop.Canonical = wanted;
            foreach (var domain in wanted == AddressKind.OwnDomain ? hosts : [])
            {
                domain.Main = domain.Host == choice;
            }

            await changes.NoteAsync(cancel);
            return true;
        },
        cancel);
}
