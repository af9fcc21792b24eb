namespace Storefront.Catalog.Contracts;

/// <summary>
/// Whether a shop of the current town takes reservations at the moment, however it is set up. Implemented by the module that lays goods
/// aside; answers from memory. Without it every shop does.
/// </summary>
public interface IReservingNow
{
    ValueTask<bool> IsPossibleAsync(Guid shop, CancellationToken cancel);
}
