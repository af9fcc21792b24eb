namespace Storefront.Pages.Contracts;

/// <summary>
/// Whether the current shop sells vouchers: its instruction on withdrawal then says as well what holds for those. Implemented by the
/// module that sells them; where none does, nobody sells vouchers.
/// </summary>
public interface IVoucherSales
{
    Task<bool> AnyAsync(CancellationToken cancel);
}
