using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Roles;
using Storefront.Tenants.Shops;

namespace Storefront.Tenants.Staff;

/// <summary>
/// Who is to lead a town or to own a shop, invited from above: by the operator, or by the town. So a town or a shop that nobody leads,
/// because no address was given or the mail went astray, is no dead end.
/// </summary>
internal sealed class HeadInvitations(ScopeDoor door)
{
    /// <summary>Not accepted yet, also when the link is too old by now.</summary>
    public Task<List<TeamLine>> WaitingAsync(Scope scope, CancellationToken cancel) => door.InAsync<StorefrontDb, List<TeamLine>>(
        scope,
        db => Open(db, scope).AsNoTracking().OrderBy(row => row.Email)
            .Select(row => new TeamLine(row.Id, row.Name, row.Email, row.Role)).ToListAsync(cancel));

    /// <summary>False when the address belongs to somebody who works there.</summary>
    public async Task<bool> InviteAsync(Scope scope, string name, string email, string locale, CancellationToken cancel)
    {
        await using var entered = door.Enter(scope);
        var db = entered.Get<StorefrontDb>();
        return await db.WriteAsync(
            async () =>
            {
                var address = email.Trim().ToLowerInvariant();
                db.RemoveRange(await Open(db, scope).Where(row => row.Email == address).ToListAsync(cancel));
                return await entered.Get<Team>().InviteAsync(
                    new Invitee(email, name, RoleIn(scope), locale), await KindAsync(db, scope, cancel), cancel);
            },
            cancel);
    }

    /// <summary>A new link, to a corrected address if need be; the one before no longer works. Null when it was accepted or taken back meanwhile.</summary>
    public Task<TeamLine?> SendAgainAsync(Scope scope, Guid id, string email, CancellationToken cancel) => WithAsync(
        scope,
        id,
        async (entered, invitation) =>
        {
            invitation.Email = email.Trim().ToLowerInvariant();
            entered.Get<IAuditLog>().Record("staff_invited_again", invitation.Name, null, new { invitation.Email, invitation.Role });
            await entered.Get<Invitations>().SendAgainAsync(invitation, await KindAsync(entered.Get<StorefrontDb>(), scope, cancel), cancel);
        },
        cancel);

    public Task<TeamLine?> TakeBackAsync(Scope scope, Guid id, CancellationToken cancel) => WithAsync(
        scope,
        id,
        (entered, invitation) =>
        {
            entered.Get<IAuditLog>().Record("staff_invitation_taken_back", invitation.Name, new { invitation.Email, invitation.Role });
            entered.Get<StorefrontDb>().Remove(invitation);
            return Task.CompletedTask;
        },
        cancel);

    private async Task<TeamLine?> WithAsync(Scope scope, Guid id, Func<EnteredScope, Invitation, Task> change, CancellationToken cancel)
    {
        await using var entered = door.Enter(scope);
        var db = entered.Get<StorefrontDb>();
        return await db.WriteAsync<TeamLine?>(
            async () =>
            {
                if (await Open(db, scope).SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } invitation)
                {
                    return null;
                }

                await change(entered, invitation);
                return new TeamLine(invitation.Id, invitation.Name, invitation.Email, invitation.Role);
            },
            cancel);
    }

    // Only those of heads: whom a shop or a town invites into its own team is nobody else's business.
    private static IQueryable<Invitation> Open(StorefrontDb db, Scope scope)
    {
        var role = RoleIn(scope);
        return db.Set<Invitation>().Where(row => row.ShopId == scope.ShopId && row.Role == role && row.UsedAt == null);
    }

    private static string RoleIn(Scope scope) => scope.Kind == TenantKind.Town ? Role.TownAdmin : Role.Owner;

    // Who is the first reads what to do first; whoever joins others reads that they are invited.
    private static async Task<InvitationKind> KindAsync(StorefrontDb db, Scope scope, CancellationToken cancel)
    {
        if (await db.Set<StaffRecord>().AnyAsync(row => row.ShopId == scope.ShopId, cancel))
        {
            return InvitationKind.Team;
        }

        return scope.Kind == TenantKind.Town ? InvitationKind.TownApproved
            : (await db.Set<Shop>().AsNoTracking().SingleAsync(cancel)).EnteredByTown ? InvitationKind.ShopListed
            : InvitationKind.ShopOpened;
    }
}
