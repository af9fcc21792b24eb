using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Audit;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>Takes away a shop that was only ever a line of the town's list: nobody works there, nobody ever saw it. What became one stays.</summary>
internal sealed class ShopRemoval(ScopeDoor door)
{
    private static readonly MethodInfo DeleteMethod = typeof(ShopRemoval).GetMethod(nameof(DeleteAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public Task<bool> IsOpenAsync(Scope shop, CancellationToken cancel) => door.InAsync<StorefrontDb, bool>(shop, db => MayGoAsync(db, cancel));

    /// <summary>False when somebody works there by now, or it has been seen.</summary>
    public async Task<bool> RemoveAsync(Scope shop, CancellationToken cancel)
    {
        await using var entered = door.Enter(shop);
        var db = entered.Get<StorefrontDb>();
        return await db.WriteAsync(
            async () =>
            {
                if (!await MayGoAsync(db, cancel))
                {
                    return false;
                }

                var name = await db.Set<Shop>().Select(row => row.Name).SingleAsync(cancel);
                foreach (var type in Owned(db))
                {
                    await (Task)DeleteMethod.MakeGenericMethod(type).Invoke(null, [db, shop, cancel])!;
                }

                entered.Get<IAuditLog>().Record("shop_removed", name);
                await entered.Get<TenantChanges>().NoteAsync(cancel);
                return true;
            },
            cancel);
    }

    private static async Task<bool> MayGoAsync(StorefrontDb db, CancellationToken cancel) =>
        await db.Set<Shop>().AnyAsync(row => row.PublicSince == null && row.State != ShopState.Live, cancel)
        && !await db.Set<StaffRecord>().AnyAsync(cancel);

    // The log stays, and so does the number by which nodes learn that the shop is gone; what is under way is the Platform's.
    private static IEnumerable<Type> Owned(StorefrontDb db)
    {
        var left = db.Model.GetEntityTypes()
            .Where(type => typeof(IOwned).IsAssignableFrom(type.ClrType) && type.FindPrimaryKey() is not null && type.ClrType != typeof(AuditEntry) && type.ClrType != typeof(TenantChange)
                && type.ClrType.Assembly != typeof(StorefrontDb).Assembly)
            .ToList();
        while (left.Count > 0)
        {
            // First what points to others.
            var free = left.Where(type => !left.Exists(other => other != type && other.GetForeignKeys().Any(key => key.PrincipalEntityType == type))).ToList();
            if (free.Count == 0)
            {
                throw new InvalidOperationException("Tables of the model point to each other in a circle.");
            }

            foreach (var type in free)
            {
                yield return type.ClrType;
            }

            left.RemoveAll(free.Contains);
        }
    }

    private static Task DeleteAsync<T>(StorefrontDb db, Scope shop, CancellationToken cancel)
        where T : class, IOwned =>
        db.Set<T>().Where(row => row.TownId == shop.TownId && row.ShopId == shop.ShopId).ExecuteDeleteAsync(cancel);
}
