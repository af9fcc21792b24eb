using System.Buffers.Binary;
using System.IO.Compression;
using NetVips;

namespace Storefront.Modules.Tests.Media;

/// <summary>Pictures made here: honest ones and hostile ones.</summary>
internal static class TestPictures
{
    static TestPictures() => _ = Storefront.Media.Pictures.Vips.MostPixels;

    public static byte[] Jpeg(int width, int height, int? orientation = null)
    {
        using var photo = Photo(width, height);
        using var turned = orientation is { } way
            ? photo.Mutate(image =>
            {
                image.Set(GValue.GIntType, "orientation", way);
                image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "51/1 30/1 0/1 (51, 30, 0, Rational, 3 components, 24 bytes)");
            })
            : photo.Copy();
        return turned.JpegsaveBuffer(q: 90);
    }

    public static byte[] Png(int width, int height)
    {
        using var photo = Photo(width, height);
        return photo.PngsaveBuffer();
    }

    /// <summary>A small file whose header claims a picture of any size.</summary>
    public static byte[] PngThatClaims(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        using var data = new MemoryStream();
        using (var packed = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packed.Write(new byte[300_000]);
        }

        Chunk(file, "IDAT"u8, data.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] whole = [.. type, .. data];
        file.Write(whole);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(whole));
        file.Write(number);
    }

    private static uint Crc(byte[] data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        return ~crc;
    }

    // Waves in three colours: enough detail for encoders, the same every time.
    private static Image Photo(int width, int height)
    {
        using var waves = Image.Sines(width, height, hfreq: 3, vfreq: 2, uchar: true);
        using var turned = waves.Flip(Enums.Direction.Horizontal);
        using var grey = Image.Grey(width, height, uchar: true);
        using var joined = waves.Bandjoin(turned, grey);
        return joined.Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
