using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using QRCoder;
using Storefront.Users.Accounts;

namespace Storefront.Users.SignIn;

/// <summary>The second factor: six digits of an authenticator app (RFC 6238).</summary>
internal sealed class SecondFactor(IDataProtectionProvider protection, AccountBook accounts, TimeProvider clock)
{
    private static readonly VerificationWindow OneStepEitherWay = new(previous: 1, future: 1);
    private readonly IDataProtector _protector = protection.CreateProtector("users.totp");

    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(20));

    public static bool IsSecret(string? text) =>
        text is { Length: 32 } && text.All(letter => letter is (>= 'A' and <= 'Z') or (>= '2' and <= '7'));

    /// <summary>The picture an app scans, as SVG.</summary>
    public static string QrCode(string secret, string email, string issuer)
    {
        var address = new OtpUri(OtpType.Totp, secret, email, issuer).ToString();
        using var generator = new QRCodeGenerator();
        using var code = new SvgQRCode(generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M));
        return code.GetGraphic(5);
    }

    public string Protect(string secret) => _protector.Protect(secret);

    /// <summary>Whether the code fits a secret that is being set up.</summary>
    public bool Fits(string secret, string? code) => StepOf(secret, code) is not null;

    /// <summary>Whether the code opens the account now; a code opens once.</summary>
    public async Task<bool> OpensAsync(Account account, string? code, CancellationToken cancel) =>
        account.TotpSecret is { } secret
        && StepOf(_protector.Unprotect(secret), code) is { } step
        && await accounts.UseTotpStepAsync(account.Id, step, cancel);

    private long? StepOf(string secret, string? code)
    {
        var digits = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        var totp = new Totp(Base32Encoding.ToBytes(secret));
        return totp.VerifyTotp(clock.GetUtcNow().UtcDateTime, digits, out var step, OneStepEitherWay) ? step : null;
    }
}
