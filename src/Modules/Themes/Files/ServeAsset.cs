using Microsoft.AspNetCore.Http;

namespace Storefront.Themes.Files;

/// <summary><c>/theme/{theme}/{file}</c>: the same for every tenant, and for ever when the fingerprint is right.</summary>
internal static class ServeAsset
{
    public static Task HandleAsync(string theme, string file, HttpContext http, ThemeShelf shelf)
    {
        if ((theme != ThemeLoader.Base && !shelf.Has(theme)) || !shelf.Get(theme).Assets.TryGetValue(file, out var asset))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return WriteAsync(http, asset.Bytes, asset.Brotli, asset.ContentType, asset.Fingerprint);
    }

    public static async Task WriteAsync(HttpContext http, byte[] bytes, byte[]? brotli, string contentType, string fingerprint)
    {
        var response = http.Response;
        response.ContentType = contentType;
        response.Headers.CacheControl = http.Request.Query["v"] == fingerprint
            ? "public, max-age=31536000, immutable"
            : "public, max-age=300";
        if (brotli is not null)
        {
            response.Headers.Vary = "Accept-Encoding";
            if (http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            {
                response.Headers.ContentEncoding = "br";
                bytes = brotli;
            }
        }

        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
