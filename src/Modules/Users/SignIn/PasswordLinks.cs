using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;
using Storefront.Users.Accounts;

namespace Storefront.Users.SignIn;

/// <summary>Mails and redeems one-time links to a new password.</summary>
internal sealed class PasswordLinks(StorefrontDb db, AccountBook accounts, ITenantMail mail, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    /// <summary>Mails a link to the address if it has an account; says nothing about whether it has.</summary>
    public async Task SendAsync(string? email, string locale, Func<string, string> urlOf, CancellationToken cancel)
    {
        if (await accounts.FindAsync(email, cancel) is not { } account)
        {
            return;
        }

        await db.WriteAsync(
            () => mail.LeaveAsync(
                new TenantMail(account.Email, account.Name, "new_password", locale, new { account.Name, Url = urlOf(Add(account)) }),
                cancel),
            cancel);
    }

    /// <summary>A link for the screen of whoever runs the host; a secret.</summary>
    /// <returns>Its token.</returns>
    public Task<string> MakeAsync(Account account, CancellationToken cancel) => db.WriteAsync(() => Task.FromResult(Add(account)), cancel);

    public Task<bool> IsValidAsync(string? token, CancellationToken cancel)
    {
        var hash = Token.Hash(token ?? "");
        var now = clock.GetUtcNow();
        return db.Set<PasswordLink>().AnyAsync(link => link.TokenHash == hash && link.UsedAt == null && link.ExpiresAt > now, cancel);
    }

    /// <summary>Sets the password once; null when the link is used or too old.</summary>
    public Task<Account?> RedeemAsync(string? token, string password, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var hash = Token.Hash(token ?? "");
            DateTimeOffset? now = clock.GetUtcNow();
            var used = await db.Set<PasswordLink>()
                .Where(link => link.TokenHash == hash && link.UsedAt == null && link.ExpiresAt > now)
                .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), cancel);
            if (used == 0)
            {
                return null;
            }

            var account = await db.Set<PasswordLink>().Where(link => link.TokenHash == hash).Select(link => link.AccountId).SingleAsync(cancel);
            return (Account?)await accounts.SetPasswordAsync(account, password, cancel);
        },
        cancel);

    private string Add(Account account)
    {
        var token = Token.New();
        db.Add(new PasswordLink { TokenHash = Token.Hash(token), AccountId = account.Id, ExpiresAt = clock.GetUtcNow() + Life });
        return token;
    }
}
