using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Roles;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Towns;

/// <summary>What is asked of somebody who brings a town.</summary>
internal sealed record NewTown
{
    public required string Name { get; init; }

    public string? PortalName { get; init; }

    public string? Slug { get; init; }

    public string? Host { get; init; }

    public string FederalState { get; init; } = "NW";

    public string? AdminName { get; init; }

    public string? Email { get; init; }

    public string Locale { get; init; } = "de";
}

/// <summary>Founds a town, approves one that registered, blocks one.</summary>
internal sealed class TownFounding(TenantDirectory directory, ScopeDoor door, PublicRoot root, TimeProvider clock)
{
    /// <summary>Stores a town. As <see cref="ShopState.Submitted"/> it waits for the operator; live, its admin is invited.</summary>
    public async Task<(Scope Scope, string Slug)> FoundAsync(NewTown wanted, ShopState state, CancellationToken cancel)
    {
        var scope = Scope.ForTown(Ids.New(clock));
        var slug = Slug.FirstFree(wanted.Slug ?? Slug.Of(wanted.Name), candidate => directory.FindTown(candidate) is not null);
        await using var entered = door.Enter(scope);
        var db = entered.Get<StorefrontDb>();
        await db.WriteAsync(
            async () =>
            {
                var town = Town.New(scope, slug, wanted.Name.Trim(), clock.GetUtcNow());
                town.PortalName = wanted.PortalName ?? town.PortalName;
                town.FederalState = wanted.FederalState;
                town.State = state;
                town.Contact = new ContactDetails { City = town.Name, Email = wanted.Email ?? "" };
                db.Add(town);
                db.Add(new Domain { Host = (wanted.Host ?? $"{slug}.{root.Host}").ToLowerInvariant() });
                entered.Get<IAuditLog>().Record("town_founded", town.Name, null, new { slug, state, wanted.Email });
                await db.SaveChangesAsync(cancel);
                await entered.Get<TenantChanges>().NoteAsync(cancel);
            },
            cancel);

        // The directory knows its host now, which the link in the mail needs.
        if (state == ShopState.Live && wanted.Email is { Length: > 0 })
        {
            await InviteAsync(scope, new Invitee(wanted.Email, wanted.AdminName ?? wanted.Name, Role.TownAdmin, wanted.Locale), cancel);
        }
        else if (wanted.Email is { Length: > 0 } && wanted.AdminName is not null)
        {
            await KeepAdminAsync(scope, wanted, cancel);
        }

        return (scope, slug);
    }

    /// <summary>The portal goes live and its admin gets the link to sign in.</summary>
    public async Task<bool> ApproveAsync(Scope scope, CancellationToken cancel)
    {
        await using var entered = door.Enter(scope);
        var db = entered.Get<StorefrontDb>();
        return await db.WriteAsync(
            async () =>
            {
                var town = await db.Set<Town>().SingleOrDefaultAsync(cancel);
                if (town is null || town.State == ShopState.Live)
                {
                    return false;
                }

                var before = town.State;
                town.State = ShopState.Live;
                entered.Get<IAuditLog>().Record("town_approved", town.Name, new { State = before }, new { town.State });
                await InviteWaitingAsync(entered, cancel);
                await entered.Get<TenantChanges>().NoteAsync(cancel);
                return true;
            },
            cancel);
    }

    public async Task<bool> BlockAsync(Scope scope, CancellationToken cancel)
    {
        await using var entered = door.Enter(scope);
        var db = entered.Get<StorefrontDb>();
        return await db.WriteAsync(
            async () =>
            {
                var town = await db.Set<Town>().SingleOrDefaultAsync(cancel);
                if (town is null || town.State == ShopState.Blocked)
                {
                    return false;
                }

                entered.Get<IAuditLog>().Record("town_blocked", town.Name, new { town.State }, new { State = ShopState.Blocked });
                town.State = ShopState.Blocked;
                await entered.Get<TenantChanges>().NoteAsync(cancel);
                return true;
            },
            cancel);
    }

    private Task InviteAsync(Scope scope, Invitee invitee, CancellationToken cancel) => door.InAsync<Invitations>(
        scope, invitations => invitations.InAUnitAsync(invitee, InvitationKind.TownApproved, cancel));

    private async Task KeepAdminAsync(Scope scope, NewTown wanted, CancellationToken cancel)
    {
        await using var entered = door.Enter(scope);
        await entered.Get<ITenantSettings>().SetAsync(
            WaitingAdmin.Key, new WaitingAdmin { Email = wanted.Email!, Name = wanted.AdminName!, Locale = wanted.Locale }, cancel);
    }

    private static async Task InviteWaitingAsync(EnteredScope entered, CancellationToken cancel)
    {
        var admin = await entered.Get<ITenantSettings>().GetAsync<WaitingAdmin>(WaitingAdmin.Key, cancel);
        if (admin.Email.Length > 0)
        {
            await entered.Get<Invitations>().InviteAsync(
                new Invitee(admin.Email, admin.Name, Role.TownAdmin, admin.Locale), InvitationKind.TownApproved, cancel);
        }
    }
}

/// <summary>Who registered a town and waits for the operator's answer.</summary>
internal sealed record WaitingAdmin
{
    public const string Key = "tenants.waiting-admin";

    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    public string Locale { get; init; } = "de";
}
