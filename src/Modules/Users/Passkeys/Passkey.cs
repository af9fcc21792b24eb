using Storefront.Platform.Data;

namespace Storefront.Users.Passkeys;

/// <summary>A key pair on somebody's device or in their password manager; we know its public half. Counts as both factors.</summary>
[NotOwned("Belongs to an account.")]
internal sealed class Passkey
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>What the device calls it, base64url; unique.</summary>
    public required string CredentialId { get; init; }

    /// <summary>COSE, base64url.</summary>
    public required string PublicKey { get; init; }

    /// <summary>The relying party: the host it was made on, and the only one it opens.</summary>
    public required string Host { get; init; }

    public required string Name { get; set; }

    /// <summary>Rises with each use; one that falls speaks of a copy. Synchronised passkeys stay at 0.</summary>
    public long SignCount { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>What a browser was asked to sign. Answered once, within minutes; only the hash of its token is kept.</summary>
[NotOwned("Belongs to an account, or to nobody who is known yet.")]
internal sealed class PasskeyQuestion
{
    public required string TokenHash { get; init; }

    /// <summary>Who adds a passkey; empty when somebody signs in.</summary>
    public Guid AccountId { get; init; }

    public required string Host { get; init; }

    /// <summary>The options with their challenge, as JSON.</summary>
    public required string Options { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
