namespace Storefront.Media.Pictures;

/// <summary>What a file is by its first bytes. Names and declared types are not believed.</summary>
internal enum PictureFormat
{
    None,
    Jpeg,
    Png,
    Webp,
    Avif,
}

internal static class PictureFormats
{
    public static PictureFormat Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16)
        {
            return PictureFormat.None;
        }

        if (bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return PictureFormat.Jpeg;
        }

        if (bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return PictureFormat.Png;
        }

        if (bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
        {
            return PictureFormat.Webp;
        }

        return bytes[4..].StartsWith("ftypavif"u8) || bytes[4..].StartsWith("ftypmif1"u8) ? PictureFormat.Avif : PictureFormat.None;
    }
}
