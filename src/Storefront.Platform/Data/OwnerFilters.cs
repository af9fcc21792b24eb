using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Data;

/// <summary>
/// First wall: keys and query filters of every owned entity, written once. Each kind of scope has a model of its own, so
/// that a shop's query says <c>TownId = @t AND ShopId = @s</c> and nothing an index could not use.
/// </summary>
internal static class OwnerFilters
{
    private static readonly MethodInfo FilterMethod =
        typeof(OwnerFilters).GetMethod(nameof(Filter), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Apply(ModelBuilder model, StorefrontDb db)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(type => typeof(IOwned).IsAssignableFrom(type.ClrType)))
        {
            if (typeof(OwnedEntity).IsAssignableFrom(entity.ClrType))
            {
                model.Entity(entity.ClrType).HasKey(
                    nameof(OwnedEntity.TownId), nameof(OwnedEntity.ShopId), nameof(OwnedEntity.Id));
                model.Entity(entity.ClrType).Property(nameof(OwnedEntity.Id)).ValueGeneratedNever();
            }

            FilterMethod.MakeGenericMethod(entity.ClrType).Invoke(null, [model, db]);
        }
    }

    private static void Filter<T>(ModelBuilder model, StorefrontDb db)
        where T : class, IOwned
    {
        Expression<Func<T, bool>>? filter = db.Scope.Kind switch
        {
            TenantKind.Operator => null,
            TenantKind.Town => row => row.TownId == db.FilterTown,
            _ => row => row.TownId == db.FilterTown && row.ShopId == db.FilterShop,
        };
        if (filter is not null)
        {
            model.Entity<T>().HasQueryFilter("owner", filter);
        }
    }
}

/// <summary>One model per kind of scope and set of modules.</summary>
internal sealed class ScopeModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        context is StorefrontDb db ? (db.PartsName, db.Scope.Kind, designTime) : context.GetType();
}
