using Microsoft.AspNetCore.Http;

namespace Storefront.Platform.Web;

/// <summary>What every answer says about itself. No inline script or style, nothing from elsewhere.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Lets forms of this page lead to another host as well.</summary>
    public static void AllowFormsTo(HttpContext context, string host) =>
        context.Response.Headers.ContentSecurityPolicy = Policy.Replace("form-action 'self'", $"form-action 'self' {host}:*", StringComparison.Ordinal);

    /// <summary>A page of the same host may show this one in a frame: the preview beside its form.</summary>
    public static void AllowFrameOfOwnPages(HttpContext context) =>
        context.Response.Headers.ContentSecurityPolicy = Policy.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);

    // When the answer begins: so they are not kept with every page and read again, and the page of a trouble, which begins anew, has them too.
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Say, context.Response);
        return next(context);
    }

    private static Task Say(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = Policy;
        }

        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.TryAdd("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(self)");
        return Task.CompletedTask;
    }
}
