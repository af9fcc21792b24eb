using System.Collections.Concurrent;
using NetVips;
using Storefront.Media.Contracts;
using Storefront.Media.Drawings;
using Storefront.Media.Pictures;

namespace Storefront.Media.Derivatives;

/// <summary>Makes the sizes of pictures, each once, however many ask for it at the same time.</summary>
internal sealed class DerivativeFiles(IBlobStore blobs, Vips vips)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]?>>> _making = new(StringComparer.Ordinal);

    public static string ContentTypeOf(string format) => format switch
    {
        "avif" => "image/avif",
        "webp" => "image/webp",
        "png" => "image/png",
        _ => "image/jpeg",
    };

    public Task<Stream?> OpenAsync(string hash, int width, string format, CancellationToken cancel) =>
        blobs.OpenAsync(PictureFiles.DerivativeOf(hash, width, format), cancel);

    /// <summary>Makes the size and stores it; null when there is no such picture.</summary>
    public async Task<byte[]?> MakeAsync(string hash, int width, string format, CancellationToken cancel)
    {
        var name = PictureFiles.DerivativeOf(hash, width, format);
        var making = _making.GetOrAdd(name, _ => new(() => MakeOnceAsync(name, hash, width, format)));
        try
        {
            return await making.Value.WaitAsync(cancel);
        }
        finally
        {
            if (making.Value.IsCompleted)
            {
                _making.TryRemove(KeyValuePair.Create(name, making));
            }
        }
    }

    public async Task EnsureAsync(string hash, int width, string format, CancellationToken cancel)
    {
        if (await OpenAsync(hash, width, format, cancel) is { } there)
        {
            await there.DisposeAsync();
            return;
        }

        await MakeAsync(hash, width, format, cancel);
    }

    // Not ended by the request that began it: others may be waiting for the same size.
    private async Task<byte[]?> MakeOnceAsync(string name, string hash, int width, string format)
    {
        await using var stored = await blobs.OpenAsync(PictureFiles.MasterOf(hash), CancellationToken.None);
        if (stored is null)
        {
            return null;
        }

        using var master = new MemoryStream();
        await stored.CopyToAsync(master);
        var bytes = await vips.RunAsync(() => Encode(master.ToArray(), hash, width, format), CancellationToken.None);
        await blobs.WriteAsync(name, new MemoryStream(bytes), ContentTypeOf(format), CancellationToken.None);
        return bytes;
    }

    private static byte[] Encode(byte[] master, string hash, int width, string format)
    {
        using var picture = PictureAddress.IsDrawing(hash) ? Drawing.Render(master, width) : Shrink(master, width);
        return format switch
        {
            "avif" => picture.HeifsaveBuffer(
                q: 55, compression: Enums.ForeignHeifCompression.Av1, effort: 2, keep: Enums.ForeignKeep.None),
            "webp" => picture.WebpsaveBuffer(q: 80, effort: 3, keep: Enums.ForeignKeep.None),
            "png" => Icon(picture, width),
            _ => Jpeg(picture),
        };
    }

    /// <summary>Whole, in the middle of a square. Phones show nothing behind an icon but black, so theirs is on white.</summary>
    private static byte[] Icon(Image picture, int side)
    {
        using var fitting = picture.ThumbnailImage(side, height: side, size: Enums.Size.Both);
        using var coloured = fitting.Colourspace(Enums.Interpretation.Srgb);
        using var clear = coloured.HasAlpha() ? coloured.Copy() : coloured.AddAlpha();
        using var square = clear.Gravity(Enums.CompassDirection.Centre, side, side, extend: Enums.Extend.Background, background: [0, 0, 0, 0]);
        using var icon = side == PictureAddress.TouchIcon ? square.Flatten(background: [255, 255, 255]) : square.Copy();
        return icon.PngsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    private static byte[] Jpeg(Image picture)
    {
        using var flat = picture.HasAlpha() ? picture.Flatten(background: [255, 255, 255]) : picture.Copy();
        return flat.JpegsaveBuffer(q: 82, keep: Enums.ForeignKeep.None);
    }

    /// <summary>The master is our own file, so that the fast shrinking while loading can be trusted.</summary>
    private static Image Shrink(byte[] master, int width) =>
        Image.ThumbnailBuffer(master, width, height: width * 4, size: Enums.Size.Down);
}
