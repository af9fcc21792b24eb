using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Pages.Contracts;

/// <summary>Adds to what search engines are told about a shop on its first page.</summary>
public interface IBusinessFacts
{
    /// <param name="shop">Whose page it is.</param>
    /// <param name="texts">The page's language.</param>
    /// <param name="business">schema.org data, by property.</param>
    /// <param name="cancel">Stops waiting.</param>
    ValueTask AddAsync(Scope shop, TextIn texts, IDictionary<string, object?> business, CancellationToken cancel);
}
