using Storefront.Liquid;
using Storefront.Liquid.Nodes;
using Storefront.Liquid.Values;
using Storefront.Media.Pictures;

namespace Storefront.Media.Contracts;

/// <summary>The pictures of the current tenant.</summary>
public interface IImages
{
    /// <summary>
    /// Checks, re-encodes and stores an uploaded picture with bounded time and memory; derivatives are made in the background.
    /// </summary>
    Task<ImageUpload> AddAsync(Stream content, string fileName, string alt, CancellationToken cancel);

    /// <summary>Pictures by id in one query, whichever shop of the current town they belong to.</summary>
    Task<IReadOnlyDictionary<Guid, ImageDrop>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    /// <summary>What a page shows for a picture whose row is already at hand, without asking the database.</summary>
    ImageDrop Drop(StoredImage image);

    Task RemoveAsync(Guid id, CancellationToken cancel);
}

/// <summary>The columns of a stored picture that a hot query joins: id, size, description, content hash.</summary>
public sealed record StoredImage(Guid Id, int Width, int Height, string Alt, string Hash);

public abstract record ImageUpload
{
    private ImageUpload()
    {
    }

    public sealed record Stored(Guid Id) : ImageUpload;

    /// <param name="TextKey">Sentence that says what is wrong and what to do.</param>
    public sealed record Refused(string TextKey) : ImageUpload;
}

/// <summary><c>image</c> in templates; see the theme guide.</summary>
public sealed record ImageDrop : ILiquidDrop
{
    public required string Alt { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>640 px JPEG.</summary>
    public string Src { get; init; } = "";

    public IReadOnlyList<ImageSource> Sources { get; init; } = [];

    /// <summary>320 px WebP.</summary>
    public string Thumb => Hash.Length == 0 ? "" : PictureAddress.Url(Hash, 320, "webp");

    /// <summary>1440 px WebP.</summary>
    public string Large => Hash.Length == 0 ? "" : PictureAddress.Url(Hash, 1440, "webp");

    /// <summary>Square PNG of 32 px for the browser's tab; empty for a missing picture.</summary>
    public string Icon => Hash.Length == 0 ? "" : PictureAddress.Url(Hash, PictureAddress.TabIcon, "png");

    /// <summary>Square PNG of 180 px for a phone's home screen.</summary>
    public string TouchIcon => Hash.Length == 0 ? "" : PictureAddress.Url(Hash, PictureAddress.TouchIcon, "png");

    [LiquidIgnore]
    public string Hash { get; init; } = "";

    /// <summary>For a missing picture: first letter and tint 1–6 of the tile drawn instead.</summary>
    public string? Initial { get; init; }

    public int Tint { get; init; }

    /// <summary>The tile for something without a picture.</summary>
    public static ImageDrop Missing(string title) => new()
    {
        Alt = "",
        Initial = title.Length > 0 ? title[..1].ToUpperInvariant() : "·",
        Tint = (title.Sum(letter => letter) % 6) + 1,
    };
}

/// <summary>One <c>&lt;source&gt;</c>.</summary>
public sealed record ImageSource(string Type, string Srcset) : ILiquidDrop;

/// <summary>
/// Where files are kept: a local folder or Azure Blob Storage. Names are made by us: lower case, digits, <c>-</c> and <c>/</c>.
/// </summary>
public interface IBlobStore
{
    Task WriteAsync(string name, Stream content, string contentType, CancellationToken cancel);

    /// <summary>The content, or null when there is none. The caller disposes it.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancel);

    Task DeleteAsync(string name, CancellationToken cancel);

    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancel);
}
