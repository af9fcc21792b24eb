using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>Who deletes an article reads first who still waits for it.</summary>
public sealed class PromisedArticleTests
{
    [Fact]
    public async Task The_question_names_open_orders_and_reservations_and_nothing_of_other_articles()
    {
        await using var town = await OrderingTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var (shoe, spray) = (await AddressAsync(town, "alpsee"), await AddressAsync(town, "spray"));
        Assert.Equal("", Promised(await ruth.GetAsync(shoe)));

        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var number = (await jana.OrdersAsync()).Orders[0].Number;
        Assert.Equal("Darauf warten noch: 1 offene Bestellung. Das Löschen ändert daran nichts.", Promised(await ruth.GetAsync(shoe)));

        using var okan = town.Shopper();
        var variant = (await town.VariantAsync("becker", "B-40")).VariantId;
        await okan.Browser.GetAsync($"/shops/becker/reserve/alpsee?variant={variant}");
        var reserved = await okan.Browser.PostAsync(
            "/shops/becker/reserve/alpsee", ("variant", $"{variant}"), ("quantity", "1"), ("name", "Okan"), ("email", "okan@shopper.example"), ("phone", "0221 1"));
        Assert.NotNull(reserved.Location);
        Assert.Equal("Darauf warten noch: 1 offene Bestellung, 1 Reservierung. Das Löschen ändert daran nichts.", Promised(await ruth.GetAsync(shoe)));
        Assert.Contains("1 open order, 1 reservation", Promised(await ruth.GetAsync(shoe + "?lang=en")), StringComparison.Ordinal);
        Assert.Equal("", Promised(await ruth.GetAsync(spray)));

        await town.Host.InAsync<Storefront.Platform.Data.StorefrontDb>(town.Shop("becker"), db => db.Set<Order>()
            .Where(row => row.Number == number).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OrderState.HandedOver)));
        Assert.Equal("Darauf warten noch: 1 Reservierung. Das Löschen ändert daran nichts.", Promised(await ruth.GetAsync(shoe + "?lang=de")));
    }

    [Fact]
    public async Task A_declined_line_waits_for_nothing()
    {
        await using var town = await OrderingTown.StartAsync();
        using var ruth = await town.RuthAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("becker", "SPRAY");
        await jana.OrdersAsync();
        var shoe = await AddressAsync(town, "alpsee");

        await town.Host.InAsync<Storefront.Platform.Data.StorefrontDb>(town.Shop("becker"), db => db.Set<OrderLine>()
            .Where(row => row.Sku == "B-40").ExecuteUpdateAsync(set => set.SetProperty(row => row.Declined, true)));

        Assert.Equal("", Promised(await ruth.GetAsync(shoe)));
        Assert.NotEqual("", Promised(await ruth.GetAsync(await AddressAsync(town, "spray"))));
    }

    [Fact]
    public async Task For_a_service_enquiries_are_named()
    {
        await using var town = await OrderingTown.StartAsync();
        using var ruth = await town.RuthAsync();
        await town.RunAsync("""
            { "name": "product", "shop": "becker", "handle": "kurs", "title": "Kurs Schuhpflege", "kind": "service", "taxRate": 19,
              "variants": [ { "sku": "K-1", "price": 3500 } ] }
            """);
        using var jana = town.Shopper();
        var variant = (await town.VariantAsync("becker", "K-1")).VariantId;
        await jana.Browser.GetAsync($"/shops/becker/reserve/kurs?variant={variant}");
        await jana.Browser.PostAsync(
            "/shops/becker/reserve/kurs", ("variant", $"{variant}"), ("name", "Jana Vogt"), ("email", "jana@shopper.example"), ("phone", "0221 1234567"));

        Assert.StartsWith("Darauf warten noch: 1 Terminanfrage.", Promised(await ruth.GetAsync(await AddressAsync(town, "kurs"))), StringComparison.Ordinal);
    }

    private static string Promised(TestPage page)
    {
        var question = page.Html.QuerySelector("details.confirm form[action*='handler=Delete']")!;
        return question.QuerySelector(".notice--warning")?.TextContent.Trim() ?? "";
    }

    private static async Task<string> AddressAsync(OrderingTown town, string handle) => "/shops/becker/admin/products/"
        + await town.AskAsync(town.Shop("becker"), db => db.Set<Product>().Where(row => row.Handle == handle).Select(row => row.Id).SingleAsync());
}
