using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Audit;
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

    public string? Phone { get; init; }

    public string Locale { get; init; } = "de";
}

/// <summary>Founds a town, for the operator or for somebody who registers one.</summary>
internal sealed class TownFounding(TenantDirectory directory, ScopeDoor door, PublicRoot root, TimeProvider clock)
{
    /// <summary>The operator founds a town: its admin gets the link to sign in, enters what the law asks, and publishes it.</summary>
    public Task<(Scope Scope, string Slug)> FoundAsync(NewTown wanted, CancellationToken cancel) =>
        StoreAsync(wanted, ShopState.Live, (entered, _) => InviteAsync(entered, wanted, cancel), cancel);

    /// <summary>Somebody registers a town: nothing is shown before the address is confirmed and the operator has agreed.</summary>
    public Task<(Scope Scope, string Slug)> RegisterAsync(NewTown wanted, CancellationToken cancel) =>
        StoreAsync(wanted, ShopState.Draft, (entered, slug) => AskToConfirmAsync(entered, slug, wanted, cancel), cancel);

    /// <summary>Whether the mailed link still confirms something; one that was used leads to where the town's people sign in, once it is let in.</summary>
    public async Task<(bool Confirms, string? SignIn)> LookAtLinkAsync(string slug, string token, CancellationToken cancel)
    {
        if (directory.FindTown(slug) is not { } known)
        {
            return (false, null);
        }

        await using var entered = door.Enter(known.Scope);
        var town = await entered.Get<StorefrontDb>().Set<Town>().AsNoTracking().SingleAsync(cancel);
        var admin = await entered.Get<ITenantSettings>().GetAsync<WaitingAdmin>(WaitingAdmin.Key, cancel);
        return (Confirms(town, admin, token), town.State == ShopState.Live ? entered.Get<ITenantAddresses>().Url(known.Scope, "/admin/sign-in") : null);
    }

    private static bool Confirms(Town town, WaitingAdmin admin, string token) => town.State == ShopState.Draft && admin.TokenHash == Token.Hash(token);

    /// <summary>The mailed link was used: the town waits for the operator now.</summary>
    public async Task<bool> ConfirmAsync(string slug, string token, CancellationToken cancel)
    {
        if (directory.FindTown(slug) is not { } known)
        {
            return false;
        }

        await using var entered = door.Enter(known.Scope);
        return await entered.Get<StorefrontDb>().WriteAsync(
            async () =>
            {
                var admin = await entered.Get<ITenantSettings>().GetAsync<WaitingAdmin>(WaitingAdmin.Key, cancel);
                var town = await entered.Get<StorefrontDb>().Set<Town>().SingleAsync(cancel);
                if (!Confirms(town, admin, token))
                {
                    return false;
                }

                town.State = ShopState.Submitted;
                await entered.Get<ITenantSettings>().SetAsync(WaitingAdmin.Key, admin with { TokenHash = "" }, cancel);
                entered.Get<IAuditLog>().RecordFor(Act.ByRegistration, "town_confirmed", town.Name, new { admin.Email });
                entered.Get<StorefrontDb>().Raise(new TownAsks());
                await entered.Get<TenantChanges>().NoteAsync(cancel);
                return true;
            },
            cancel);
    }

    private async Task<(Scope Scope, string Slug)> StoreAsync(
        NewTown wanted, ShopState state, Func<EnteredScope, string, Task> then, CancellationToken cancel)
    {
        var scope = Scope.ForTown(Ids.New(clock));
        var slug = Slug.FirstFree(wanted.Slug ?? Slug.Of(wanted.Name), "stadt", candidate => directory.FindTown(candidate) is not null);
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
                Log(entered.Get<IAuditLog>(), town, new { slug, state, wanted.Email });
                await db.SaveChangesAsync(cancel);
                await entered.Get<TenantChanges>().NoteAsync(cancel);
            },
            cancel);

        // Links in mails need the town's host, which the directory knows only after the commit.
        await db.WriteAsync(() => then(entered, slug), cancel);
        return (scope, slug);
    }

    private static void Log(IAuditLog audit, Town town, object after)
    {
        if (town.State == ShopState.Draft)
        {
            audit.RecordFor(Act.ByRegistration, "town_founded", town.Name, after);
            return;
        }

        audit.Record("town_founded", town.Name, null, after);
    }

    private static Task InviteAsync(EnteredScope entered, NewTown wanted, CancellationToken cancel) =>
        wanted.Email is { Length: > 0 } email
            ? entered.Get<Invitations>().InviteAsync(
                new Invitee(email, wanted.AdminName ?? wanted.Name, Role.TownAdmin, wanted.Locale), InvitationKind.TownApproved, cancel)
            : Task.CompletedTask;

    private async Task AskToConfirmAsync(EnteredScope entered, string slug, NewTown wanted, CancellationToken cancel)
    {
        var token = Token.New();
        var admin = new WaitingAdmin
        {
            Email = wanted.Email!, Name = wanted.AdminName!, Phone = wanted.Phone ?? "", Locale = wanted.Locale, TokenHash = Token.Hash(token),
        };
        await entered.Get<ITenantSettings>().SetAsync(WaitingAdmin.Key, admin, cancel);
        var url = $"{root.At(root.Host)}/register-town/confirm?town={slug}&token={token}";
        await entered.Get<ITenantMail>().LeaveAsync(
            new TenantMail(admin.Email, admin.Name, "town_confirm", admin.Locale, new { admin.Name, Town = wanted.Name, Url = url }) { FromAbove = true }, cancel);
    }
}
