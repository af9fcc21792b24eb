using Storefront.Ordering;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>What checkout and basket promise with a word or an address.</summary>
public sealed class FormAddressTests
{
    [Fact]
    public async Task Who_comes_to_the_address_of_a_form_finds_the_page_it_stands_on()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();

        Assert.Equal("/shops/becker/cart", (await jana.Browser.GetAsync("/shops/becker/cart/lines")).Location);
        Assert.Equal("/cart", (await jana.Browser.GetAsync($"/cart/lines/{Guid.Empty}/remove")).Location);
        Assert.Equal("/orders/abc", (await jana.Browser.GetAsync("/orders/abc/cancel/E-7K3M9Q-1")).Location);
    }

    [Fact]
    public void Times_that_are_folded_are_named_from_the_first_to_the_last_that_can_be_had()
    {
        var texts = new TextCatalog([new TextSource(typeof(OrderingModule).Assembly)]).In(TextCatalog.German);

        Assert.Equal("2 weitere Zeiten von 10:00 bis 18:00", MoreText([9, 19], texts));
        Assert.Equal("4 weitere Zeiten, alle ausgebucht", MoreText([9, 10, 18, 19], texts));
    }

    // Ten times; the first six that are at hand begin with 11:00.
    private static string? MoreText(int[] booked, TextIn texts)
    {
        FulfillmentTime[] times = [.. new[] { 11, 12, 13, 14, 15, 16, 9, 10, 18, 19 }
            .Select(hour => new FulfillmentTime($"{hour}", $"{hour:00}:00", null, !booked.Contains(hour)))];
        var offer = new FulfillmentOffer { Text = "", Days = [new FulfillmentDay("Heute", times)] };
        return new SlotDays(offer, null, DateTimeOffset.UnixEpoch, texts).Drops()[0].MoreText;
    }
}
