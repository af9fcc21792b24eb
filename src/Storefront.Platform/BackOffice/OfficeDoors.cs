using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Platform.BackOffice;

/// <summary>
/// Whether a person may open a back-office address. Links that lead to pages of other modules ask here, so that nobody is shown
/// a way they may not go; what a page needs is said once, on the page.
/// </summary>
public sealed class OfficeDoors(EndpointDataSource endpoints)
{
    private readonly Lazy<Door[]> _doors = new(() => Read(endpoints));

    /// <param name="staff">Who.</param>
    /// <param name="tenant">Operator, town or shop: the same address may mean different pages.</param>
    /// <param name="path">Below the tenant's address, such as <c>/admin/orders?tab=new</c>.</param>
    public bool OpenTo(StaffMember staff, TenantKind tenant, string path)
    {
        var plain = path.Split('?', '#')[0];
        var door = _doors.Value.FirstOrDefault(each => each.Page.Kinds.HasFlag(tenant.AsFlag()) && each.Leads(plain));
        return door is null || staff.May(door.Page.Permission);
    }

    private static Door[] Read(EndpointDataSource endpoints) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<BackOfficeAttribute>() is not null)
            .OrderBy(endpoint => endpoint.RoutePattern.InboundPrecedence)
            .Select(endpoint => new Door(
                endpoint.Metadata.GetMetadata<BackOfficeAttribute>()!, new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []))),
    ];

    private sealed record Door(BackOfficeAttribute Page, TemplateMatcher Route)
    {
        public bool Leads(string path) => Route.TryMatch(path, []);
    }
}
