using Microsoft.AspNetCore.Http;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Addresses;

internal sealed class TenantAddresses(TenantDirectory directory, PublicRoot root, IHttpContextAccessor http)
    : ITenantAddresses
{
    public string Url(Scope scope, string path = "/")
    {
        if (scope.Kind == TenantKind.Operator || directory.Find(scope.Town) is not { } town)
        {
            return root.At(root.Host) + path;
        }

        var townHost = town.Hosts.FirstOrDefault() ?? root.Host;
        if (scope.Kind == TenantKind.Town || directory.Find(scope) is not { } shop)
        {
            return root.At(townHost) + path;
        }

        return shop.Canonical switch
        {
            AddressKind.OwnDomain when shop.Hosts.Length > 0 => root.At(shop.Hosts[0]) + path,
            AddressKind.SubDomain => root.At($"{shop.Slug}.{townHost}") + path,
            _ => $"{root.At(townHost)}/shops/{shop.Slug}{path}",
        };
    }

    /// <summary>For a shop that is not in the directory yet: it starts below the town's host.</summary>
    public string ShopUrl(Scope scope, string slug, string path) =>
        directory.Find(scope) is null ? Url(scope.Town, $"/shops/{slug}{path}") : Url(scope, path);

    public bool IsOurs(Uri address)
    {
        var host = address.Host;
        return address.Scheme is "http" or "https" && (host.Equals(root.Host, StringComparison.OrdinalIgnoreCase) || directory.FindByHost(host) is not null
            || (host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
                && directory.FindByHost(host[(dot + 1)..]) is { Kind: TenantKind.Town } town && directory.FindShop(town.Scope.TownId, host[..dot]) is not null));
    }

    public string Link(Scope scope, string path = "/")
    {
        if (http.HttpContext is not { } context || scope.Kind == TenantKind.Operator || context.Features.Get<NoTenantHere>() is not null)
        {
            return Url(scope, path);
        }

        var host = context.Request.Host.Host;
        var owner = directory.FindByHost(host)
            ?? (host is "localhost" or "127.0.0.1" or "[::1]" ? directory.OnlyTown : null);
        if (owner?.Kind == TenantKind.Town && owner.Scope.TownId == scope.TownId)
        {
            return scope.Kind == TenantKind.Town
                ? path
                : directory.Find(scope) is { } shop ? $"/shops/{shop.Slug}{path}" : Url(scope, path);
        }

        var here = context.RequestServices.GetService(typeof(CurrentScope)) as CurrentScope;
        return here is { IsSet: true } && here.Value == scope ? path : Url(scope, path);
    }
}
