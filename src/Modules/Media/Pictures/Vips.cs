using NetVips;

namespace Storefront.Media.Pictures;

/// <summary>
/// libvips, set up once: loaders that are not meant for strangers' files are switched off, nothing is cached, one thread per
/// picture. The SVG loader stays on for our own drawings; uploads never get near it because their loader is chosen by us.
/// </summary>
internal sealed class Vips
{
    /// <summary>More than any phone camera; a picture this large still decodes in bounded time.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>Longest side of what is kept.</summary>
    public const int LongestSide = 2400;

    // One picture at a time per two cores: the others wait, pages go on being served.
    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    static Vips()
    {
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoadSvg", false);
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        Cache.MaxMem = 0;
        Log.SetLogHandler("VIPS", NetVips.Enums.LogLevelFlags.All, (_, _, _) => { });
    }

    /// <summary>Runs work on pictures when it is its turn, off the request's thread.</summary>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancel)
    {
        await _turns.WaitAsync(cancel);
        try
        {
            return await Task.Run(work, cancel);
        }
        finally
        {
            _turns.Release();
        }
    }

    public static Image Open(byte[] bytes, PictureFormat format, Enums.Access access) => format switch
    {
        PictureFormat.Jpeg => Image.JpegloadBuffer(bytes, access: access, failOn: Enums.FailOn.Truncated),
        PictureFormat.Png => Image.PngloadBuffer(bytes, access: access, failOn: Enums.FailOn.Truncated),
        PictureFormat.Webp => Image.WebploadBuffer(bytes, access: access, failOn: Enums.FailOn.Truncated),
        PictureFormat.Avif => Image.HeifloadBuffer(bytes, access: access, failOn: Enums.FailOn.Truncated),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
