namespace Storefront.Tenants.Contracts;

/// <summary>Mailed links that make their holder staff of the tenant of the current scope.</summary>
public interface IInvitations
{
    /// <summary>The invitation behind a link, while it is valid and unused.</summary>
    Task<InvitationView?> FindAsync(string token, CancellationToken cancel);

    /// <summary>
    /// Uses the invitation: the account becomes staff, and a new town's or shop's e-mail address counts as confirmed.
    /// False when it was used or has expired in between.
    /// </summary>
    Task<bool> AcceptAsync(string token, Guid userId, CancellationToken cancel);
}

public sealed record InvitationView(string Email, string Name, string Role, string Locale);
