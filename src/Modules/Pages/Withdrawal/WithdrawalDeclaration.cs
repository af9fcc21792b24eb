using Storefront.Platform.Data;

namespace Storefront.Pages.Withdrawal;

/// <summary>A withdrawal as it came in (WDR-19). Written once, never changed.</summary>
internal sealed class WithdrawalDeclaration : OwnedEntity
{
    /// <summary>Unguessable part of the address of the acknowledgement page.</summary>
    public required string Token { get; init; }

    public required string Name { get; init; }

    /// <summary>Order number or a description in the person's words.</summary>
    public required string Contract { get; init; }

    public required string Email { get; init; }

    public required string Note { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required string Locale { get; init; }
}
