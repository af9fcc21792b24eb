using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Changes;

/// <summary>
/// Notes within a unit of work that the tenant of this scope changed. The counter's row stays locked until the commit, so
/// numbers become visible in their order on every database.
/// </summary>
internal sealed class TenantChanges(Lazy<StorefrontDb> lazy, DirectoryWatch watch)
{
    public async Task NoteAsync(CancellationToken cancel)
    {
        var db = lazy.Value;
        var scope = db.Scope;
        await db.Database.ExecuteSqlAsync(
            $"""UPDATE "Tenants_Counter" SET "Value" = "Value" + 1 WHERE "Name" = 'change'""", cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Tenants_Change" ("TownId", "ShopId", "Number")
            SELECT {scope.TownId}, {scope.ShopId}, "Value" FROM "Tenants_Counter" WHERE "Name" = 'change'
            ON CONFLICT ("TownId", "ShopId") DO UPDATE SET "Number" = excluded."Number"
            """,
            cancel);
        db.Raise(new TenantChanged());
        db.AfterCommit(watch.RefreshAsync);
    }
}
