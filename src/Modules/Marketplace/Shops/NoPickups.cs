namespace Storefront.Marketplace.Shops;

/// <summary>Until pickup times are told: nobody promises any.</summary>
internal sealed class NoPickups : IShopPickups
{
    public ValueTask<IReadOnlyDictionary<Guid, ShopPickup>> NowAsync(CancellationToken cancel) =>
        ValueTask.FromResult<IReadOnlyDictionary<Guid, ShopPickup>>(new Dictionary<Guid, ShopPickup>());
}
