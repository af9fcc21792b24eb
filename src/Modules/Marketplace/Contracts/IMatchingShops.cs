namespace Storefront.Marketplace.Contracts;

/// <summary>Which shops of the town may have what somebody describes in their own words. Works in the town's scope.</summary>
public interface IMatchingShops
{
    /// <summary>
    /// Public shops whose articles, branch, name or slogan have words of <paramref name="text"/>, the likeliest first. Not every word has to
    /// be found: a word that few shops know says more than one that all know.
    /// </summary>
    Task<IReadOnlyList<Guid>> FindAsync(string text, int most, CancellationToken cancel);
}
