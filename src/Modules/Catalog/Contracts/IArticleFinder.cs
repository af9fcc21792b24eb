namespace Storefront.Catalog.Contracts;

/// <summary>Finds published articles of the current shop by what somebody scans, types or shows. Works in the shop's scope.</summary>
public interface IArticleFinder
{
    /// <summary>
    /// The article that carries this number (GTIN or article number); without one, articles in whose words everything typed occurs,
    /// the newest first.
    /// </summary>
    Task<IReadOnlyList<FoundArticle>> FindAsync(string typed, int most, CancellationToken cancel);

    /// <summary>The published ones among these, in this order.</summary>
    Task<IReadOnlyList<FoundArticle>> OfAsync(IReadOnlyList<Guid> products, CancellationToken cancel);

    /// <summary>The published article with this name in addresses.</summary>
    Task<FoundArticle?> ByHandleAsync(string handle, CancellationToken cancel);
}

/// <param name="ProductId">Of the article.</param>
/// <param name="Handle">Its name in addresses.</param>
/// <param name="Title">In the shop's own words.</param>
/// <param name="Variants">All of them, as the editor orders them.</param>
/// <param name="Meant">The one whose number was scanned; null when only the article is known.</param>
public sealed record FoundArticle(Guid ProductId, string Handle, string Title, IReadOnlyList<VariantRef> Variants, VariantRef? Meant);
