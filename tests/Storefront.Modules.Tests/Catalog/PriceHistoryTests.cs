using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.PriceHistory;
using Storefront.Catalog.Products;
using Storefront.Platform.Values;

namespace Storefront.Modules.Tests.Catalog;

public sealed class PriceHistoryTests
{
    [Fact]
    public async Task Every_change_of_a_price_is_written_down_and_nothing_else()
    {
        await using var town = await CatalogTown.StartAsync();
        await PutAsync(town, 2000);
        await PutAsync(town, 2000);
        await PutAsync(town, 1500);
        await PutAsync(town, 1500, live: false);
        await PutAsync(town, 1400, live: false);
        await PutAsync(town, 1400);

        Assert.Equal([2000L, 1500L, null, 1400L], await HistoryAsync(town));
    }

    [Fact]
    public async Task A_new_article_may_not_announce_a_reduction()
    {
        await using var town = await CatalogTown.StartAsync();

        await PutAsync(town, 1600, compare: 2500);

        Assert.Null(await ReferenceAsync(town));
    }

    [Fact]
    public async Task The_lowest_price_of_thirty_days_is_the_reference_and_not_what_the_shop_wrote()
    {
        await using var town = await CatalogTown.StartAsync();
        await PutAsync(town, 2000);
        town.Host.Clock.Advance(TimeSpan.FromDays(40));

        await PutAsync(town, 1600, compare: 9900);

        Assert.Equal(2000, await ReferenceAsync(town));
    }

    [Fact]
    public async Task An_offer_that_was_cheaper_before_is_no_offer()
    {
        await using var town = await CatalogTown.StartAsync();
        await PutAsync(town, 2000);
        town.Host.Clock.Advance(TimeSpan.FromDays(40));
        await PutAsync(town, 1500);
        town.Host.Clock.Advance(TimeSpan.FromDays(10));
        await PutAsync(town, 2000);
        town.Host.Clock.Advance(TimeSpan.FromDays(10));

        await PutAsync(town, 1600, compare: 2000);

        Assert.Null(await ReferenceAsync(town));
    }

    [Fact]
    public async Task A_second_step_down_keeps_the_first_reference()
    {
        await using var town = await CatalogTown.StartAsync();
        await PutAsync(town, 2000);
        town.Host.Clock.Advance(TimeSpan.FromDays(60));
        await PutAsync(town, 1600, compare: 2000);
        town.Host.Clock.Advance(TimeSpan.FromDays(5));

        await PutAsync(town, 1400, compare: 2000);

        Assert.Equal(2000, await ReferenceAsync(town));
    }

    [Fact]
    public async Task After_a_pause_the_sale_price_is_the_reference()
    {
        await using var town = await CatalogTown.StartAsync();
        await PutAsync(town, 2000);
        town.Host.Clock.Advance(TimeSpan.FromDays(60));
        await PutAsync(town, 1600, compare: 2000);
        town.Host.Clock.Advance(TimeSpan.FromDays(5));
        await PutAsync(town, 2000);
        town.Host.Clock.Advance(TimeSpan.FromDays(1));

        await PutAsync(town, 1400, compare: 2000);

        Assert.Equal(1600, await ReferenceAsync(town));
    }

    private static Task PutAsync(CatalogTown town, long cents, long? compare = null, bool live = true)
    {
        town.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        return town.Host.InAsync<Assortment>(town.Shop("becker"), assortment => assortment.PutAsync(
            new WantedProduct
            {
                Handle = "clog",
                Title = "Clog",
                Live = live,
                Variants =
                [
                    new WantedVariant
                    {
                        Sku = "CLOG",
                        Price = Money.Eur(cents),
                        ComparePrice = compare is { } former ? Money.Eur(former) : null,
                    },
                ],
            },
            CancellationToken.None));
    }

    private static async Task<long?[]> HistoryAsync(CatalogTown town) => await town.AskAsync("becker", async db =>
    {
        var variant = await db.Set<Variant>().Where(row => row.Sku == "CLOG").Select(row => row.Id).SingleAsync();
        var records = await db.Set<PriceRecord>().Where(row => row.VariantId == variant).OrderBy(row => row.At).ToListAsync();
        return records.Select(record => record.Price?.Cents).ToArray();
    });

    private static Task<long?> ReferenceAsync(CatalogTown town) => town.AskAsync("becker", async db =>
        (await db.Set<Variant>().SingleAsync(row => row.Sku == "CLOG")).LowestBefore?.Cents);
}
