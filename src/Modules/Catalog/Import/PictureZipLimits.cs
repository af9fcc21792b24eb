namespace Storefront.Catalog.Import;

/// <summary>What a file with packed pictures may cost.</summary>
internal sealed record PictureZipLimits
{
    /// <summary>Of the file as it is sent.</summary>
    internal const long MostBytes = 512L * 1024 * 1024;

    internal long FileBytes { get; init; } = MostBytes;

    internal int Entries { get; init; } = 10_000;

    /// <summary>Pictures are packed already, so a file that grows much when unpacked is not made of pictures.</summary>
    internal long UnpackedBytes { get; init; } = 2L * MostBytes;

    /// <summary>Of one picture, as for those that are uploaded by hand.</summary>
    internal long PictureBytes { get; init; } = 25L * 1024 * 1024;
}
