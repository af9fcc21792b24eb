using Storefront.Platform.Texts;

namespace Storefront.Media.Contracts;

/// <summary>Modules that show pictures tell where, so that nobody deletes one without knowing what will lack it.</summary>
public interface IPictureUses
{
    /// <summary>Where the current tenant shows these pictures, each place once, in words for <paramref name="texts"/>.</summary>
    Task<IReadOnlyList<PictureUse>> FindAsync(IReadOnlyCollection<Guid> pictures, TextIn texts, CancellationToken cancel);
}

/// <param name="Picture">The picture that is shown.</param>
/// <param name="Place">Name of the article or page that shows it.</param>
public sealed record PictureUse(Guid Picture, string Place);
