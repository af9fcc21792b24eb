using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Host.Samples;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Town.Tests;

public sealed class SampleTownTests
{
    private static readonly SampleWish Wish = new("Neustadt an der Wümme", "neustadt", Shops: 6, Articles: 40, Orders: 8, Seed: 1, Password: "neustadt-2026");

    [Fact]
    public void The_same_seed_makes_the_same_town_and_another_another()
    {
        var once = Words(new SampleTown(Wish));

        Assert.Equal(once, Words(new SampleTown(Wish)));
        Assert.NotEqual(once, Words(new SampleTown(Wish with { Seed = 2 })));
        Assert.All([1, 2, 3, 4, 5], seed => Assert.Equal(300, new SampleTown(Wish with { Seed = seed, Shops = 300 }).Shops.Select(shop => shop.Slug).Distinct().Count()));
    }

    [Fact]
    public void A_town_has_as_many_shops_articles_and_orders_as_were_wished_for()
    {
        var steps = new SampleTown(Wish with { Shops = 50, Articles = 2_000, Orders = 300 }).Steps("/");

        Assert.Equal(50, steps.Count(step => step.Name == "shop"));
        Assert.Equal(2_000, steps.Where(step => step.Name == "products").Sum(step => step.Data.GetProperty("articles").GetArrayLength()));
        Assert.Equal(300, steps.Count(step => step.Name == "order"));
        Assert.All(steps.Where(step => step.Name == "order"), step => Assert.InRange(step.Data.GetProperty("placedHoursAgo").GetInt32(), 1, 14 * 24));
    }

    [Fact]
    public async Task A_town_lives_at_once_and_twice_is_like_once()
    {
        await using var host = await TestHost.StartAsync();
        await FoundAsync(host);
        var rows = await RowsAsync(host);

        await FoundAsync(host);
        Assert.Equal(rows, await RowsAsync(host));
        Assert.Equal((6, 40, 8), (rows["Tenants_Shop"], rows["Catalog_Product"], rows["Ordering_Purchase"]));

        var shop = new SampleTown(Wish).Sortiments[0];
        using var browser = host.Browser("neustadt.localhost");
        Assert.Contains(shop.Shop.Name, (await browser.GetAsync("/shops")).Words, StringComparison.Ordinal);
        var article = await browser.GetAsync(shop.Shop.Path(shop.Articles[0].Handle));
        Assert.Equal(HttpStatusCode.OK, article.Status);
        Assert.Contains(shop.Articles[0].Title, article.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(article.Html.QuerySelector("main picture img"));
        Assert.Contains(shop.Articles[0].Title, (await browser.GetAsync("/search?q=" + Uri.EscapeDataString(shop.Articles[0].Title))).Words, StringComparison.Ordinal);
    }

    private static string Words(SampleTown town) => JsonSerializer.Serialize(town.Steps("/").Select(step => step.Data));

    private static async Task FoundAsync(TestHost host)
    {
        var drawings = Path.Combine(Repository.Root, "seeds", "musterstadt");
        await using (var entered = ((ScopeDoor)host.Services.GetService(typeof(ScopeDoor))!).Enter(Scope.Operator))
        {
            await entered.Get<RecipeRunner>().RunAsync(new SampleTown(Wish).Steps(drawings), JobProgress.Silent, CancellationToken.None);
        }

        await host.DrainAsync();
    }

    // Entities are their modules' own; counting them needs no name.
    private static IQueryable<object> Set(StorefrontDb db, Type entity) =>
        (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity).Invoke(db, null)!;

    /// <summary>How many rows each table has that a town fills.</summary>
    private static Task<Dictionary<string, int>> RowsAsync(TestHost host) => host.InAsync<StorefrontDb, Dictionary<string, int>>(Scope.Operator, async db =>
    {
        var rows = new Dictionary<string, int>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.GetTableName()?.StartsWith("Platform_", StringComparison.Ordinal) == false))
        {
            rows[type.GetTableName()!] = await Set(db, type.ClrType).CountAsync();
        }

        return rows;
    });
}
