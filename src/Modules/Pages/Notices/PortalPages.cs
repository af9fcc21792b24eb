using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Pages;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Pages.Notices;

/// <summary>Whether the portal has a page at an address that somebody typed. A page that is still a draft counts: it will be there.</summary>
internal sealed class PortalPages(EndpointDataSource endpoints, TenantDirectory directory, StorefrontDb db)
{
    public async Task<bool> IsThereAsync(string path, CancellationToken cancel)
    {
        var plain = Uri.UnescapeDataString(path.Split('?', '#')[0]);
        switch (plain.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            case ["shops", var shop, ..]:
                return directory.FindShop(db.Scope.TownId, shop) is not null;
            case ["pages", var handle]:
                return await db.Set<Page>().AnyAsync(row => row.ShopId == Guid.Empty && row.Handle == handle, cancel);
            default:
                return endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint => IsOfPortal(endpoint) && Leads(endpoint, plain));
        }
    }

    private static bool IsOfPortal(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<TenantEndpointAttribute>() is { } place and not BackOfficeAttribute && place.Kinds.HasFlag(TenantKinds.Town)
        && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false;

    private static bool Leads(RouteEndpoint endpoint, string path) =>
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);
}
