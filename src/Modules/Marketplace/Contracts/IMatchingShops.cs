namespace Storefront.Marketplace.Contracts;

/// <summary>Which shops of the town may have what somebody describes in their own words. Works in the town's scope.</summary>
public interface IMatchingShops
{
    /// <summary>
    /// Public shops whose articles, branch, name or slogan have words of it, the likeliest first. Not every word has to be found: a word that
    /// few shops know says more than one that all know.
    /// </summary>
    /// <param name="what">What is looked for, in a few words: these decide.</param>
    /// <param name="more">What is said around it: that helps to choose among those who fit.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<IReadOnlyList<Guid>> FindAsync(string what, string more, int most, CancellationToken cancel);
}
