using Microsoft.AspNetCore.Http;

namespace Storefront.Platform.Scopes;

/// <summary>What the door found for an address.</summary>
public abstract record Door
{
    private Door()
    {
    }

    /// <summary>A town or shop; <paramref name="Prefix"/> is the part of the path that named the shop.</summary>
    public sealed record To(Tenant Tenant, PathString Prefix) : Door
    {
        /// <summary>Where it lives really, when this host of its own, or the way this path is written, is not the canonical one.</summary>
        public (string Host, PathString Prefix)? Home { get; init; }
    }

    /// <summary>The operator's pages.</summary>
    public sealed record ToOperator : Door;

    /// <summary>
    /// No tenant lives here. <paramref name="Portal"/> is the town that may say so in its dress: the one whose host this is
    /// a sub-domain of, else the only one there is. With several towns nobody may: a host that points here by mistake, or
    /// still does, must not show one town's visitors another town.
    /// </summary>
    public sealed record Nowhere(Tenant? Portal) : Door;
}

/// <summary>
/// Host and path → tenant. Order: own domain or town host, then <c>{shop}.{town host}</c>, then <c>/shops/{slug}/…</c>
/// below a town. Plain localhost stands for the town when only one is live.
/// </summary>
public sealed class ScopeResolver(TenantDirectory directory, OperatorHost? house = null)
{
    private static readonly PathString ShopsPath = new("/shops");
    private static readonly PathString OperatorPath = new("/operator");
    private static readonly PathString RegisterPath = new("/register-town");

    public Door Resolve(string host, PathString path)
    {
        var atHome = IsLoopback(host) || string.Equals(host, house?.Name, StringComparison.OrdinalIgnoreCase);
        if (atHome && (path.StartsWithSegments(OperatorPath) || path.StartsWithSegments(RegisterPath)))
        {
            return new Door.ToOperator();
        }

        var tenant = directory.FindByHost(host) ?? FindSubDomain(host) ?? (IsLoopback(host) ? directory.OnlyTown : null);
        var isFirstPage = atHome && (path == "/" || !path.HasValue);
        if (tenant is null)
        {
            return isFirstPage ? new Door.ToOperator() : new Door.Nowhere(PortalFor(host));
        }

        // A town that is being set up lives under its own host; here stands still what this is, and how a town gets in.
        if (isFirstPage && tenant is { Live: false, Blocked: false } && directory.FindByHost(host) is null)
        {
            return new Door.ToOperator();
        }

        return tenant.Kind == TenantKind.Town
            ? TownOrShop(tenant, host, path)
            : new Door.To(tenant, PathString.Empty) { Home = HomeOf(tenant) is { } home && !IsSame(home.Host, host) ? home : null };
    }

    // Below the town's host a shop always answers: there it belongs to the portal, with the basket of all shops.
    private (string Host, PathString Prefix)? HomeOf(Tenant shop)
    {
        if (shop.Canonical == AddressKind.OwnDomain && shop.Hosts.Length > 0)
        {
            return (shop.Hosts[0], PathString.Empty);
        }

        return directory.Find(shop.Scope.Town)?.Hosts.FirstOrDefault() is not { } town ? null
            : shop.Canonical == AddressKind.SubDomain ? ($"{shop.Slug}.{town}", PathString.Empty)
            : (town, ShopsPath.Add("/" + shop.Slug));
    }

    private Door.To TownOrShop(Tenant town, string host, PathString path)
    {
        if (path.StartsWithSegments(ShopsPath, out var rest) && rest.HasValue)
        {
            var value = rest.Value!;
            var end = value.IndexOf('/', 1);
            var slug = end < 0 ? value[1..] : value[1..end];
            var written = slug.ToLowerInvariant();
            if (slug.Length > 0 && directory.FindShop(town.Scope.TownId, written) is { } shop)
            {
                return new Door.To(shop, ShopsPath.Add("/" + slug))
                {
                    Home = slug == written ? null : (host, ShopsPath.Add("/" + written)),
                };
            }
        }

        return new Door.To(town, PathString.Empty);
    }

    private Tenant? FindSubDomain(string host) =>
        TownAbove(host) is { } town ? directory.FindShop(town.Scope.TownId, host[..host.IndexOf('.')].ToLowerInvariant()) : null;

    private Tenant? PortalFor(string host) => (TownAbove(host) ?? directory.OnlyTown) is { Live: true } town ? town : null;

    private Tenant? TownAbove(string host)
    {
        var dot = host.IndexOf('.');
        return dot > 0 && directory.FindByHost(host[(dot + 1)..]) is { Kind: TenantKind.Town } town ? town : null;
    }

    private static bool IsSame(string host, string other) => string.Equals(host, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopback(string host) => host is "localhost" or "127.0.0.1" or "[::1]";
}

/// <summary>The host of the operator's pages, beside loopback: that of the configuration <c>PublicUrl</c>.</summary>
public sealed record OperatorHost(string? Name)
{
    public static OperatorHost From(string? publicUrl) =>
        new(Uri.TryCreate(publicUrl, UriKind.Absolute, out var address) ? address.Host : null);
}
