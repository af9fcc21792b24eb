using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Web;

/// <summary>On a request: a portal or a shop that the public does not see yet, shown to its own team as it will be.</summary>
/// <param name="StartUrl">Where the team reads what is still missing.</param>
public sealed record Preview(string StartUrl)
{
    /// <summary>The preview this request is, or null.</summary>
    public static Preview? Of(HttpContext http) => http.Features.Get<Preview>();
}

/// <summary>
/// Lets the team see pages that nobody else sees yet. Who somebody is, is asked only where a tenant is not public: the pages of
/// everybody else must not wait for it. Pages can be looked at and nothing can be sent: no order comes from a preview.
/// </summary>
internal sealed class PreviewDoor(RequestDelegate next)
{
    private const string Start = "/admin/start";

    public Task InvokeAsync(HttpContext http, CurrentScope scope) =>
        scope is { IsSet: true, Tenant: { Live: false } tenant } ? LookAsync(http, tenant) : next(http);

    private async Task LookAsync(HttpContext http, Tenant tenant)
    {
        if (await SignedIn.AskAsync(http) is { } user && await StartFor(user, http, tenant) is { } start)
        {
            http.Features.Set(new Preview(start));
            http.Response.OnStarting(() => KeepPrivate(http));
        }

        await next(http);
    }

    private static async Task<string?> StartFor(Guid user, HttpContext http, Tenant tenant)
    {
        var cancel = http.RequestAborted;
        if (await http.RequestServices.GetRequiredService<IStaffDirectory>().FindAsync(user, cancel) is not null)
        {
            return http.Request.PathBase + Start;
        }

        // A shop that only waits for its town is part of what the town will be.
        return tenant.WaitsForTown && await http.RequestServices.GetRequiredService<ScopeDoor>().InAsync<IStaffDirectory, StaffMember?>(
            tenant.Scope.Town, team => team.FindAsync(user, cancel).AsTask()) is not null ? Start : null;
    }

    // Whatever the page says of itself: nobody keeps it, and no search engine that was let in by mistake lists it. Styles and
    // pictures are the same for everybody.
    private static Task KeepPrivate(HttpContext http)
    {
        if (http.GetEndpoint() is { } found && found.Metadata.GetMetadata<TenantEndpointAttribute>() is null)
        {
            return Task.CompletedTask;
        }

        var headers = http.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.Remove(HeaderNames.ETag);
        headers.Remove(HeaderNames.LastModified);
        headers["X-Robots-Tag"] = "noindex";
        return Task.CompletedTask;
    }
}
