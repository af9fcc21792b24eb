using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;

namespace Storefront.Tenants.Addresses;

internal enum AddressResult
{
    Moved,
    NoHost,
    NotAHost,
    Taken,
}

/// <summary>Chooses which address of a shop counts, and takes a domain of its own in.</summary>
internal sealed partial class ShopAddress(
    StorefrontDb db, TenantDirectory directory, PublicRoot root, IAuditLog audit, TenantChanges changes)
{
    public IReadOnlyList<(AddressKind Kind, string Key, string Example)> Choices(string? host)
    {
        var shop = directory.Find(db.Scope);
        var town = directory.Find(db.Scope.Town)?.Hosts.FirstOrDefault() ?? root.Host;
        return
        [
            (AddressKind.Path, "path", $"{root.At(town)}/shops/{shop?.Slug}"),
            (AddressKind.SubDomain, "sub_domain", root.At($"{shop?.Slug}.{town}")),
            (AddressKind.OwnDomain, "own_domain", string.IsNullOrWhiteSpace(host) ? "" : root.At(host.Trim())),
        ];
    }

    public async Task<AddressResult> MoveAsync(AddressKind kind, string? wish, CancellationToken cancel)
    {
        var host = (wish ?? "").Trim().ToLowerInvariant();
        if (host.Length > 0 && !Hostname().IsMatch(host))
        {
            return AddressResult.NotAHost;
        }

        if (kind == AddressKind.OwnDomain && host.Length == 0)
        {
            return AddressResult.NoHost;
        }

        if (host.Length > 0 && IsTaken(host))
        {
            return AddressResult.Taken;
        }

        await db.WriteAsync(() => StoreAsync(kind, host, cancel), cancel);
        return AddressResult.Moved;
    }

    // A host below a town's host belongs to that town: taking it would hide another shop's address.
    private bool IsTaken(string host) =>
        (directory.FindByHost(host) is { } owner && owner.Scope != db.Scope)
        || host == root.Host
        || host.EndsWith("." + root.Host, StringComparison.Ordinal)
        || directory.Towns.SelectMany(town => town.Hosts).Any(town => host.EndsWith("." + town, StringComparison.Ordinal));

    private async Task StoreAsync(AddressKind kind, string host, CancellationToken cancel)
    {
        var shop = await db.Set<Shop>().SingleAsync(cancel);
        var known = await db.Set<Domain>().ToListAsync(cancel);
        audit.Record(
            "address_changed",
            shop.Name,
            new { shop.Canonical, Hosts = known.Select(domain => domain.Host) },
            new { Canonical = kind, Host = host });
        shop.Canonical = kind;
        db.RemoveRange(known.Where(domain => domain.Host != host));
        if (host.Length > 0 && known.All(domain => domain.Host != host))
        {
            db.Add(new Domain { Host = host });
        }

        await changes.NoteAsync(cancel);
    }

    [GeneratedRegex(@"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$")]
    private static partial Regex Hostname();
}
