using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Roles;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Towns;

/// <summary>What the operator decides about towns: approve, send back, refuse, block.</summary>
internal sealed class TownDecisions(ScopeDoor door, PublicRoot root)
{
    /// <summary>Lets the town in: its admin gets the link to sign in, and publishes the portal once its imprint is there.</summary>
    public Task<bool> ApproveAsync(Scope scope, CancellationToken cancel) => DecideAsync(
        scope,
        town => town.State != ShopState.Live,
        async (entered, town) =>
        {
            var before = town.State;
            (town.State, town.BlockReason) = (ShopState.Live, null);
            entered.Get<IAuditLog>().Record(
                before == ShopState.Blocked ? "town_unblocked" : "town_approved", town.Name, new { State = before }, new { town.State });
            if (!await InviteWaitingAsync(entered, cancel) && before == ShopState.Blocked)
            {
                await TellHeadsAsync(entered, town, "town_unblocked", null, cancel);
            }
        },
        cancel);

    /// <summary>Gives an application back with the reason; the mail carries the link with which it is corrected and sent again.</summary>
    public Task<bool> SendBackAsync(Scope scope, string reason, CancellationToken cancel) => DecideAsync(
        scope,
        town => town.State == ShopState.Submitted,
        async (entered, town) =>
        {
            var token = Token.New();
            town.State = ShopState.Draft;
            entered.Get<IAuditLog>().Record("town_sent_back", town.Name, null, new { town.State, Reason = reason });
            await AnswerAsync(
                entered, town, "town_sent_back", reason, $"{root.At(root.Host)}/register-town/again?town={town.Slug}&token={token}", Token.Hash(token), cancel);
        },
        cancel);

    /// <summary>Turns an application down for good, with the reason.</summary>
    public Task<bool> RefuseAsync(Scope scope, string reason, CancellationToken cancel) => DecideAsync(
        scope,
        town => town.State is ShopState.Draft or ShopState.Submitted,
        async (entered, town) =>
        {
            town.State = ShopState.Blocked;
            entered.Get<IAuditLog>().Record("town_refused", town.Name, null, new { town.State, Reason = reason });
            await AnswerAsync(entered, town, "town_refused", reason, "", "", cancel);
        },
        cancel);

    /// <summary>Takes a portal from the public with all its shops; who leads it reads the reason. What never was let in is refused.</summary>
    public async Task<bool> BlockAsync(Scope scope, string reason, CancellationToken cancel) =>
        await RefuseAsync(scope, reason, cancel) || await DecideAsync(
            scope,
            town => town.State == ShopState.Live,
            async (entered, town) =>
            {
                entered.Get<IAuditLog>().Record("town_blocked", town.Name, new { town.State }, new { State = ShopState.Blocked, Reason = reason });
                (town.State, town.BlockReason) = (ShopState.Blocked, reason);
                await TellHeadsAsync(entered, town, "town_blocked", reason, cancel);
            },
            cancel);

    private async Task<bool> DecideAsync(
        Scope scope, Func<Town, bool> open, Func<EnteredScope, Town, Task> decide, CancellationToken cancel)
    {
        await using var entered = door.Enter(scope);
        var db = entered.Get<StorefrontDb>();
        return await db.WriteAsync(
            async () =>
            {
                var town = await db.Set<Town>().SingleOrDefaultAsync(cancel);
                if (town is null || !open(town))
                {
                    return false;
                }

                await decide(entered, town);
                await entered.Get<TenantChanges>().NoteAsync(cancel);
                return true;
            },
            cancel);
    }

    /// <summary>False when nobody waits: who was let in once has a sign-in.</summary>
    private static async Task<bool> InviteWaitingAsync(EnteredScope entered, CancellationToken cancel)
    {
        var admin = await entered.Get<ITenantSettings>().GetAsync<WaitingAdmin>(WaitingAdmin.Key, cancel);
        if (admin.Email.Length == 0)
        {
            return false;
        }

        await entered.Get<Invitations>().InviteAsync(
            new Invitee(admin.Email, admin.Name, Role.TownAdmin, admin.Locale), InvitationKind.TownApproved, cancel);
        await entered.Get<ITenantSettings>().SetAsync(
            ContactPerson.Key, new ContactPerson { Name = admin.Name, Email = admin.Email, Phone = admin.Phone }, cancel);
        await entered.Get<ITenantSettings>().SetAsync(WaitingAdmin.Key, new WaitingAdmin(), cancel);
        return true;
    }

    private static Task TellHeadsAsync(EnteredScope entered, Town town, string template, string? reason, CancellationToken cancel) =>
        entered.Get<OwnerMail>().LeaveAsync(
            template,
            head => new { head.Name, Town = town.PortalName, Reason = reason, Url = entered.Get<ITenantAddresses>().Url(town.Scope, "/admin") },
            cancel);

    private static async Task AnswerAsync(
        EnteredScope entered, Town town, string template, string reason, string url, string correctionHash, CancellationToken cancel)
    {
        var settings = entered.Get<ITenantSettings>();
        var admin = await settings.GetAsync<WaitingAdmin>(WaitingAdmin.Key, cancel);
        await settings.SetAsync(WaitingAdmin.Key, admin with { Reason = reason, TokenHash = "", CorrectionHash = correctionHash }, cancel);
        if (admin.Email.Length > 0)
        {
            await entered.Get<ITenantMail>().LeaveAsync(
                new TenantMail(admin.Email, admin.Name, template, admin.Locale, new { admin.Name, Town = town.Name, Reason = reason, Url = url }) { FromAbove = true }, cancel);
        }
    }
}
