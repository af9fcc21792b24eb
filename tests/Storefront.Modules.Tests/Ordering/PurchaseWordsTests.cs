using Storefront.Ordering.Purchases;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>What the page of a purchase says of the whole, and in which language.</summary>
public sealed class PurchaseWordsTests
{
    [Fact]
    public async Task One_part_cancelled_and_the_others_only_received_is_received_and_not_in_progress()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        await jana.PutsAsync("hartmann", "LIMO");
        var purchase = await jana.OrdersAsync();

        await jana.Browser.PostAsync(purchase.Orders[0].CancelUrl!);
        var after = await jana.LooksAsync();

        Assert.Equal("Ihre Bestellung ist eingegangen", after.StateText);
        await JourneyTests.AcceptAsync(town, "hartmann");
        Assert.Equal("Ihre Bestellung ist in Arbeit", (await jana.LooksAsync()).StateText);
    }

    [Fact]
    public async Task A_purchase_made_in_English_has_its_unit_prices_in_German_for_whoever_reads_it_in_German()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "product", "shop": "hartmann", "handle": "saft", "title": "Apfelsaft", "kind": "product", "taxRate": 19,
              "unit": { "amount": 750, "measure": "ml" }, "variants": [ { "sku": "SAFT", "price": 1090, "stock": 9 } ] }
            """);
        using var jana = town.Shopper("en");
        using var german = town.Shopper();
        await jana.PutsAsync("hartmann", "SAFT");
        var english = (await jana.OrdersAsync()).Orders[0].Lines[0].UnitPriceText;

        await german.Browser.GetAsync(jana.Page);

        Assert.Equal("€14.53/l", english);
        var toShop = Assert.Single(await town.MailsAsync(), mail => mail.Subject!.StartsWith("Neue Bestellung", StringComparison.Ordinal)).TextBody!;
        Assert.Contains("(14,53\u00a0€/l)", toShop, StringComparison.Ordinal);
        Assert.Equal("14,53\u00a0€/l", german.Shown<PurchaseDrop>("purchase").Orders[0].Lines[0].UnitPriceText);
    }
}
