using Microsoft.AspNetCore.Http;

namespace Storefront.Platform.Web;

/// <summary>
/// Refuses writes that another site's page sends in a visitor's name, and sockets that it opens. Browsers say where a form comes from
/// (<c>Sec-Fetch-Site</c>, <c>Origin</c>); that works on cached pages too, where a token in the form could not.
/// </summary>
internal sealed class SameOriginGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsSafe(context.Request) || ComesFromHere(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // A socket begins with a GET that no other rule of browsers holds back, and carries whatever is said afterwards.
    private static bool IsSafe(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) && !IsSocket(request)) || HttpMethods.IsOptions(request.Method);

    private static bool IsSocket(HttpRequest request) => request.Headers.Upgrade.Count > 0;

    private static bool ComesFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site is "same-origin" or "none";
        }

        // Not a browser of today: trust an Origin that is ours, or its absence (no browser omits it across sites).
        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
