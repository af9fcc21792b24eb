using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Users.Accounts;

namespace Storefront.Users.Passkeys;

/// <summary>Keeps what browsers are asked, so that no answer counts twice, late, or for another host.</summary>
internal sealed class PasskeyQuestions(StorefrontDb db, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>Returns the token that belongs with the answer.</summary>
    public Task<string> AskAsync(Guid account, PasskeyHost host, string options, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            await db.Set<PasskeyQuestion>().Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
            var token = Token.New();
            db.Add(new PasskeyQuestion
            {
                TokenHash = Token.Hash(token),
                AccountId = account,
                Host = host.Name,
                Options = options,
                ExpiresAt = now + Life,
            });
            return token;
        },
        cancel);

    /// <summary>The options once; null for a token that is used, late, or of another person or host.</summary>
    public Task<string?> TakeAsync(string token, Guid account, PasskeyHost host, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var (hash, now) = (Token.Hash(token), clock.GetUtcNow());
            var question = db.Set<PasskeyQuestion>()
                .Where(row => row.TokenHash == hash && row.AccountId == account && row.Host == host.Name && row.ExpiresAt > now);
            var options = await question.Select(row => row.Options).FirstOrDefaultAsync(cancel);
            return options is not null && await question.ExecuteDeleteAsync(cancel) == 1 ? options : null;
        },
        cancel);
}
