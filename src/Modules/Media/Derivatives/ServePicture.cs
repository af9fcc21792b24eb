using Microsoft.AspNetCore.Http;
using Storefront.Media.Pictures;

namespace Storefront.Media.Derivatives;

/// <summary>
/// <c>/media/{hash}-{width}.{format}</c>: a size that is missing is made now. AVIF takes long to make, so that whoever comes
/// first gets WebP under the same address for a minute, and the AVIF is made in the background.
/// </summary>
internal static class ServePicture
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static async Task HandleAsync(string file, HttpContext http, DerivativeFiles files, DerivativeQueue queue)
    {
        var cancel = http.RequestAborted;
        if (PictureAddress.Read(file) is not var (hash, width, format))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var etag = $"\"{hash}-{width}\"";
        if (http.Request.Headers.IfNoneMatch == etag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var cache = ForEver;
        var stored = await files.OpenAsync(hash, width, format, cancel);
        if (stored is null && format == "avif")
        {
            (format, cache) = ("webp", "public, max-age=60");
            queue.AddAvif(hash, width);
            stored = await files.OpenAsync(hash, width, format, cancel);
        }

        stored ??= await files.MakeAsync(hash, width, format, cancel) is { } made ? new MemoryStream(made) : null;
        if (stored is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using (stored)
        {
            http.Response.ContentType = DerivativeFiles.ContentTypeOf(format);
            http.Response.Headers.CacheControl = cache;
            if (cache == ForEver)
            {
                http.Response.Headers.ETag = etag;
            }

            if (stored.CanSeek)
            {
                http.Response.ContentLength = stored.Length;
            }

            await stored.CopyToAsync(http.Response.Body, cancel);
        }
    }
}
