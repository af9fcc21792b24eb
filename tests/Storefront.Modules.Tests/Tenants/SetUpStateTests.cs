using Storefront.Modules.Tests.Users;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Setup;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>The list of steps and the boxes below it say the same.</summary>
public sealed class SetUpStateTests
{
    [Theory]
    [InlineData(ShopLevel.Sell, ShopLevel.Profile, "tenants.blocks.sell", "new")]
    [InlineData(ShopLevel.Sell, ShopLevel.Sell, "tenants.task.open", "stop")]
    [InlineData(ShopLevel.Profile, ShopLevel.Profile, "tenants.task.open", "stop")]
    [InlineData(null, ShopLevel.Sell, "tenants.task.advice", "new")]
    public void A_step_is_open_when_it_bars_what_the_shop_does(ShopLevel? blocks, ShopLevel does, string key, string badge) =>
        Assert.Equal(new PublishState(key, badge), new PublishStep("step", "/", [new PublishGap("gap", "/", blocks)]).For(does));

    [Fact]
    public async Task Without_a_vat_id_a_profile_reads_that_it_is_needed_for_selling_and_not_that_something_is_open()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.ProfileShopAsync();
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein", "hosts": ["musterstadt.localhost"],
                "contact": { "email": "kaufein@musterstadt.example" } },
              { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "slogan": "Hüte, die sitzen", "level": "profile", "state": "live",
                "contact": { "street": "Markt 1", "zip": "12345", "city": "Musterstadt", "phone": "+49 221 3", "email": "hallo@hut.example" },
                "legal": { "legalName": "Grete Grün", "legalForm": "Einzelunternehmen", "duties": { "noPackaging": true, "moreThanTenStaff": false } } } ] }
            """);
        using var grete = host.Browser();
        await grete.TryAsync("/shops/hut/admin", "grete@hut.example", "ein langes Passwort");

        var start = await grete.GetAsync("/shops/hut/admin/start");

        var step = start.Html.QuerySelectorAll(".tasks li").Single(item => item.TextContent.Contains("Angaben für das Impressum", StringComparison.Ordinal));
        Assert.Equal("nötig für den Verkauf", step.QuerySelector(".badge")!.TextContent);
        Assert.DoesNotContain(start.Html.QuerySelectorAll(".tasks .badge"), badge => badge.TextContent == "offen");
    }
}
