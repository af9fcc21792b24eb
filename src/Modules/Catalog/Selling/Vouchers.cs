using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Selling;

/// <inheritdoc cref="IVouchers"/>
internal sealed class Vouchers(StorefrontDb db) : IVouchers
{
    public Task<bool> AnyAsync(CancellationToken cancel)
    {
        var shop = db.Scope.ShopId;
        return db.Set<Product>().AnyAsync(product => product.ShopId == shop && product.Kind == ProductKind.Voucher, cancel);
    }
}
