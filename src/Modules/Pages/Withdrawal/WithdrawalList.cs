using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;

namespace Storefront.Pages.Withdrawal;

/// <summary>What a shop has to deal with, and has dealt with. The number beside „Widerrufe“ is what waits.</summary>
internal sealed class WithdrawalList(StorefrontDb db) : INavigationCount
{
    public const string Address = "/admin/withdrawals";

    private const int Most = 200;

    public string Path => Address;

    private IQueryable<WithdrawalDeclaration> Waiting => db.Set<WithdrawalDeclaration>().Where(row => row.DoneAt == null);

    public async ValueTask<int> CountAsync(Scope scope, CancellationToken cancel) =>
        scope.Kind == TenantKind.Shop ? await Waiting.CountAsync(cancel) : 0;

    /// <summary>The one whose money is due first comes first.</summary>
    public Task<List<WithdrawalDeclaration>> OpenAsync(int most, CancellationToken cancel) =>
        Waiting.AsNoTracking().OrderBy(row => row.SubmittedAt).ThenBy(row => row.Id).Take(most).ToListAsync(cancel);

    public Task<List<WithdrawalDeclaration>> OpenAsync(CancellationToken cancel) => OpenAsync(Most, cancel);

    public Task<List<WithdrawalDeclaration>> DoneAsync(CancellationToken cancel) => db.Set<WithdrawalDeclaration>().AsNoTracking()
        .Where(row => row.DoneAt != null).OrderByDescending(row => row.DoneAt).ThenByDescending(row => row.Id).Take(Most).ToListAsync(cancel);

    public Task<WithdrawalDeclaration?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<WithdrawalDeclaration>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);
}
