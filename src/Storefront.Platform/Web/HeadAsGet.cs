using Microsoft.AspNetCore.Http;

namespace Storefront.Platform.Web;

/// <summary>
/// HEAD is answered as GET would be (RFC 9110, section 9.3.2): link checkers and previews of messengers ask that way. Everything
/// behind this sees GET; the server remembers what was asked and leaves the body out.
/// </summary>
internal sealed class HeadAsGet(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }
}
