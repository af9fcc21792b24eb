using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Storefront.Media.Contracts;

namespace Storefront.Media.Pictures;

/// <summary>Where the sizes of a picture are found on the web. Only puts texts together: lists of hundreds of cards use it.</summary>
internal static class PictureAddress
{
    public const string Path = "/media/";

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef");
    public const int TabIcon = 32;
    public const int TouchIcon = 180;

    private static readonly int[] Widths = [320, 640, 960, 1440];
    private static readonly FrozenSet<string> Formats = new[] { "avif", "webp", "jpg" }.ToFrozenSet();

    private static readonly FrozenDictionary<(int, string), string> Ends = (
        from width in Widths
        from format in Formats
        select KeyValuePair.Create((width, format), string.Create(CultureInfo.InvariantCulture, $"-{width}.{format} {width}w"))).ToFrozenDictionary();

    public static ImageDrop Drop(StoredImage image) => new()
    {
        Alt = image.Alt,
        Width = image.Width,
        Height = image.Height,
        Src = Url(image.Hash, 640, "jpg"),
        Sources = [new ImageSource("image/avif", Srcset(image, "avif")), new ImageSource("image/webp", Srcset(image, "webp"))],
        Hash = image.Hash,
    };

    public static string Url(string hash, int width, string format) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}{hash}-{width}.{format}");

    /// <summary>Reads <c>{hash}-{width}.{format}</c>; null when we would never have written it.</summary>
    public static (string Hash, int Width, string Format)? Read(string file)
    {
        var dash = file.IndexOf('-');
        var dot = file.LastIndexOf('.');
        if (dash != 32 || dot <= dash
            || !int.TryParse(file.AsSpan(dash + 1, dot - dash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !IsMade(width, file[(dot + 1)..])
            || !IsHash(file.AsSpan(0, dash)))
        {
            return null;
        }

        return (file[..dash], width, file[(dot + 1)..]);
    }

    public static IReadOnlyList<int> AllWidths => Widths;

    public static bool IsDrawing(string hash) => hash[0] == Drawings.Drawing.Mark;

    // Every size of a picture in three formats; icons in the one that every browser takes for an icon.
    private static bool IsMade(int width, string format) =>
        format == "png" ? width is TabIcon or TouchIcon : Widths.Contains(width) && Formats.Contains(format);

    private static bool IsHash(ReadOnlySpan<char> hash) =>
        (hash[0] == Drawings.Drawing.Mark || char.IsAsciiHexDigitLower(hash[0]))
        && hash[1..].IndexOfAnyExcept(HexDigits) < 0;

    private static string Srcset(StoredImage image, string format)
    {
        var set = new StringBuilder(300);
        var start = Path + image.Hash;
        foreach (var width in Widths)
        {
            // A size larger than the picture shows nothing more; the smallest is always there.
            if (width > Widths[0] && width > image.Width)
            {
                break;
            }

            set.Append(set.Length > 0 ? ", " : "").Append(start).Append(width <= image.Width
                ? Ends[(width, format)]
                : string.Create(CultureInfo.InvariantCulture, $"-{width}.{format} {image.Width}w"));
        }

        return set.ToString();
    }
}
