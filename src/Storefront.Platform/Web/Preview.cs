using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Web;

/// <summary>
/// On a request: a portal or a shop that the public does not see, shown to its own team as it will be; a shop that asks to be let in, to
/// those of its town who check it as well. A public shop that asks to do more tells its own team that it waits, and nobody else.
/// </summary>
/// <param name="TextKey">What the bar above the page says.</param>
/// <param name="WayKey">What the way from there is called.</param>
/// <param name="StartUrl">Where the team reads what is still missing, or decides.</param>
public sealed record Preview(string TextKey, string WayKey, string StartUrl)
{
    /// <summary>Where an order would begin: why none does yet; null when that is not for want of a check.</summary>
    public string? OrdersKey { get; init; }

    /// <summary>Cookie that says what somebody of a town's team wants to see as if it held already.</summary>
    public const string RehearsalCookie = "rehearsal";

    /// <summary>What a public page is shown with as if it held already: see <see cref="IRehearsal"/>. Null: the page as it will be.</summary>
    public Guid? Rehearses { get; init; }

    /// <summary>The preview this request is, or null.</summary>
    public static Preview? Of(HttpContext http) => http.Features.Get<Preview>();
}

/// <summary>
/// Shows public pages to the team of a town as if something held that it has only prepared. Nothing can be sent from there, and nobody keeps
/// such a page. Modules implement it; asked in the town's scope, and only in a browser that has <see cref="Preview.RehearsalCookie"/>.
/// </summary>
public interface IRehearsal
{
    /// <param name="person">Somebody of the town's team.</param>
    /// <param name="wanted">What the cookie says.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>Null when it is not there, or not for this person.</returns>
    ValueTask<Preview?> FindAsync(StaffMember person, string wanted, CancellationToken cancel);
}

/// <summary>
/// Lets the team see pages that nobody else sees yet. Who somebody is, is asked only where a tenant is not public: the pages of
/// everybody else must not wait for it. Pages can be looked at and nothing can be sent: no order comes from a preview.
/// </summary>
internal sealed class PreviewDoor(RequestDelegate next)
{
    private const string Office = "/admin";
    private const string Start = "/admin/start";

    public Task InvokeAsync(HttpContext http, CurrentScope scope) =>
        scope is not { IsSet: true, Tenant: { } tenant } ? next(http)
        : !tenant.Live ? LookAsync(http, tenant)
        : tenant.AsksForMore && IsLookedAt(http) ? TellAsync(http, tenant)
        : http.Request.Cookies[Preview.RehearsalCookie] is { Length: > 0 } wanted && !http.Request.Path.StartsWithSegments(Office) ? RehearseAsync(http, tenant, wanted)
        : next(http);

    // Whoever brings no cookie has not signed in: the page in memory is theirs, as it is everybody's.
    private static bool IsLookedAt(HttpContext http) => HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Cookie.Count > 0
        && !http.Request.Path.StartsWithSegments(Office) && !http.Request.Cookies.ContainsKey(Preview.RehearsalCookie);

    private async Task TellAsync(HttpContext http, Tenant tenant)
    {
        if (await SignedIn.AskAsync(http) is { } user
            && await http.RequestServices.GetRequiredService<IStaffDirectory>().FindAsync(user, http.RequestAborted) is not null)
        {
            http.Features.Set(new Preview("preview.asks", "preview.standing", http.Request.PathBase + Start)
            {
                OrdersKey = tenant.AsksToSell ? "preview.orders_wait" : null,
            });
            http.Response.OnStarting(() => KeepPrivate(http));
        }

        await next(http);
    }

    private async Task RehearseAsync(HttpContext http, Tenant tenant, string wanted)
    {
        if (await SignedIn.AskAsync(http) is { } user && await FindAsync(http, tenant, user, wanted) is { } preview)
        {
            http.Features.Set(preview);
            http.Response.OnStarting(() => KeepPrivate(http));
        }

        await next(http);
    }

    private static async Task<Preview?> FindAsync(HttpContext http, Tenant tenant, Guid user, string wanted)
    {
        var cancel = http.RequestAborted;
        await using var town = http.RequestServices.GetRequiredService<ScopeDoor>().Enter(tenant.Scope.Town);
        if (await town.Get<IStaffDirectory>().FindAsync(user, cancel) is not { } person)
        {
            return null;
        }

        foreach (var rehearsal in town.Get<IEnumerable<IRehearsal>>())
        {
            if (await rehearsal.FindAsync(person, wanted, cancel) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private async Task LookAsync(HttpContext http, Tenant tenant)
    {
        if (await SignedIn.AskAsync(http) is { } user && await FindAsync(user, http, tenant) is { } preview)
        {
            http.Features.Set(tenant.AsksToSell ? preview with { OrdersKey = "preview.orders_wait" } : preview);
            http.Response.OnStarting(() => KeepPrivate(http));
        }

        await next(http);
    }

    private static async Task<Preview?> FindAsync(Guid user, HttpContext http, Tenant tenant)
    {
        var cancel = http.RequestAborted;
        if (await http.RequestServices.GetRequiredService<IStaffDirectory>().FindAsync(user, cancel) is not null)
        {
            return OfOwn(http, tenant);
        }

        if (tenant is { WaitsForTown: false, CheckedWith: null })
        {
            return null;
        }

        var person = await http.RequestServices.GetRequiredService<ScopeDoor>().InAsync<IStaffDirectory, StaffMember?>(
            tenant.Scope.Town, team => team.FindAsync(user, cancel).AsTask());
        return person is null ? null : OfTown(person, tenant);
    }

    private static Preview OfOwn(HttpContext http, Tenant tenant)
    {
        // Why a town is blocked stands on its overview, as its shops read it on theirs; why a shop is, where it is set up.
        var (office, start) = (http.Request.PathBase + Office, http.Request.PathBase + Start);
        return tenant switch
        {
            { Blocked: true, Kind: TenantKind.Town } => new("preview.blocked", "preview.why", office),
            { Blocked: true } => new("preview.blocked", "preview.why", start),
            { TownBlocked: true } => new("preview.town_blocked", "preview.to_overview", office),
            { CheckedWith: not null } => new("preview.waits", "preview.standing", start),
            _ => new("preview.text", "preview.missing", start),
        };
    }

    // A shop that only waits for its town is part of what the town will be; one that asks to be let in is looked at by who decides it.
    private static Preview? OfTown(StaffMember person, Tenant tenant) => tenant switch
    {
        { CheckedWith: { } permission } => person.May(permission) ? new("preview.check", "preview.to_check", $"/admin/shops/{tenant.Slug}") : null,
        { TownBlocked: true } => new("preview.portal_blocked", "preview.why", Office),
        _ => new("preview.text", "preview.missing", Start),
    };

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
