using Storefront.Catalog.Contracts;
using Storefront.Pages.Contracts;

namespace Storefront.Ordering.Vouchers;

/// <summary>Lets the instruction on withdrawal know what contracts this shop concludes.</summary>
internal sealed class VoucherSales(IVouchers vouchers) : IVoucherSales
{
    public Task<bool> AnyAsync(CancellationToken cancel) => vouchers.AnyAsync(cancel);
}
