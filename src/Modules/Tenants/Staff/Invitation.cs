using Storefront.Platform.Data;

namespace Storefront.Tenants.Staff;

/// <summary>
/// A mailed link that makes its holder staff of this tenant. Proves the e-mail address too, so opening a town or a shop
/// starts with one. Only the hash of the token is kept.
/// </summary>
internal sealed class Invitation : OwnedEntity
{
    public required string TokenHash { get; set; }

    public required string Email { get; set; }

    public required string Name { get; init; }

    public required string Role { get; init; }

    public required string Locale { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}
