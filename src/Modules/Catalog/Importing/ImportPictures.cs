using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Catalog;

/// <summary>The pictures a file names for one article.</summary>
internal sealed record WantedPictures(Guid ProductId, ImportedProduct Product);

/// <summary>
/// Fetches the pictures a file names. An address that cannot be reached is listed, and the article goes without. A picture
/// that an article already has from the same address is not fetched again. One instance serves one run.
/// </summary>
internal sealed class ImportPictures(ScopeDoor door, IHttpClientFactory http, IConfiguration configuration)
{
    internal const string Client = "product-pictures";
    private const int MostBytes = 20 * 1024 * 1024;

    // A host that did not answer is not asked for its other thousand pictures.
    private readonly HashSet<string> _deadHosts = new(StringComparer.OrdinalIgnoreCase);

    internal int Stored { get; private set; }

    internal int Missing { get; private set; }

    internal async Task HangAsync(
        Scope shop, IReadOnlyList<WantedPictures> wanted, ImportIssues issues, Func<long, long, Task> progress, CancellationToken cancel)
    {
        if (!configuration.GetValue("Import:FetchPictures", true))
        {
            return;
        }

        for (var index = 0; index < wanted.Count; index++)
        {
            await HangAsync(shop, wanted[index], issues, cancel);
            await progress(index + 1, wanted.Count);
        }
    }

    private async Task HangAsync(Scope shop, WantedPictures wanted, ImportIssues issues, CancellationToken cancel)
    {
        await using var entered = door.Enter(shop);
        var db = entered.Get<StorefrontDb>();
        var have = await db.Set<ProductImage>().AsNoTracking().Where(image => image.ProductId == wanted.ProductId)
            .OrderBy(image => image.Position).ToListAsync(cancel);
        var known = have.Where(image => image.Source is not null)
            .GroupBy(image => image.Source!).ToDictionary(group => group.Key, group => group.First().MediaId, StringComparer.Ordinal);
        var urls = wanted.Product.Images.Select(image => (image.Url, Alt: image.Alt ?? wanted.Product.Title))
            .Concat(wanted.Product.Variants.Select(variant => variant.ImageUrl).OfType<string>().Select(url => (Url: url, Alt: wanted.Product.Title)))
            .DistinctBy(image => image.Url).ToList();
        var list = have.Where(image => image.Source is null).Select(image => new PictureOfProduct(image.MediaId, image.Alt)).ToList();
        foreach (var (url, alt) in urls)
        {
            var media = known.TryGetValue(url, out var id) ? id : await StoreAsync(entered.Get<IImages>(), url, alt, wanted, issues, cancel);
            if (media is { } stored)
            {
                known[url] = stored;
                list.Add(new PictureOfProduct(stored, alt, url));
            }
        }

        await entered.Get<ProductPictures>().SetAsync(wanted.ProductId, list, cancel);
        await HangOnVariantsAsync(db, wanted, known, cancel);
    }

    private static async Task HangOnVariantsAsync(StorefrontDb db, WantedPictures wanted, Dictionary<string, Guid> known, CancellationToken cancel)
    {
        foreach (var variant in wanted.Product.Variants.Where(variant => variant.ImageUrl is not null))
        {
            if (known.TryGetValue(variant.ImageUrl!, out var media))
            {
                var options = JsonText.Of(variant.OptionValues);
                await db.WriteAsync(
                    () => db.Set<Variant>().Where(row => row.ProductId == wanted.ProductId && row.Options == options)
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.ImageId, (Guid?)media), cancel),
                    cancel);
            }
        }
    }

    private async Task<Guid?> StoreAsync(
        IImages images, string url, string alt, WantedPictures wanted, ImportIssues issues, CancellationToken cancel)
    {
        var (content, reason) = await FetchAsync(url, cancel);
        if (content is not null)
        {
            switch (await images.AddAsync(content, NameOf(url), alt, cancel))
            {
                case ImageUpload.Stored stored:
                    Stored++;
                    return stored.Id;
                default:
                    reason = "picture_refused";
                    break;
            }
        }

        Missing++;
        issues.Warning(wanted.Product.Line, null, reason, ("product", wanted.Product.Title), ("value", url));
        return null;
    }

    private async Task<(Stream? Content, string Reason)> FetchAsync(string url, CancellationToken cancel)
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

    private static string NameOf(string url) => Path.GetFileName(new Uri(url).LocalPath) is { Length: > 0 } name ? name : "bild";
}
