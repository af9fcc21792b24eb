namespace Storefront.Ordering.Contracts;

/// <summary>
/// Registered by a way to the goods that adds to their price: then every price says so (PRC-02). Asked on every page with prices, in the
/// page's own scope, so the answer must lie ready.
/// </summary>
public interface IExtraCosts
{
    /// <param name="shop">Null for the whole town, where one such shop is enough.</param>
    /// <param name="cancel">Stops waiting.</param>
    ValueTask<bool> AnyAsync(Guid? shop, CancellationToken cancel);
}
