using Storefront.Media.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Media.Pictures;

/// <summary>A picture of a town or shop. The file itself is kept once for everybody, under the hash of its content.</summary>
internal sealed class Picture : OwnedEntity
{
    /// <summary>32 hex digits of the content's SHA-256; drawings start with <c>s</c> instead.</summary>
    public required string Hash { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required string Alt { get; set; }

    /// <summary>As the file was called by the person who uploaded it: only to find it again in the library.</summary>
    public required string FileName { get; init; }

    public required long Bytes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public StoredImage ToStored() => new(Id, Width, Height, Alt, Hash);
}
