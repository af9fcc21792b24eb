using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Storefront.Liquid;
using Storefront.Liquid.Values;

namespace Storefront.Themes.Files;

/// <summary>A file of <c>assets/</c>, held in memory with its fingerprinted address.</summary>
internal sealed class ThemeAsset
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly Lazy<byte[]?> _brotli;
    private readonly Lazy<LiquidHtml> _inline;

    public ThemeAsset(string theme, string name, byte[] bytes)
    {
        Name = name;
        Bytes = bytes;
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        Url = $"/theme/{theme}/{name}?v={Fingerprint}";
        ContentType = Types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        if (ContentType.StartsWith("text/", StringComparison.Ordinal))
        {
            ContentType += "; charset=utf-8";
        }

        _brotli = new(Compress);
        _inline = new(() => new LiquidHtml(Bytes));
    }

    public string Name { get; }

    public byte[] Bytes { get; }

    public string Fingerprint { get; }

    public string Url { get; }

    public string ContentType { get; }

    /// <summary>Compressed, where that makes it smaller; made when first asked for.</summary>
    public byte[]? Brotli => _brotli.Value;

    /// <summary>The file as trusted HTML: for icons.</summary>
    public LiquidHtml Inline => _inline.Value;

    private byte[]? Compress()
    {
        if (Bytes.Length < 512 || ContentType.StartsWith("font/", StringComparison.Ordinal) || IsPhoto)
        {
            return null;
        }

        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(Bytes);
        }

        return packed.Length < Bytes.Length ? packed.ToArray() : null;
    }

    private bool IsPhoto => ContentType.StartsWith("image/", StringComparison.Ordinal)
        && !ContentType.StartsWith("image/svg", StringComparison.Ordinal);
}
