namespace Storefront.Browser.Tests;

/// <summary>
/// From nothing to the first sale: a town registers, is checked and opens; a shop registers in it, is seen by nobody until it is
/// entered, sent and let in, is set up, checked, and sells.
/// </summary>
public sealed class RegistrationTests(DemoTown town)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_town_registers_and_a_shop_in_it_sells_at_the_end(int width)
    {
        var walk = new NewTownWalk(town, width);
        var head = await town.OpenAsync(width, root: town.At("localhost"));
        await walk.TownRegistersAsync(head);
        var house = await town.OpenAsync(width, root: town.At("localhost"));
        await walk.OperatorApprovesTownAsync(house);
        await walk.HeadTakesOverAsync(head);

        var shop = new NewShopWalk(walk, town, width);
        var goods = new NewShopGoods(shop, width);
        var owner = await town.OpenAsync(width, root: walk.Root);
        await shop.ShopRegistersAsync(owner);
        var window = await town.OpenAsync(width, root: walk.Root);
        await shop.NobodySeesTheShopAsync(window);
        await shop.OwnerEntersAsync(owner);
        await shop.NobodySeesTheShopAsync(window);
        await shop.OwnerAsksToBeSeenAsync(owner);
        await shop.TownLetsInAsync(head);
        await shop.ShopIsAProfileAsync(window);
        await shop.OwnerSetsUpAsync(owner);
        await goods.OwnerOffersAsync(owner);
        await shop.OwnerAsksAsync(owner);
        await shop.TownApprovesShopAsync(head);
        await goods.ShopSellsAsync(owner, await town.OpenAsync(width, root: walk.Root));
    }
}
