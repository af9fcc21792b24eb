using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Platform.BackOffice;

/// <summary>
/// Lets staff of this tenant in. Nobody signed in: to the sign-in page. Signed in, but staff of another tenant: 404, as if
/// nothing were here. Staff without the permission: 403, with a page of the back office (<see cref="NoPermission"/>).
/// </summary>
internal sealed class BackOfficeGate(RequestDelegate next)
{
    /// <summary>Where the page lives that tells staff whom to ask.</summary>
    public const string NoPermission = "/admin/no-permission";

    /// <summary>Where the page lives that says of a record that it is there no more.</summary>
    public const string NotHere = "/admin/not-here";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<BackOfficeAttribute>() is not { } page)
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        if (await SignedIn.AskAsync(context) is not { } user)
        {
            context.Response.Redirect(SignInUrl(context));
            return;
        }

        var staff = await context.RequestServices.GetRequiredService<IStaffDirectory>().FindAsync(user, context.RequestAborted);
        if (staff is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Features.Set(staff);
        if (!staff.May(page.Permission))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await next(context);
    }

    private static string SignInUrl(HttpContext context)
    {
        var area = context.RequestServices.GetRequiredService<CurrentScope>().Value.Kind == TenantKind.Operator
            ? "/operator"
            : context.Request.PathBase + "/admin";
        var back = Uri.EscapeDataString(context.Request.PathBase + context.Request.Path + context.Request.QueryString);
        return $"{area}/sign-in?returnUrl={back}";
    }
}
