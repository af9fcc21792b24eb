using Storefront.Platform.Data;

namespace Storefront.Users.Accounts;

/// <summary>A person who can sign in. Belongs to nobody: the same person may work for two shops and buy in a third.</summary>
[NotOwned("A person is not a tenant's; what they may do is in the tenants' staff lists.")]
internal sealed class Account
{
    public Guid Id { get; init; }

    /// <summary>Lower case; unique.</summary>
    public required string Email { get; set; }

    public required string Name { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password; a session that carries another one is over.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>Secret of the second factor, protected; null while it is off.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>The last time step whose code was used: a code counts once.</summary>
    public long TotpLastStep { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>One of ten codes in place of the authenticator app. Only its hash is kept.</summary>
[NotOwned("Belongs to an account.")]
internal sealed class RecoveryCode
{
    public Guid AccountId { get; init; }

    public required string CodeHash { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>A mailed one-time link to a new password. Only the hash of its token is kept.</summary>
[NotOwned("Belongs to an account.")]
internal sealed class PasswordLink
{
    public required string TokenHash { get; init; }

    public Guid AccountId { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
