using Storefront.Platform.Scopes;

namespace Storefront.Marketplace.Contracts;

/// <summary>
/// Hears what was searched for on a town's portal when nothing was found, neither article nor shop. Called while the page is made, once for
/// everybody who gets that page from the cache: it must only note it down. Register as singleton.
/// </summary>
public interface IUnansweredSearches
{
    /// <param name="town">Whose portal.</param>
    /// <param name="words">As typed.</param>
    /// <param name="branch">The branch that the words name, or null.</param>
    void Hear(Scope town, string words, string? branch);
}
