using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;

namespace Storefront.Bench.Town;

/// <summary>Shops that nobody visits: live, with a profile, many at once.</summary>
internal static class IdleShops
{
    public static async Task AddAsync(string data, int from, int count)
    {
        Directory.CreateDirectory(data);
        await using var workshop = await Workshop.OpenAsync(data);
        if (workshop.Directory.OnlyTown is null)
        {
            await workshop.RunRecipeAsync(TownRecipe.WriteTown(data));
        }

        foreach (var numbers in Enumerable.Range(from, count).Chunk(500))
        {
            await using var town = workshop.Door.Enter(workshop.Town);
            var db = town.Get<StorefrontDb>();
            await db.WriteAsync(async () =>
            {
                var shops = numbers.Select(number => Make(workshop.Town, PlannedShop.Make(number))).ToList();
                db.AddRange(shops);
                await db.SaveChangesAsync();
                await NumberAsync(db);
            });
        }
    }

    private static Shop Make(Scope town, PlannedShop planned)
    {
        var scope = Scope.ForShop(town.TownId, Ids.New(TimeProvider.System));
        var shop = Shop.New(scope, planned.Slug, planned.Name, TimeProvider.System.GetUtcNow());
        shop.Branch = planned.Trade.Id;
        shop.State = ShopState.Live;
        shop.Level = ShopLevel.Sell;
        shop.Theme = planned.Number % 2 == 0 ? "papier" : "schiefer";
        shop.Contact = new ContactDetails { Street = planned.Street, Zip = "12345", City = "Messstadt", Phone = "+49 221 4710 1" };
        return shop;
    }

    // What TenantChanges does for one shop, for all new ones at once.
    private static async Task NumberAsync(StorefrontDb db)
    {
        await db.Database.ExecuteSqlRawAsync("""UPDATE "Tenants_Counter" SET "Value" = "Value" + 1 WHERE "Name" = 'change'""");
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO "Tenants_Change" ("TownId", "ShopId", "Number")
            SELECT "TownId", "ShopId", (SELECT "Value" FROM "Tenants_Counter" WHERE "Name" = 'change') FROM "Tenants_Shop" WHERE 1
            ON CONFLICT ("TownId", "ShopId") DO NOTHING
            """);
    }
}
