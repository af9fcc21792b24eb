using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.TestKit;
using Storefront.Violations;

namespace Storefront.Architecture.Tests;

/// <summary>D6, D7: every row with an owner is walled, and no foreign key crosses from one module into another.</summary>
public sealed class ModelTests
{
    [Fact]
    public async Task Whatever_carries_an_owner_is_owned()
    {
        await using var host = await TestHost.StartAsync();

        Assert.Empty(await InModelAsync(host, Unowned));
    }

    [Fact]
    public async Task Keys_of_owned_rows_start_with_the_owner()
    {
        await using var host = await TestHost.StartAsync();

        Assert.Empty(await InModelAsync(host, entity => typeof(IOwned).IsAssignableFrom(entity.ClrType)
            && !entity.FindPrimaryKey()!.Properties.Select(property => property.Name).Take(2).SequenceEqual(["TownId", "ShopId"])));
    }

    [Fact]
    public async Task Owned_rows_are_filtered_in_shop_and_town_scope()
    {
        await using var host = await TestHost.StartAsync();
        foreach (var scope in new[] { Scope.ForTown(Guid.CreateVersion7()), Scope.ForShop(Guid.CreateVersion7(), Guid.CreateVersion7()) })
        {
            await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(scope);
            var open = entered.Get<StorefrontDb>().Model.GetEntityTypes()
                .Where(entity => typeof(IOwned).IsAssignableFrom(entity.ClrType) && entity.GetDeclaredQueryFilters().Count == 0)
                .Select(entity => entity.Name);
            Assert.Empty(open);
        }
    }

    [Fact]
    public async Task No_foreign_key_crosses_modules()
    {
        await using var host = await TestHost.StartAsync();

        Assert.Empty(await InModelAsync(host, entity => entity.GetForeignKeys()
            .Any(key => key.PrincipalEntityType.ClrType.Assembly != entity.ClrType.Assembly)));
    }

    [Fact]
    public async Task Tables_carry_the_name_of_their_module()
    {
        await using var host = await TestHost.StartAsync();

        Assert.Empty(await InModelAsync(host, entity => entity.GetTableName() is { } table
            && !table.StartsWith(entity.ClrType.Assembly.GetName().Name!["Storefront.".Length..] + "_", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_sample_with_a_stray_row_is_caught()
    {
        await using var host = await TestHost.StartAsync(services => services.AddModelPart<Lawless>());

        Assert.Contains(nameof(StrayRow), string.Join(' ', await InModelAsync(host, Unowned)), StringComparison.Ordinal);
    }

    private static bool Unowned(IEntityType entity) =>
        entity.FindProperty("TownId") is not null
        && !typeof(IOwned).IsAssignableFrom(entity.ClrType)
        && !entity.ClrType.IsDefined(typeof(NotOwnedAttribute), inherit: false);

    private static async Task<List<string>> InModelAsync(TestHost host, Func<IEntityType, bool> isWrong)
    {
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(Scope.Operator);
        return [.. entered.Get<StorefrontDb>().Model.GetEntityTypes().Where(isWrong).Select(entity => entity.Name)];
    }
}
