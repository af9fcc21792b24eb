using System.Globalization;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>The town's list when the town is a large one.</summary>
public sealed class ManyShopsTests
{
    private const int Shops = 1200;

    [Fact]
    public async Task A_list_of_twelve_hundred_shops_is_shown_searched_and_worked_on_a_page_at_a_time()
    {
        await using var host = await Musterstadt.StartAsync();
        await OpenManyAsync(host);
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var first = await claudia.GetAsync("/admin/shops?tab=all");
        var last = await claudia.GetAsync("/admin/shops?tab=all&p=25");
        var found = await claudia.GetAsync("/admin/shops?tab=all&q=L%C3%A4den+0777");
        Assert.Contains($"Alle ({Shops + 2})", first.Words, StringComparison.Ordinal);
        Assert.Equal(ShopList.PageSize, first.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(2, last.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Läden 0777", Assert.Single(found.Html.QuerySelectorAll("tbody th")).TextContent);

        var chosen = first.Html.QuerySelectorAll("input[name=ids]").Skip(2).Select(box => ("ids", box.GetAttribute("value"))).ToArray();
        var done = await claudia.FollowAsync(claudia.PostAsync("/admin/shops", [.. chosen, ("action", "block"), ("Reason", "Die Angaben stimmen nicht."), ("tab", "all")]));
        Assert.Contains($"{chosen.Length} Geschäfte sind gesperrt.", done.Words, StringComparison.Ordinal);
        Assert.Contains($"Gesperrt ({chosen.Length})", done.Words, StringComparison.Ordinal);

        await claudia.SubmitAsync(done, "form[role=status]", ("action", "unblock"));
        Assert.Contains("Gesperrt (0)", (await claudia.GetAsync("/admin/shops?tab=all")).Words, StringComparison.Ordinal);
        Assert.All(
            chosen.Select(box => Scope.ForShop(host.Town().TownId, Guid.Parse(box.Item2!))),
            shop => Assert.True(host.Directory.Find(shop)!.Live));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Taking_back_a_block_shows_no_shop_that_was_not_shown_before(bool atOnce)
    {
        await using var host = await Musterstadt.StartAsync();
        var draft = await host.OpenAsync("Hutmacherei", "grete@gruen.example");
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var done = await claudia.FollowAsync(claudia.PostAsync(
            "/admin/shops", ("ids", draft.ShopId.ToString()), ("ids", host.Shop("becker").ShopId.ToString()), ("action", "block"), ("Reason", "Die Angaben stimmen nicht.")));
        if (atOnce)
        {
            await claudia.SubmitAsync(done, "form[role=status]", ("action", "unblock"));
        }
        else
        {
            foreach (var slug in (string[])["hutmacherei", "becker"])
            {
                var later = await claudia.GetAsync("/admin/shops/" + slug);
                Assert.Equal("unblock", Assert.Single(later.Html.QuerySelectorAll("#decision button")).GetAttribute("value"));
                await claudia.SubmitAsync(later, "#decision", ("action", "unblock"));
            }
        }

        Assert.Equal(ShopState.Draft, (await host.ProgressAsync(draft)).State);
        Assert.Equal(ShopState.Live, (await host.ProgressAsync(host.Shop("becker"))).State);
    }

    /// <summary>Rows as the opening of a shop writes them, in one go: here only the list is looked at.</summary>
    private static async Task OpenManyAsync(TestHost host)
    {
        var town = host.Town().TownId;
        await host.InAsync<StorefrontDb>(host.Town(), async db =>
        {
            for (var number = 0; number < Shops; number++)
            {
                var name = "Läden " + number.ToString("D4", CultureInfo.InvariantCulture);
                var shop = Shop.New(Scope.ForShop(town, Ids.New(host.Clock)), $"laeden-{number}", name, host.Clock.GetUtcNow());
                shop.State = ShopState.Live;
                shop.Contact = new ContactDetails { Email = "laden@x.example" };
                db.Add(shop);
            }

            await db.SaveChangesAsync();
        });
    }
}
