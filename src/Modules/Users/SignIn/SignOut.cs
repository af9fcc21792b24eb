using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Storefront.Platform.Web;

namespace Storefront.Users.SignIn;

/// <summary>Ends the session of this browser.</summary>
internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFor(TenantKinds.Tenant).WithMetadata(new TenantEndpointAttribute(TenantKinds.Tenant) { BeforeLive = true })
            .MapPost("/admin/sign-out", LeaveTenantAsync);
        endpoints.MapFor(TenantKinds.Operator)
            .MapPost("/operator/sign-out", LeaveOperatorAsync);
    }

    private static Task LeaveTenantAsync(HttpContext http) => LeaveAsync(http, http.Request.PathBase + "/admin/sign-in");

    private static Task LeaveOperatorAsync(HttpContext http) => LeaveAsync(http, "/operator/sign-in");

    private static async Task LeaveAsync(HttpContext http, string next)
    {
        await http.SignOutAsync();
        http.Response.Redirect(next);
    }
}
