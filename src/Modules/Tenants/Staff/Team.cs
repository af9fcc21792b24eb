using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Roles;

namespace Storefront.Tenants.Staff;

internal enum TeamResult
{
    Done,
    NotFound,

    /// <summary>Somebody must be left who may do everything.</summary>
    LastOne,
}

/// <summary>The people of the tenant of this scope.</summary>
internal sealed class Team(StorefrontDb db, Invitations invitations, IAuditLog audit, TimeProvider clock)
{
    public Task<List<TeamLine>> PeopleAsync(CancellationToken cancel)
    {
        var shop = db.Scope.ShopId;
        return db.Set<StaffRecord>().AsNoTracking()
            .Where(row => row.ShopId == shop)
            .OrderBy(row => row.Name)
            .Select(row => new TeamLine(row.Id, row.Name, row.Email, row.Role))
            .ToListAsync(cancel);
    }

    public Task<List<TeamLine>> WaitingAsync(CancellationToken cancel)
    {
        var shop = db.Scope.ShopId;
        var now = clock.GetUtcNow();
        return db.Set<Invitation>().AsNoTracking()
            .Where(row => row.ShopId == shop && row.UsedAt == null && row.ExpiresAt > now)
            .OrderBy(row => row.Name)
            .Select(row => new TeamLine(row.Id, row.Name, row.Email, row.Role))
            .ToListAsync(cancel);
    }

    /// <summary>False when the address already belongs to somebody who works here.</summary>
    public Task<bool> InviteAsync(Invitee invitee, InvitationKind kind, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var shop = db.Scope.ShopId;
            var email = invitee.Email.Trim().ToLowerInvariant();
            if (await db.Set<StaffRecord>().AnyAsync(row => row.ShopId == shop && row.Email == email, cancel))
            {
                return false;
            }

            audit.Record("staff_invited", invitee.Name, null, new { email, invitee.Role });
            await invitations.InviteAsync(invitee, kind, cancel);
            return true;
        },
        cancel);

    /// <summary>A new link to the same address; the old one no longer works.</summary>
    public Task<TeamLine?> InviteAgainAsync(Guid id, CancellationToken cancel) => WithInvitationAsync(
        id,
        async invitation =>
        {
            audit.Record("staff_invited_again", invitation.Name, null, new { invitation.Email, invitation.Role });
            await invitations.SendAgainAsync(invitation, KindOf(invitation.Role), cancel);
        },
        cancel);

    /// <summary>Its link no longer works from now on.</summary>
    public Task<TeamLine?> TakeBackAsync(Guid id, CancellationToken cancel) => WithInvitationAsync(
        id,
        invitation =>
        {
            audit.Record("staff_invitation_taken_back", invitation.Name, new { invitation.Email, invitation.Role });
            db.Remove(invitation);
            return Task.CompletedTask;
        },
        cancel);

    // Null when it was accepted or taken back meanwhile.
    private Task<TeamLine?> WithInvitationAsync(Guid id, Func<Invitation, Task> change, CancellationToken cancel) => db.WriteAsync<TeamLine?>(
        async () =>
        {
            var shop = db.Scope.ShopId;
            if (await db.Set<Invitation>().SingleOrDefaultAsync(row => row.Id == id && row.ShopId == shop && row.UsedAt == null, cancel) is not { } invitation)
            {
                return null;
            }

            await change(invitation);
            return new TeamLine(invitation.Id, invitation.Name, invitation.Email, invitation.Role);
        },
        cancel);

    public Task<TeamResult> ChangeRoleAsync(Guid id, string role, CancellationToken cancel) => ChangeAsync(
        id,
        role,
        person =>
        {
            audit.Record("staff_role_changed", person.Name, new { person.Role }, new { Role = role });
            person.Role = role;
        },
        cancel);

    public Task<TeamResult> RemoveAsync(Guid id, CancellationToken cancel) => ChangeAsync(
        id,
        null,
        person =>
        {
            audit.Record("staff_removed", person.Name, new { person.Email, person.Role });
            db.Raise(new StaffLeft(person.Id));
            db.Remove(person);
        },
        cancel);

    private Task<TeamResult> ChangeAsync(Guid id, string? role, Action<StaffRecord> change, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var shop = db.Scope.ShopId;
            var people = await db.Set<StaffRecord>().Where(row => row.ShopId == shop).ToListAsync(cancel);
            if (people.SingleOrDefault(row => row.Id == id) is not { } person)
            {
                return TeamResult.NotFound;
            }

            if (IsHead(person.Role) && !IsHead(role) && people.Count(row => IsHead(row.Role)) == 1)
            {
                return TeamResult.LastOne;
            }

            change(person);
            return TeamResult.Done;
        },
        cancel);

    /// <summary>Which mail somebody of the team gets who is invited.</summary>
    internal static InvitationKind KindOf(string role) => Role.OfGuests.Contains(role) ? InvitationKind.Guest : InvitationKind.Team;

    /// <summary>May do everything here.</summary>
    internal static bool IsHead(string? role) => role is Role.Owner or Role.TownAdmin;
}
