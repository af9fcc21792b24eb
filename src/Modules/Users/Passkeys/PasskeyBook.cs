using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Users.Accounts;
using Storefront.Users.Contracts;

namespace Storefront.Users.Passkeys;

/// <summary>The passkeys of a person, and what changes about them.</summary>
internal sealed class PasskeyBook(StorefrontDb db, AccountBook accounts, PasskeyNews news) : IPasskeys
{
    public const int LongestName = 60;

    public static string Tidy(string? name)
    {
        var tidy = (name ?? "").Trim();
        return tidy.AtMost(LongestName);
    }

    public Task<List<Passkey>> OfAsync(Guid account, CancellationToken cancel) =>
        db.Set<Passkey>().AsNoTracking().Where(row => row.AccountId == account).OrderBy(row => row.CreatedAt).ToListAsync(cancel);

    public Task<bool> HasAnyAsync(Guid account, CancellationToken cancel) => db.Set<Passkey>().AnyAsync(row => row.AccountId == account, cancel);

    public Task<Passkey?> FindAsync(Guid account, Guid id, CancellationToken cancel) =>
        db.Set<Passkey>().AsNoTracking().FirstOrDefaultAsync(row => row.AccountId == account && row.Id == id, cancel);

    public Task AddAsync(Account account, Passkey passkey, CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            db.Add(passkey);
            return news.AddedAsync(account, passkey, cancel);
        },
        cancel);

    public Task RenameAsync(Passkey passkey, string name, CancellationToken cancel) => db.WriteAsync(
        () => db.Set<Passkey>().Where(row => row.Id == passkey.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, name), cancel),
        cancel);

    public Task RemoveAsync(Passkey passkey, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await db.Set<Passkey>().Where(row => row.Id == passkey.Id).ExecuteDeleteAsync(cancel) == 1
                && await accounts.FindAsync(passkey.AccountId, cancel) is { } account)
            {
                await news.RemovedAsync(account, passkey, cancel);
            }
        },
        cancel);

    /// <summary>Notes a use; false when the counter has moved since it was read.</summary>
    public async Task<bool> UseAsync(Passkey passkey, long count, DateTimeOffset now, CancellationToken cancel)
    {
        DateTimeOffset? used = now;
        return await db.WriteAsync(
            () => db.Set<Passkey>().Where(row => row.Id == passkey.Id && row.SignCount == passkey.SignCount)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SignCount, count).SetProperty(row => row.UsedAt, used), cancel),
            cancel) == 1;
    }
}
