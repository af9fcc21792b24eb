using Storefront.Modules.Tests.Users;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Setup;
using Storefront.Tenants.Shops;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

public sealed class PublishGateTests
{
    [Fact]
    public async Task A_shop_cannot_ask_for_more_than_it_has_everything_for()
    {
        await using var host = await Musterstadt.StartAsync();
        var shop = await host.ProfileShopAsync();
        await ChangeAsync(host, """{ "name": "payment", "shop": "hut", "methods": [] }""");

        var selling = await SubmitAsync(host, shop, ShopLevel.Sell);
        var reserving = await SubmitAsync(host, shop, ShopLevel.Reserve);

        Assert.Equal(["payments.publish.none"], Assert.IsType<Submission.Lacking>(selling).Gaps.Select(gap => gap.TextKey));
        Assert.IsType<Submission.Accepted>(reserving);
        Assert.Equal(ShopLevel.Reserve, (await host.ProgressAsync(shop)).Asked);
    }

    [Theory]
    [InlineData("product", null)]
    [InlineData("voucher", null)]
    [InlineData("service", "catalog.publish.services")]
    [InlineData("show_window", "catalog.publish.show_window")]
    public async Task The_kind_of_offer_decides_how_far_a_shop_comes(string kind, string? lacking)
    {
        await using var host = await Musterstadt.StartAsync();
        var shop = await host.ProfileShopAsync();
        await ChangeAsync(host, $$"""
            { "name": "product", "shop": "hut", "handle": "strohhut", "title": "Strohhut", "kind": "{{kind}}",
              "description": { "de": "Ein Hut." }, "variants": [{ "sku": "H1", "price": 2900 }] }
            """);

        Assert.Equal(lacking is null ? [] : [lacking], await BarsAsync(host, shop, ShopLevel.Sell));
        Assert.Equal(kind == "show_window" ? [lacking!] : [], await BarsAsync(host, shop, ShopLevel.Reserve));
        Assert.Empty(await BarsAsync(host, shop, ShopLevel.Profile));
    }

    [Fact]
    public async Task A_new_phone_number_makes_the_generated_imprint_and_privacy_notice_old_and_both_bar()
    {
        await using var host = await Musterstadt.StartAsync();
        var shop = await host.ProfileShopAsync();
        using var grete = host.Browser();
        await grete.TryAsync("/shops/hut/admin", "grete@hut.example", "ein langes Passwort");

        var form = await grete.GetAsync("/shops/hut/admin/settings/profile");
        await grete.SubmitAsync(form, "main form", ("Input.Phone", "+49 221 999"));

        Assert.Equal(["pages.publish.imprint_old", "pages.publish.privacy_old"], await BarsAsync(host, shop, ShopLevel.Profile));
    }

    [Fact]
    public async Task The_town_sees_what_is_missing_and_cannot_approve_before_it_is_there()
    {
        await using var host = await Musterstadt.StartAsync();
        var shop = await host.ProfileShopAsync();
        await host.AskAsync(shop);
        await ChangeAsync(host, """{ "name": "payment", "shop": "hut", "methods": [] }""");
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var file = await claudia.GetAsync("/admin/shops/hut");
        var answer = await claudia.PostAsync("/admin/shops", ("ids", shop.ShopId.ToString()), ("action", "approve"));

        Assert.Contains("Wählen Sie mindestens eine Zahlungsart. nötig für den Verkauf", file.Words, StringComparison.Ordinal);
        Assert.Null(file.Html.QuerySelector("button[value=approve]"));
        Assert.Contains("Hutmacherei ist noch nicht freigegeben: Wählen Sie mindestens eine Zahlungsart.", answer.Words, StringComparison.Ordinal);
        Assert.Equal(ShopLevel.Profile, (await host.ProgressAsync(shop)).Level);

        await ChangeAsync(host, """{ "name": "payment", "shop": "hut", "methods": ["pay-at-pickup"] }""");
        Assert.NotNull((await claudia.GetAsync("/admin/shops/hut")).Html.QuerySelector("button[value=approve]"));
        var approved = await claudia.FollowAsync(claudia.PostAsync("/admin/shops", ("ids", shop.ShopId.ToString()), ("action", "approve")));
        Assert.Contains("Ein Geschäft ist freigegeben.", approved.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("required", approved.Words, StringComparison.Ordinal);
        Assert.Equal(ShopLevel.Sell, (await host.ProgressAsync(shop)).Level);
    }

    [Fact]
    public async Task The_set_up_page_says_why_and_links_to_the_page_that_mends_it()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.ProfileShopAsync();
        await ChangeAsync(host, """{ "name": "payment", "shop": "hut", "methods": [] }""");
        using var grete = host.Browser();
        await grete.TryAsync("/shops/hut/admin", "grete@hut.example", "ein langes Passwort");

        var start = await grete.GetAsync("/shops/hut/admin/start");

        Assert.Contains("7 von 8 Schritten sind erledigt.", start.Words, StringComparison.Ordinal);
        Assert.NotNull(start.Html.QuerySelector("section[aria-labelledby=sell-title] a[href='/shops/hut/admin/payment']"));
        Assert.Null(start.Html.QuerySelector("button[value=Sell]"));
        Assert.NotNull(start.Html.QuerySelector("button[value=Reserve]"));
    }

    [Fact]
    public async Task A_shop_that_sells_is_told_when_something_needed_gets_lost()
    {
        await using var host = await Musterstadt.StartAsync();
        var shop = await host.ProfileShopAsync();
        await host.AskAsync(shop);
        await host.InAsync<ShopDecisions, Approval>(host.Town(), desk => desk.ApproveAsync(shop, CancellationToken.None));
        await ChangeAsync(host, """{ "name": "payment", "shop": "hut", "methods": [] }""");
        using var grete = host.Browser();
        await grete.TryAsync("/shops/hut/admin", "grete@hut.example", "ein langes Passwort");

        var start = await grete.GetAsync("/shops/hut/admin/start");

        Assert.Contains("Inzwischen fehlt etwas", start.Words, StringComparison.Ordinal);
        Assert.NotNull(start.Html.QuerySelector("section[aria-labelledby=now-title] a[href='/shops/hut/admin/payment']"));
    }

    private static Task ChangeAsync(TestHost host, string step) => host.SeedAsync($$"""
        { "steps": [ { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein",
            "hosts": ["musterstadt.localhost"], "contact": { "email": "kaufein@musterstadt.example" } }, {{step}} ] }
        """);

    private static Task<Submission> SubmitAsync(TestHost host, Scope shop, ShopLevel wanted) =>
        host.InAsync<ShopStatus, Submission>(shop, status => status.SubmitAsync(wanted, CancellationToken.None));

    private static async Task<IEnumerable<string>> BarsAsync(TestHost host, Scope shop, ShopLevel wanted) =>
        (await host.InAsync<PublishGate, IReadOnlyList<PublishGap>>(shop, gate => gate.BarsAsync(wanted, CancellationToken.None)))
            .Select(gap => gap.TextKey);
}
