using Microsoft.AspNetCore.Http;

namespace Storefront.Ordering.Collecting;

/// <summary>
/// The script that shows a page with a collection code without a network. A browser gives it only the pages below its own address, so it
/// stands beside each kind of them.
/// </summary>
internal static class CollectingWorker
{
    private static readonly byte[] Script = Read();

    public static IResult Serve(HttpContext http)
    {
        // Browsers ask anew at every page, and take the next one at once.
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(Script, "text/javascript; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = typeof(CollectingWorker).Assembly.GetManifestResourceStream("collecting/worker.js")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
