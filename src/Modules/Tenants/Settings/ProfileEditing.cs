using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Settings;

/// <summary>Changes the row of the tenant of this scope, with a line in the log that shows before and after.</summary>
internal sealed class ProfileEditing(StorefrontDb db, IAuditLog audit, TenantChanges changes)
{
    public Task EditAsync(string action, Func<TenantRecord, object> part, Action<TenantRecord> edit, CancellationToken cancel) =>
        db.WriteAsync(
            async () =>
            {
                var row = await FindAsync(cancel);
                var before = part(row);
                var party = PartyOf(row);
                edit(row);
                if (row is Shop shop)
                {
                    shop.SearchName = ShopSearch.Fold($"{shop.Name} {shop.Contact.Zip} {shop.Contact.City}");
                }

                var after = part(row);
                if (party is not null && party != PartyOf(row))
                {
                    db.Raise(party);
                }

                if (!Equals(before, after) || db.ChangeTracker.HasChanges())
                {
                    audit.Record(action, row.Name, before, after);
                    await changes.NoteAsync(cancel);
                }
            },
            cancel);

    private static TownChanged? PartyOf(TenantRecord row) =>
        row is Town town ? new TownChanged(town.PortalName, town.Legal.LegalName.Length > 0 ? town.Legal.LegalName : town.Name, town.Contact) : null;

    public async Task<TenantRecord> FindAsync(CancellationToken cancel) => db.Scope.Kind == TenantKind.Town
        ? await db.Set<Town>().SingleAsync(cancel)
        : await db.Set<Shop>().SingleAsync(cancel);
}
