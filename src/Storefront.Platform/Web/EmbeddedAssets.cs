using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Storefront.Platform.Web;

/// <summary>An assembly with files under <c>Assets/</c>, served at <c>/assets/{name}/…</c>.</summary>
public sealed record AssetSource(string Name, Assembly Assembly);

/// <summary>Files that modules bring along, in memory, with fingerprinted addresses that never go stale.</summary>
public sealed class EmbeddedAssets
{
    public const string Prefix = "/assets/";

    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly FrozenDictionary<string, Asset> _assets;

    public EmbeddedAssets(IEnumerable<AssetSource> sources) => _assets = sources
        .SelectMany(source => source.Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("assets/", StringComparison.Ordinal))
            .Select(name => Read(source, name)))
        .ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);

    /// <summary>The address of <c>name/file.css</c> with its fingerprint.</summary>
    public string Url(string path) => _assets.TryGetValue(Prefix + path, out var asset)
        ? $"{asset.Path}?v={asset.Fingerprint}"
        : throw new InvalidOperationException($"There is no asset {path}.");

    internal Asset? Find(PathString path) =>
        path.Value is { } asked && asked.StartsWith(Prefix, StringComparison.Ordinal) && _assets.TryGetValue(asked, out var asset) ? asset : null;

    private static Asset Read(AssetSource source, string name)
    {
        using var stream = source.Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var path = $"{Prefix}{source.Name}/{name["assets/".Length..]}";
        var type = Types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return new Asset(path, bytes, type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }

    internal sealed record Asset(string Path, byte[] Bytes, string ContentType, string Fingerprint)
    {
        public Task ServeAsync(HttpContext context)
        {
            context.Response.ContentType = ContentType;
            context.Response.ContentLength = Bytes.Length;
            context.Response.Headers.CacheControl = context.Request.Query["v"] == Fingerprint
                ? "public, max-age=31536000, immutable"
                : "public, max-age=300";
            return context.Response.Body.WriteAsync(Bytes, context.RequestAborted).AsTask();
        }
    }
}
