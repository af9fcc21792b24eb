using System.Net.Http.Headers;
using Storefront.Catalog.Prices;

namespace Storefront.Catalog.Importing;

/// <summary>Fetches pictures from the web, within bounds. One instance serves one run.</summary>
internal sealed class PictureFetch(IHttpClientFactory http)
{
    internal const string Client = "product-pictures";
    private const int MostBytes = 20 * 1024 * 1024;

    // A host that did not answer is not asked for its other thousand pictures.
    private readonly HashSet<string> _deadHosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The picture, or the sentence why there is none.</summary>
    internal async Task<(Stream? Content, string Reason)> FetchAsync(string url, CancellationToken cancel)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return (null, "picture_no_address");
        }

        if (_deadHosts.Contains(address.Host))
        {
            return (null, "picture_unreachable");
        }

        try
        {
            using var client = http.CreateClient(Client);
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!answer.IsSuccessStatusCode || !IsPicture(answer.Content.Headers.ContentType))
            {
                return (null, "picture_unreachable");
            }

            return await ReadAsync(answer.Content, cancel) is { } content ? (content, "") : (null, "picture_too_large");
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException
            || (trouble is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            _deadHosts.Add(address.Host);
            return (null, "picture_unreachable");
        }
    }

    private static bool IsPicture(MediaTypeHeaderValue? type) =>
        type?.MediaType is { } word && (word.StartsWith("image/", StringComparison.Ordinal) || word == "application/octet-stream");

    private static async Task<Stream?> ReadAsync(HttpContent content, CancellationToken cancel)
    {
        await using var source = await content.ReadAsStreamAsync(cancel);
        var kept = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await source.ReadAsync(buffer, cancel)) > 0)
        {
            if (kept.Length + read > MostBytes)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        kept.Position = 0;
        return kept;
    }
}
