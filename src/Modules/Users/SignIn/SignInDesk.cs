using Microsoft.AspNetCore.DataProtection;
using Storefront.Platform.Web;
using Storefront.Users.Accounts;

namespace Storefront.Users.SignIn;

/// <summary>What came of a try to sign in.</summary>
internal abstract record SignInResult
{
    private SignInResult()
    {
    }

    /// <param name="CodesLeft">How many recovery codes are left, when one has just been used.</param>
    public sealed record Welcome(Account Account, int? CodesLeft = null) : SignInResult;

    /// <summary>The password fits; the code is asked next. The ticket proves the first half for five minutes.</summary>
    public sealed record CodeNeeded(string Ticket) : SignInResult;

    /// <summary>Address or password is wrong; which of them is not said.</summary>
    public sealed record Wrong : SignInResult;

    public sealed record WrongCode : SignInResult;

    public sealed record WrongRecoveryCode : SignInResult;

    public sealed record TooManyTries : SignInResult;
}

internal sealed class SignInDesk(
    AccountBook accounts, Passwords passwords, SecondFactor factor, RecoveryCodes recovery, Throttle throttle, IDataProtectionProvider protection)
{
    public const int Tries = 5;
    private const int TriesOfAddress = 50;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TicketLife = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _tickets = protection.CreateProtector("users.sign-in").ToTimeLimitedDataProtector();

    public async Task<SignInResult> TryAsync(string? email, string? password, string address, CancellationToken cancel)
    {
        var key = $"sign-in:{AccountBook.Tidy(email)}|{address}";
        if (!throttle.TryPass(key, Tries, Window) || !throttle.TryPass($"sign-in:{address}", TriesOfAddress, Window))
        {
            return new SignInResult.TooManyTries();
        }

        var account = await accounts.FindAsync(email, cancel);
        if (!passwords.Fits(account?.PasswordHash, password ?? ""))
        {
            return new SignInResult.Wrong();
        }

        throttle.Forget(key);
        throttle.GiveBack($"sign-in:{address}");
        return account!.TotpSecret is null
            ? new SignInResult.Welcome(account)
            : new SignInResult.CodeNeeded(_tickets.Protect(account.Id.ToString(), TicketLife));
    }

    /// <param name="ticket">Proves the password.</param>
    /// <param name="code">Of the app.</param>
    /// <param name="recoveryCode">In its place, for those who have lost the app.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<SignInResult> TryCodeAsync(string ticket, string? code, string? recoveryCode, CancellationToken cancel)
    {
        if (AccountOf(ticket) is not { } id || await accounts.FindAsync(id, cancel) is not { } account)
        {
            return new SignInResult.Wrong();
        }

        if (!throttle.TryPass($"code:{id}", Tries, Window))
        {
            return new SignInResult.TooManyTries();
        }

        var result = string.IsNullOrWhiteSpace(recoveryCode)
            ? await WithAppAsync(account, code, cancel)
            : await WithoutAppAsync(account, recoveryCode, cancel);
        if (result is SignInResult.Welcome)
        {
            throttle.Forget($"code:{id}");
        }

        return result;
    }

    private async Task<SignInResult> WithAppAsync(Account account, string? code, CancellationToken cancel) =>
        await factor.OpensAsync(account, code, cancel) ? new SignInResult.Welcome(account) : new SignInResult.WrongCode();

    private async Task<SignInResult> WithoutAppAsync(Account account, string code, CancellationToken cancel) =>
        account.TotpSecret is not null && await recovery.UseAsync(account.Id, code, cancel)
            ? new SignInResult.Welcome(account, await recovery.LeftAsync(account.Id, cancel))
            : new SignInResult.WrongRecoveryCode();

    private Guid? AccountOf(string ticket)
    {
        try
        {
            return Guid.Parse(_tickets.Unprotect(ticket));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
