using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Staff;

internal sealed class Invitations(StorefrontDb db, IStaffRegister staff, InvitationMail mail, TimeProvider clock) : IInvitations
{
    private static readonly TimeSpan Validity = TimeSpan.FromDays(14);

    /// <summary>Stores the invitation and leaves its mail, within the caller's unit of work.</summary>
    public async Task InviteAsync(Invitee invitee, InvitationKind kind, CancellationToken cancel)
    {
        var token = Token.New();
        db.Add(new Invitation
        {
            Id = Ids.New(clock),
            TokenHash = Token.Hash(token),
            Email = invitee.Email.Trim().ToLowerInvariant(),
            Name = invitee.Name.Trim(),
            Role = invitee.Role,
            Locale = invitee.Locale,
            ExpiresAt = clock.GetUtcNow() + Validity,
        });
        await mail.LeaveAsync(invitee, kind, token, cancel);
    }

    /// <summary>The same as a unit of work of its own.</summary>
    public Task InAUnitAsync(Invitee invitee, InvitationKind kind, CancellationToken cancel) =>
        db.WriteAsync(() => InviteAsync(invitee, kind, cancel), cancel);

    /// <summary>One more mail with a new link; the link of the one before no longer works.</summary>
    public async Task SendAgainAsync(Invitation invitation, InvitationKind kind, CancellationToken cancel)
    {
        var token = Token.New();
        (invitation.TokenHash, invitation.ExpiresAt) = (Token.Hash(token), clock.GetUtcNow() + Validity);
        await mail.LeaveAsync(new Invitee(invitation.Email, invitation.Name, invitation.Role, invitation.Locale), kind, token, cancel);
    }

    public async Task<InvitationView?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = Token.Hash(token);
        var now = clock.GetUtcNow();
        var shop = db.Scope.ShopId;
        return await db.Set<Invitation>().AsNoTracking()
            .Where(row => row.TokenHash == hash && row.ShopId == shop && row.UsedAt == null && row.ExpiresAt > now)
            .Select(row => new InvitationView(row.Email, row.Name, row.Role, row.Locale))
            .FirstOrDefaultAsync(cancel);
    }

    public Task<bool> AcceptAsync(string token, Guid userId, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await FindAsync(token, cancel) is not { } invitation || !await UseAsync(token, cancel))
            {
                return false;
            }

            await staff.AddAsync(userId, invitation.Name, invitation.Email, invitation.Role, cancel);
            return true;
        },
        cancel);

    // The condition stands in the statement: of two clicks at once, one counts.
    private async Task<bool> UseAsync(string token, CancellationToken cancel)
    {
        var hash = Token.Hash(token);
        DateTimeOffset? now = clock.GetUtcNow();
        return await db.Set<Invitation>()
            .Where(row => row.TokenHash == hash && row.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancel) == 1;
    }
}

internal sealed record Invitee(string Email, string Name, string Role, string Locale);

internal enum InvitationKind
{
    /// <summary>Somebody registered a shop; the link confirms the address.</summary>
    ShopOpened,

    /// <summary>The same where the town shows new shops before it has checked them.</summary>
    ShopOpenedAtOnce,

    /// <summary>The town put the shop on its list; the link hands it over.</summary>
    ShopListed,

    /// <summary>The operator approved a town.</summary>
    TownApproved,

    /// <summary>A colleague invited them.</summary>
    Team,

    /// <summary>They are to exchange with the retailers of a town, and to work on nothing of its.</summary>
    Guest,
}
