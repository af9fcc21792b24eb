using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Web;

/// <summary>
/// A shop or a town that the public does not see: blocked, or not public yet. Its own dress would show its name, its address and
/// ways to pages that are not there, so it gets a page that names nobody.
/// <para>
/// The answer stays 404. Not 410, because a block is lifted any day and search engines are slow to believe again in what was gone for
/// good; not 503, which promises to be back in a moment, and which on a path below the portal would slow their visits of the whole town.
/// </para>
/// </summary>
internal sealed class ClosedTenant
{
    private const string Office = "/admin";
    private readonly Tenant _tenant;
    private readonly Tenant? _town;
    private readonly HttpRequest _request;

    private ClosedTenant(Tenant tenant, Tenant? town, HttpRequest request) => (_tenant, _town, _request) = (tenant, town, request);

    public static ClosedTenant? Of(HttpContext http, CurrentScope scope)
    {
        if (http.Features.Get<NoTenantHere>() is not null || scope is not { IsSet: true, Tenant: { Live: false } tenant })
        {
            return null;
        }

        var town = tenant.Kind == TenantKind.Shop ? http.RequestServices.GetRequiredService<TenantDirectory>().Find(tenant.Scope.Town) : null;
        return new ClosedTenant(tenant, town is { Live: true, Hosts.Length: > 0 } ? town : null, http.Request);
    }

    public LonePage Page(TextIn texts)
    {
        var kind = _tenant.Kind == TenantKind.Shop ? "shop" : "town";
        var text = texts[$"closed.{kind}.text"] + (_town is null ? "" : " " + texts["closed.others"]);
        return new LonePage(texts[$"closed.{kind}.title"], text)
        {
            Ways = _town is null ? [] : [(texts["closed.portal", ("portal", _town.Name)], Portal("/")), (texts["closed.shops"], Portal("/shops"))],
            Aside = (texts["closed.office"], _request.PathBase + Office),
        };
    }

    // Below the portal's host the visitor stays on it; from a host of the shop's own the way leads to the portal's.
    private string Portal(string path) => _request.PathBase.HasValue
        ? path
        : $"{_request.Scheme}://{(_request.Host.Port is { } port ? new HostString(_town!.Hosts[0], port) : new HostString(_town!.Hosts[0]))}{path}";
}
