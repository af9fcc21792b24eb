using System.Security.Cryptography;
using NetVips;
using Storefront.Media.Contracts;

namespace Storefront.Media.Pictures;

/// <summary>Takes files in, checks them, and keeps a clean copy: upright, sRGB, without place, camera or any other trace.</summary>
internal sealed class PictureFiles(IBlobStore blobs, Vips vips)
{
    public const long MostBytes = 25 * 1024 * 1024;
    private const string Folder = "pictures/";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static string MasterOf(string hash) => $"{Folder}{hash}/master";

    public static string DerivativeOf(string hash, int width, string format) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Folder}{hash}/{width}.{format}");

    public async Task<Intake> TakeAsync(Stream content, CancellationToken cancel)
    {
        if (await ReadAsync(content, cancel) is not { } bytes)
        {
            return new Intake.Refused("media.refused.too_heavy");
        }

        var format = PictureFormats.Of(bytes);
        if (format == PictureFormat.None)
        {
            return new Intake.Refused(bytes.Length == 0 ? "media.refused.empty" : "media.refused.not_a_picture");
        }

        return await vips.RunAsync(() => Check(bytes, format), cancel) is { } problem
            ? new Intake.Refused(problem)
            : await KeepAsync(bytes, format, cancel);
    }

    public async Task DeleteAsync(string hash, CancellationToken cancel)
    {
        var names = new List<string>();
        await foreach (var name in blobs.ListAsync($"{Folder}{hash}/", cancel))
        {
            names.Add(name);
        }

        foreach (var name in names)
        {
            await blobs.DeleteAsync(name, cancel);
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }

    /// <summary>
    /// Asks the header for the size before anything is decoded, then decodes everything once: only that finds a file cut off
    /// in the middle.
    /// </summary>
    private static string? Check(byte[] bytes, PictureFormat format)
    {
        try
        {
            using var picture = Vips.Open(bytes, format, Enums.Access.Sequential);
            if ((long)picture.Width * picture.Height > Vips.MostPixels)
            {
                return "media.refused.too_many_pixels";
            }

            using var limit = new CancellationTokenSource(Longest);
            picture.SetProgress(null, limit.Token);
            picture.Avg();
            return null;
        }
        catch (VipsException)
        {
            return "media.refused.broken";
        }
    }

    private async Task<Intake> KeepAsync(byte[] bytes, PictureFormat format, CancellationToken cancel)
    {
        try
        {
            var (clean, width, height, contentType) = await vips.RunAsync(() => Clean(bytes, format), cancel);
            var hash = Convert.ToHexStringLower(SHA256.HashData(clean))[..32];
            await blobs.WriteAsync(MasterOf(hash), new MemoryStream(clean), contentType, cancel);
            return new Intake.Taken(hash, width, height, clean.Length);
        }
        catch (VipsException)
        {
            return new Intake.Refused("media.refused.broken");
        }
    }

    private static (byte[] Bytes, int Width, int Height, string ContentType) Clean(byte[] bytes, PictureFormat format)
    {
        using var whole = Vips.Open(bytes, format, Enums.Access.Sequential);
        using var picture = whole.ThumbnailImage(
            Vips.LongestSide, Vips.LongestSide, size: Enums.Size.Down, noRotate: false, outputProfile: "srgb");
        return picture.HasAlpha()
            ? (picture.WebpsaveBuffer(q: 90, effort: 3, keep: Enums.ForeignKeep.None), picture.Width, picture.Height, "image/webp")
            : (picture.JpegsaveBuffer(q: 90, keep: Enums.ForeignKeep.None), picture.Width, picture.Height, "image/jpeg");
    }
}
