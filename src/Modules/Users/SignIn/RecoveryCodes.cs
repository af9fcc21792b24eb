using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Users.Accounts;

namespace Storefront.Users.SignIn;

/// <summary>
/// For those who have lost their authenticator app: ten codes that each open once, in place of the six digits. Shown when they
/// are made and never again; the database keeps hashes.
/// </summary>
internal sealed class RecoveryCodes(StorefrontDb db, TimeProvider clock)
{
    public const int Count = 10;

    // Without 0/O, 1/I/L, U: 15 of them are 73 random bits, which no table of hashes gives away.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 15;
    private const int Group = 5;

    /// <summary>A fresh set; the old one opens nothing any more.</summary>
    public Task<IReadOnlyList<string>> NewSetAsync(Guid account, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            await Of(account).ExecuteDeleteAsync(cancel);
            string[] codes = [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Letters, Length))];
            db.AddRange(codes.Select(code => new RecoveryCode { AccountId = account, CodeHash = Hash(account, code) }));
            return (IReadOnlyList<string>)[.. codes.Select(InGroups)];
        },
        cancel);

    public Task ForgetAsync(Guid account, CancellationToken cancel) =>
        db.WriteAsync(() => Of(account).ExecuteDeleteAsync(cancel), cancel);

    /// <summary>True once for each code, however its letters are written and grouped.</summary>
    public async Task<bool> UseAsync(Guid account, string? typed, CancellationToken cancel)
    {
        var code = Tidy(typed);
        if (code.Length != Length)
        {
            return false;
        }

        var hash = Hash(account, code);
        DateTimeOffset? now = clock.GetUtcNow();
        return await db.WriteAsync(
            () => Of(account).Where(row => row.CodeHash == hash && row.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancel),
            cancel) == 1;
    }

    public Task<int> LeftAsync(Guid account, CancellationToken cancel) => Of(account).CountAsync(row => row.UsedAt == null, cancel);

    private IQueryable<RecoveryCode> Of(Guid account) => db.Set<RecoveryCode>().Where(row => row.AccountId == account);

    private static string Hash(Guid account, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account:N}:{code}")));

    private static string InGroups(string code) => string.Join('-', code.Chunk(Group).Select(part => new string(part)));

    private static string Tidy(string? typed) => new([.. (typed ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit).Take(Length + 1)]);
}
