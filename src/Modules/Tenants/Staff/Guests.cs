using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Roles;

namespace Storefront.Tenants.Staff;

/// <summary>Guests of towns, invited by the operator too; and their way out, which needs nobody's leave.</summary>
internal sealed class Guests(ScopeDoor door, StorefrontDb own, IAuditLog log) : IGuests
{
    public IReadOnlyList<string> Roles => Role.OfGuests;

    public async Task<IReadOnlyList<TownGuest>> OfAsync(Scope town, CancellationToken cancel)
    {
        await using var entered = door.Enter(town);
        var db = entered.Get<StorefrontDb>();
        var people = await db.Set<StaffRecord>().AsNoTracking().Where(row => row.ShopId == town.ShopId && Role.OfGuests.Contains(row.Role))
            .Select(row => new TownGuest(row.Id, row.Name, row.Email, row.Role, true)).ToListAsync(cancel);
        var invited = await Open(db, town).AsNoTracking().Select(row => new TownGuest(row.Id, row.Name, row.Email, row.Role, false)).ToListAsync(cancel);
        return [.. people.Concat(invited).OrderBy(guest => guest.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    public async Task<GuestAnswer> InviteAsync(Scope town, NewGuest guest, CancellationToken cancel)
    {
        if (!MailAddress.IsValid(guest.Email))
        {
            return GuestAnswer.NoAddress;
        }

        await using var entered = door.Enter(town);
        var db = entered.Get<StorefrontDb>();
        return await db.WriteAsync(
            async () =>
            {
                var address = guest.Email.Trim().ToLowerInvariant();
                db.RemoveRange(await Open(db, town).Where(row => row.Email == address).ToListAsync(cancel));
                var invitee = new Invitee(guest.Email, guest.Name, guest.Role, guest.Locale);
                return await entered.Get<Team>().InviteAsync(invitee, InvitationKind.Guest, cancel) ? GuestAnswer.Invited : GuestAnswer.WorksThere;
            },
            cancel);
    }

    public Task<TownGuest?> InviteAgainAsync(Scope town, Guid invitation, CancellationToken cancel) => WithAsync(town, invitation, team => team.InviteAgainAsync(invitation, cancel), cancel);

    public Task<TownGuest?> TakeBackAsync(Scope town, Guid invitation, CancellationToken cancel) => WithAsync(town, invitation, team => team.TakeBackAsync(invitation, cancel), cancel);

    public Task<bool> LeaveAsync(Guid person, CancellationToken cancel) => own.WriteAsync(
        async () =>
        {
            var shop = own.Scope.ShopId;
            if (await own.Set<StaffRecord>().FirstOrDefaultAsync(row => row.ShopId == shop && row.Id == person && Role.OfGuests.Contains(row.Role), cancel) is not { } guest)
            {
                return false;
            }

            log.Record("staff_left", guest.Name, new { guest.Email, guest.Role });
            own.Remove(guest);
            return true;
        },
        cancel);

    private async Task<TownGuest?> WithAsync(Scope town, Guid invitation, Func<Team, Task<TeamLine?>> change, CancellationToken cancel)
    {
        await using var entered = door.Enter(town);
        return await Open(entered.Get<StorefrontDb>(), town).AnyAsync(row => row.Id == invitation, cancel) && await change(entered.Get<Team>()) is { } line
            ? new TownGuest(line.Id, line.Name, line.Email, line.Role, false)
            : null;
    }

    // Only those of guests: whom a town invites to work in its team is nobody else's business.
    private static IQueryable<Invitation> Open(StorefrontDb db, Scope town) =>
        db.Set<Invitation>().Where(row => row.ShopId == town.ShopId && row.UsedAt == null && Role.OfGuests.Contains(row.Role));
}
