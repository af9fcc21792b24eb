using System.Net.Mail;
using Microsoft.AspNetCore.Identity;

namespace Storefront.Users.Accounts;

/// <summary>What counts as a password, and how it is kept.</summary>
internal sealed class Passwords(IPasswordHasher<Account> hasher)
{
    public const int Shortest = 10;
    public const int Longest = 128;

    private static readonly Account Nobody = new() { Email = "", Name = "", SecurityStamp = "" };
    private readonly Lazy<string> _anyHash = new(() => hasher.HashPassword(Nobody, "nobody has this password"));

    /// <summary>Text key of what is wrong with it, or null.</summary>
    public static string? Problem(string? password) => password switch
    {
        null or { Length: < Shortest } => "users.password_short",
        { Length: > Longest } => "users.password_long",
        _ when CommonPasswords.Has(password) || MailAddress.TryCreate(password, out _) => "users.password_common",
        _ => null,
    };

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <summary>Takes as long for somebody without a password, or without an account, as for a wrong password.</summary>
    public bool Fits(string? hash, string password)
    {
        var fits = hasher.VerifyHashedPassword(Nobody, hash ?? _anyHash.Value, password) != PasswordVerificationResult.Failed;
        return fits && hash is not null;
    }
}
