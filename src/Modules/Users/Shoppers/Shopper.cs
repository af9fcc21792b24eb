using Storefront.Platform.Data;
using Storefront.Users.Contracts;

namespace Storefront.Users.Shoppers;

/// <summary>
/// Somebody who buys in this town. Not an <see cref="Accounts.Account"/>: staff is known to the whole installation, a shopper to
/// one town only, and neither opens the other's doors.
/// </summary>
internal sealed class Shopper : OwnedEntity
{
    /// <summary>Confirmed; lower case; unique in the town.</summary>
    public required string Email { get; set; }

    public required string Name { get; set; }

    public string Phone { get; set; } = "";

    public required string Locale { get; set; }

    /// <summary>Null for those who sign in by mailed link.</summary>
    public string? PasswordHash { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public ShopperCard Card => new(Id, Email, Name, Phone, Locale);
}

/// <summary>A browser in which a shopper is signed in. Only the hash of its cookie is kept.</summary>
internal sealed class ShopperSession : OwnedEntity
{
    public required string TokenHash { get; init; }

    public required Guid ShopperId { get; init; }

    /// <summary>The same on all addresses of one browser: signing out on one signs out on all.</summary>
    public required Guid BrowserId { get; init; }

    /// <summary>
    /// On a shop's own domain: that shop, and the session works nowhere else. Empty for sessions of the town's hosts. Who owns
    /// the domain could read its cookies, so they must not open the account.
    /// </summary>
    public Guid OnlyShopId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}

internal enum LinkPurpose
{
    /// <summary>Opens an account: there is none before.</summary>
    SignUp,
    SignIn,
    NewEmail,
}

/// <summary>A mailed one-time link. Only the hash of its token is kept.</summary>
internal sealed class ShopperLink : OwnedEntity
{
    public string TokenHash { get; set; } = "";

    public required LinkPurpose Purpose { get; init; }

    /// <summary>Empty for <see cref="LinkPurpose.SignUp"/>.</summary>
    public Guid ShopperId { get; init; }

    /// <summary>The address it was mailed to, which it confirms.</summary>
    public required string Email { get; init; }

    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    public required string Locale { get; init; }

    /// <summary>Where the person wanted to go, on the portal; empty for the account.</summary>
    public string ReturnPath { get; init; } = "";

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>Carries a session to a shop's own domain, where the town's cookie does not reach. Lives for ten minutes, works once.</summary>
internal sealed class ShopperHandOver : OwnedEntity
{
    public required string TokenHash { get; init; }

    public required Guid ShopperId { get; init; }

    public required Guid BrowserId { get; init; }

    /// <summary>The only shop where it works.</summary>
    public required Guid TargetId { get; init; }

    /// <summary>Hash of what the browser got on that domain: a link slipped to somebody else does not sign them in.</summary>
    public required string StateHash { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
