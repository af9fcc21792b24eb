using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Pages.Withdrawal;

internal sealed class DeclaredWithdrawals(StorefrontDb db) : IDeclaredWithdrawals
{
    public async Task<IReadOnlyList<DeclaredWithdrawal>> ByAsync(string email, CancellationToken cancel)
    {
        var address = email.ToLowerInvariant();
        return await db.Set<WithdrawalDeclaration>().AsNoTracking()
            .Where(row => row.Email.ToLower() == address)
            .OrderBy(row => row.SubmittedAt).ThenBy(row => row.Id)
            .Select(row => new DeclaredWithdrawal(row.ShopId, row.SubmittedAt, row.Name, row.Email, row.Contract, row.Part, row.Note, row.DoneAt))
            .ToListAsync(cancel);
    }
}
