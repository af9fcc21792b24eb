namespace Storefront.Catalog.Contracts;

/// <summary>Vouchers of the current shop.</summary>
public interface IVouchers
{
    /// <summary>Whether it has any, live or still a draft.</summary>
    Task<bool> AnyAsync(CancellationToken cancel);
}
