using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Users.Accounts;

/// <summary>Finds accounts and writes what changes about them.</summary>
internal sealed class AccountBook(StorefrontDb db, Passwords passwords, TimeProvider clock)
{
    public static string Tidy(string? email) => (email ?? "").Trim().ToLowerInvariant();

    public Task<Account?> FindAsync(string? email, CancellationToken cancel)
    {
        var tidy = Tidy(email);
        return db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(row => row.Email == tidy, cancel);
    }

    public Task<Account?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);

    public Task<Account> CreateAsync(string email, string name, string password, CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            var account = new Account
            {
                Id = Ids.New(clock),
                Email = Tidy(email),
                Name = name.Trim(),
                SecurityStamp = NewStamp(),
                CreatedAt = clock.GetUtcNow(),
            };
            account.PasswordHash = passwords.Hash(password);
            db.Add(account);
            return Task.FromResult(account);
        },
        cancel);

    /// <summary>A new password ends all sessions and makes links to a new password worthless.</summary>
    public Task<Account> SetPasswordAsync(Guid id, string password, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var account = await db.Set<Account>().SingleAsync(row => row.Id == id, cancel);
            account.PasswordHash = passwords.Hash(password);
            account.SecurityStamp = NewStamp();
            DateTimeOffset? now = clock.GetUtcNow();
            await db.Set<PasswordLink>().Where(link => link.AccountId == id && link.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), cancel);
            return account;
        },
        cancel);

    /// <summary>Switches the second factor on or, with null, off.</summary>
    public Task<Account> SetTotpAsync(Guid id, string? protectedSecret, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var account = await db.Set<Account>().SingleAsync(row => row.Id == id, cancel);
            account.TotpSecret = protectedSecret;
            account.TotpLastStep = 0;
            account.SecurityStamp = NewStamp();
            return account;
        },
        cancel);

    /// <summary>True once for each time step: the same code does not open twice.</summary>
    public Task<bool> UseTotpStepAsync(Guid id, long step, CancellationToken cancel) => db.WriteAsync(
        async () => await db.Set<Account>().Where(row => row.Id == id && row.TotpLastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.TotpLastStep, step), cancel) == 1,
        cancel);

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
