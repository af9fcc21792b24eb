using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Towns;

/// <summary>An application as its applicant corrects it: what was asked, and why it came back.</summary>
internal sealed record SentBackTown(string Name, string FederalState, WaitingAdmin Admin);

/// <summary>The applicant's side of an application that the operator sent back. Only who has the mailed link is let near it.</summary>
internal sealed class TownApplication(TenantDirectory directory, ScopeDoor door, PublicRoot root)
{
    public async Task<SentBackTown?> FindAsync(string slug, string token, CancellationToken cancel)
    {
        if (directory.FindTown(slug) is not { } known)
        {
            return null;
        }

        await using var entered = door.Enter(known.Scope);
        return await ReadAsync(entered, token, cancel) is var (town, admin) ? new SentBackTown(town.Name, town.FederalState, admin) : null;
    }

    /// <summary>Sends the corrected application; the address follows a changed name, because nobody has used it yet.</summary>
    public async Task<bool> SendAgainAsync(string slug, string token, NewTown wanted, CancellationToken cancel)
    {
        if (directory.FindTown(slug) is not { } known)
        {
            return false;
        }

        await using var entered = door.Enter(known.Scope);
        return await entered.Get<StorefrontDb>().WriteAsync(
            async () =>
            {
                if (await ReadAsync(entered, token, cancel) is not var (town, admin))
                {
                    return false;
                }

                if (town.Name != wanted.Name)
                {
                    await RenameAsync(entered.Get<StorefrontDb>(), town, wanted.Name, cancel);
                }

                town.FederalState = wanted.FederalState;
                town.State = ShopState.Submitted;
                await entered.Get<ITenantSettings>().SetAsync(
                    WaitingAdmin.Key,
                    admin with { Name = wanted.AdminName ?? admin.Name, Phone = wanted.Phone ?? "", CorrectionHash = "", Reason = "" },
                    cancel);
                entered.Get<IAuditLog>().Record("town_sent_again", town.Name, null, new { town.State, town.Slug });
                entered.Get<StorefrontDb>().Raise(new TownAsks());
                await entered.Get<TenantChanges>().NoteAsync(cancel);
                return true;
            },
            cancel);
    }

    private static async Task<(Town Town, WaitingAdmin Admin)?> ReadAsync(EnteredScope entered, string token, CancellationToken cancel)
    {
        var admin = await entered.Get<ITenantSettings>().GetAsync<WaitingAdmin>(WaitingAdmin.Key, cancel);
        var town = await entered.Get<StorefrontDb>().Set<Town>().SingleOrDefaultAsync(cancel);
        return town is { State: ShopState.Draft } && admin.CorrectionHash == Token.Hash(token) ? (town, admin) : null;
    }

    private async Task RenameAsync(StorefrontDb db, Town town, string name, CancellationToken cancel)
    {
        var own = $"{town.Slug}.{root.Host}";
        town.PortalName = town.PortalName == town.Name ? name : town.PortalName;
        town.Name = name;
        town.Contact = town.Contact with { City = name };
        town.Slug = Slug.FirstFree(Slug.Of(name), "stadt", candidate => candidate != town.Slug && directory.FindTown(candidate) is not null);
        if (await db.Set<Domain>().SingleOrDefaultAsync(row => row.Host == own, cancel) is { } old && own != $"{town.Slug}.{root.Host}")
        {
            db.Remove(old);
            db.Add(new Domain { Host = $"{town.Slug}.{root.Host}" });
        }
    }
}
