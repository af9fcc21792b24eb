using Storefront.Catalog.Products;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Selling;

/// <summary>What may be done with an offer: its kind and how far its shop has come decide together.</summary>
internal static class SellingRules
{
    /// <summary>A service needs an appointment, so it is asked for, not bought.</summary>
    internal static bool Orderable(ProductKind kind, ShopLevel level) =>
        level == ShopLevel.Sell && (kind is ProductKind.Product or ProductKind.Voucher);

    internal static bool Reservable(ProductKind kind, ShopLevel level) =>
        level != ShopLevel.Profile && (kind is ProductKind.Product or ProductKind.Service);
}
