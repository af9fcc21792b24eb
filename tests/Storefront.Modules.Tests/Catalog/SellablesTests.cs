using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;

namespace Storefront.Modules.Tests.Catalog;

public sealed class SellablesTests
{
    [Fact]
    public async Task The_basket_learns_of_every_shops_variant_what_it_has_to_know()
    {
        await using var town = await CatalogTown.StartAsync();
        var spray = await VariantAsync(town, "becker", "SPRAY");
        var book = await VariantAsync(town, "lindenhof", "L-1");

        var found = await town.Host.InAsync<ISellables, IReadOnlyDictionary<VariantRef, Sellable>>(
            town.Town, sellables => sellables.FindAsync([spray, book], "de", CancellationToken.None));

        Assert.Equal((899L, 19, 20, true), (found[spray].Price.Cents, found[spray].TaxRate, found[spray].Available, found[spray].Orderable));
        Assert.Equal("22,48\u00a0€/l", found[spray].UnitPriceText);
        Assert.Equal((0, (int?)null, false, true), (found[book].TaxRate, found[book].Available, found[book].Orderable, found[book].Reservable));
    }

    [Fact]
    public async Task A_shop_sees_no_sellable_of_another()
    {
        await using var town = await CatalogTown.StartAsync();
        var spray = await VariantAsync(town, "becker", "SPRAY");

        var found = await town.Host.InAsync<ISellables, IReadOnlyDictionary<VariantRef, Sellable>>(
            town.Shop("lindenhof"), sellables => sellables.FindAsync([spray], "de", CancellationToken.None));

        Assert.Empty(found);
    }

    [Fact]
    public async Task The_buy_forms_words_lead_to_the_variant()
    {
        await using var town = await CatalogTown.StartAsync();
        var brown = await VariantAsync(town, "becker", "B-40-BR");

        Assert.Equal(brown, await ChooseAsync(town, "alpsee", ("option1", "40"), ("option2", "Braun")));
        Assert.Null(await ChooseAsync(town, "alpsee", ("option1", "40")));
        Assert.Null(await ChooseAsync(town, "alpsee", ("option1", "39"), ("option2", "Grün")));
        Assert.Equal(await VariantAsync(town, "becker", "SPRAY"), await ChooseAsync(town, "imprägnierspray"));
        Assert.Null(await ChooseAsync(town, "haus-am-wehr"));
    }

    private static Task<VariantRef?> ChooseAsync(CatalogTown town, string handle, params (string Name, string Value)[] options) =>
        town.Host.InAsync<IVariantChoice, VariantRef?>(town.Shop("becker"), choice => choice.FindAsync(
            handle, options.ToDictionary(option => option.Name, option => option.Value), CancellationToken.None));

    private static Task<VariantRef> VariantAsync(CatalogTown town, string shop, string sku) => town.AskAsync(
        shop, db => db.Set<Variant>().Where(row => row.Sku == sku).Select(row => new VariantRef(row.ShopId, row.Id)).SingleAsync());
}
