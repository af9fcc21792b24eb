using Storefront.Modules.Tests.Users;
using Storefront.Ordering.Orders;
using Storefront.Platform.Pages;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>After a withdrawal the shopper's page and the shop's desk say so.</summary>
public sealed class WithdrawnOrderTests
{
    [Fact]
    public async Task The_page_of_the_purchase_says_that_the_withdrawal_arrived_and_what_happens_next()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        var purchase = await jana.OrdersAsync();

        await WithdrawsAsync(town, jana.Browser, "becker", "Bestellung " + purchase.Orders[0].Number.ToLowerInvariant());
        var after = await jana.LooksAsync();

        Assert.Equal(
            $"Ihr Widerruf zur Bestellung {purchase.Orders[0].Number} ist am 12. November 2026 um 09:00 Uhr eingegangen.", after.Orders[0].WithdrawnText);
        Assert.Contains("bis 26. November 2026 zurück", after.Orders[0].WithdrawnNext, StringComparison.Ordinal);
        Assert.NotNull(after.Orders[0].WithdrawUrl);
        Assert.Null(after.Orders[1].WithdrawnText);
    }

    [Fact]
    public async Task Goods_that_were_handed_over_have_to_come_back_and_the_desk_knows_what_was_written()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper("en");
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();
        foreach (var state in new[] { "Accepted", "Ready", "HandedOver" })
        {
            await JourneyTests.MoveAsync(town, "becker", Enum.Parse<Storefront.Ordering.Contracts.OrderState>(state));
        }

        await WithdrawsAsync(town, jana.Browser, "becker", purchase.Number, "Nur die Schuhe");
        using var ruth = await town.RuthAsync();
        var desk = await ruth.GetAsync("/shops/becker/admin/orders/" + purchase.Orders[0].Number);

        Assert.StartsWith("Take the goods back to the shop by 26 November 2026", (await jana.LooksAsync()).Orders[0].WithdrawnNext, StringComparison.Ordinal);
        Assert.Contains("Widerruf eingegangen „Nur die Schuhe“", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_an_account_says_it_too()
    {
        await using var town = await OrderingTown.StartAsync();
        using var guest = town.Shopper();
        await guest.PutsAsync("becker", "B-40");
        var withdrawn = await guest.OrdersAsync();
        await guest.PutsAsync("lindenhof", "L-1");
        await guest.OrdersAsync();
        await WithdrawsAsync(town, guest.Browser, "becker", withdrawn.Number);
        using var jana = await town.Host.ShopperAsync();

        await jana.GetAsync("/account/purchases");
        var list = ((PlainPage)town.Pages.Latest.Objects["page"]!).Content.ToString()!;

        Assert.Equal(2, list.Split("account-item__title").Length - 1);
        Assert.Equal(1, list.Split("Widerruf eingegangen").Length - 1);
        Assert.True(list.IndexOf(withdrawn.Number, StringComparison.Ordinal) < list.IndexOf("Widerruf eingegangen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_withdrawal_sent_to_another_shop_or_for_another_number_changes_nothing()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();

        await WithdrawsAsync(town, jana.Browser, "lindenhof", purchase.Orders[0].Number);
        await WithdrawsAsync(town, jana.Browser, "becker", purchase.Orders[0].Number + "2");

        Assert.Null((await jana.LooksAsync()).Orders[0].WithdrawnText);
    }

    [Theory]
    [InlineData("E-7K3M9Q-1", "E-7K3M9Q-1")]
    [InlineData("meine Bestellungen e-7k3m9q-1 und E-7K3M9Q-2", "E-7K3M9Q-1 E-7K3M9Q-2")]
    [InlineData("E-7K3M9Q", "E-7K3M9Q*")]
    [InlineData("WE-7K3M9Q-1, E-7K3M9QX, die Schuhe", "")]
    public void Order_numbers_are_found_in_what_people_write(string text, string numbers) => Assert.Equal(
        numbers, string.Join(' ', NamedOrders.In(text).Select(named => named.Number + (named.WholePurchase ? "*" : ""))));

    private static async Task WithdrawsAsync(OrderingTown town, TestBrowser browser, string shop, string contract, string note = "")
    {
        var done = await browser.PostAsync(
            $"/shops/{shop}/widerruf/formular?handler=Confirm",
            ("Input.Name", "Jana Vogt"), ("Input.Contract", contract), ("Input.Email", "jana@shopper.example"), ("Input.Note", note));
        Assert.Contains("/widerruf/eingang/", done.Location, StringComparison.Ordinal);
        await town.Host.DrainAsync();
    }
}
