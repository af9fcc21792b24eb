using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Withdrawal;

/// <summary>What a shop has to deal with, and has dealt with. The number beside „Widerrufe“ is what waits.</summary>
internal sealed class WithdrawalList(StorefrontDb db, IAuditLog audit, TimeProvider clock) : INavigationCount
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

    /// <summary>The shop has dealt with it. Null when there is no such withdrawal; a second tap changes nothing.</summary>
    public Task<WithdrawalDeclaration?> TickOffAsync(Guid id, string by, CancellationToken cancel) =>
        ChangeAsync(id, row => row.DoneAt is null, row => (row.DoneAt, row.DoneBy) = (clock.GetUtcNow(), by), "withdrawal_done", cancel);

    /// <summary>It waits again.</summary>
    public Task<WithdrawalDeclaration?> OpenAgainAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(id, row => row.DoneAt is not null, row => (row.DoneAt, row.DoneBy) = (null, null), "withdrawal_opened_again", cancel);

    private Task<WithdrawalDeclaration?> ChangeAsync(
        Guid id, Func<WithdrawalDeclaration, bool> applies, Action<WithdrawalDeclaration> change, string action, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var row = await db.Set<WithdrawalDeclaration>().FirstOrDefaultAsync(one => one.Id == id, cancel);
            if (row is not null && applies(row))
            {
                change(row);
                audit.Record(action, $"{row.Name}, {row.Contract}");
            }

            return row;
        },
        cancel);
}
