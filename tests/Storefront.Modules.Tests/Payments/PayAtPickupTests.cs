using Storefront.Modules.Tests.Ordering;

namespace Storefront.Modules.Tests.Payments;

public sealed class PayAtPickupTests : PaymentMethodContract
{
    protected override string MethodId => "pay-at-pickup";

    private protected override async Task<OrderingTown> TownAsync()
    {
        var town = await OrderingTown.StartAsync();
        await town.RunAsync("""{ "name": "payment", "shop": "lindenhof", "methods": [] }""");
        return town;
    }

    [Fact]
    public async Task A_shop_that_switches_it_off_cannot_be_ordered_from()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        using var ruth = await town.RuthAsync();
        var page = await ruth.GetAsync("/shops/becker/admin/payment");

        await ruth.SubmitAsync(page, "main form", ("Input.AtPickup", "false"));
        var basket = await jana.BasketAsync();

        Assert.Contains("kann gerade nicht bezahlt werden", Assert.Single(basket.Groups[0].Notices), StringComparison.Ordinal);
    }
}
