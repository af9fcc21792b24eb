using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Storefront.Catalog.Contracts;
using Storefront.Ordering.Baskets;
using Storefront.Platform.Pages;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>The buttons beside the quantities of the basket: they take everything along that was typed.</summary>
public sealed class BasketStepsTests
{
    [Fact]
    public async Task One_more_and_one_less_start_from_what_was_typed_and_lose_nothing_of_the_other_lines()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var (basket, spray, book) = await jana.FillsBasketAsync();

        var more = await jana.Browser.PostAsync(basket.ChangeUrl!, (spray.QuantityField, "4"), (book.QuantityField, "7"), ("step", $"{spray.Id}:up"));
        var afterMore = await QuantitiesAsync(jana);
        await jana.Browser.PostAsync(basket.ChangeUrl!, (spray.QuantityField, "5"), (book.QuantityField, "7"), ("step", $"{book.Id}:down"));
        var afterLess = await QuantitiesAsync(jana);
        await jana.Browser.PostAsync(basket.ChangeUrl!, (spray.QuantityField, "3"), (book.QuantityField, "1"));

        Assert.Equal($"/cart#more-{spray.Id}", more.Location);
        Assert.Equal([5, 7], afterMore);
        Assert.Equal([5, 6], afterLess);
        Assert.Equal([3, 1], await QuantitiesAsync(jana));
    }

    [Fact]
    public async Task Less_than_one_takes_the_line_out_and_offers_it_back()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var (basket, spray, book) = await jana.FillsBasketAsync(cans: 1);

        var less = await jana.Browser.PostAsync(basket.ChangeUrl!, (spray.QuantityField, "1"), (book.QuantityField, "3"), ("step", $"{spray.Id}:down"));
        await jana.Browser.GetAsync(less.Location!);
        var shown = jana.Shown<BasketDrop>("basket");
        await jana.Browser.PostAsync(shown.Undo!.Url);
        await jana.Browser.PostAsync(basket.ChangeUrl!, (spray.QuantityField, "1"), (book.QuantityField, "4"), ("step", $"{spray.Id}:out"));

        Assert.Equal("/cart?removed=" + spray.Id, less.Location);
        Assert.Equal(3, Assert.Single(shown.Groups).Lines[0].Quantity);
        Assert.Equal([4], await QuantitiesAsync(jana));
    }

    [Fact]
    public async Task What_is_no_number_stays_beside_its_field_and_the_rest_is_taken()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var (basket, spray, book) = await jana.FillsBasketAsync();

        var answer = await jana.Browser.PostAsync(basket.ChangeUrl!, (spray.QuantityField, "viele"), (book.QuantityField, "7"), ("step", $"{spray.Id}:up"));
        await jana.Browser.GetAsync(answer.Location!.Split('#')[0]);
        var wrong = jana.Shown<BasketDrop>("basket").Groups[0].Lines[0];
        var blocked = jana.Shown<BasketDrop>("basket").BlockedText;
        var taken = await QuantitiesAsync(jana);
        var full = await jana.Browser.PostAsync(basket.ChangeUrl!, (book.QuantityField, "99"), ("step", $"{book.Id}:up"));

        Assert.Equal(("viele", 2), (wrong.Typed, wrong.Quantity));
        Assert.NotNull(wrong.QuantityError);
        Assert.NotNull(blocked);
        Assert.Equal([2, 7], taken);
        Assert.Equal($"/cart#more-{book.Id}", full.Location);
        Assert.Equal([2, 99], await QuantitiesAsync(jana));
    }

    [Fact]
    public async Task A_button_of_a_line_that_was_taken_out_in_another_window_leads_to_the_basket_and_says_so()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var (basket, spray, book) = await jana.FillsBasketAsync();
        await jana.Browser.PostAsync(spray.RemoveUrl!);

        var answer = await jana.Browser.PostAsync(basket.ChangeUrl!, (spray.QuantityField, "2"), (book.QuantityField, "7"), ("step", $"{spray.Id}:up"));

        Assert.Equal("/cart", answer.Location);
        Assert.StartsWith("Dieser Artikel liegt nicht mehr im Warenkorb.", NoticeOf(answer), StringComparison.Ordinal);
        Assert.Equal([7], await QuantitiesAsync(jana));
    }

    [Fact]
    public async Task More_than_there_is_does_not_go_into_the_basket_and_the_way_to_the_checkout_stays_open()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "SPRAY", 2);
        var basket = await jana.BasketAsync();

        var answer = await jana.Browser.PostAsync(basket.ChangeUrl!, (basket.Groups[0].Lines[0].QuantityField, "60"));
        var after = await jana.BasketAsync();

        Assert.Equal("„Imprägnierspray“ ist nur noch 50-mal da. So viele liegen jetzt im Warenkorb.", NoticeOf(answer));
        Assert.Equal(50, after.Groups[0].Lines[0].Quantity);
        Assert.Equal(("449,50\u00a0€", null), (after.Total, after.BlockedText));
    }

    [Fact]
    public async Task The_way_to_the_checkout_takes_over_first_what_was_typed()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var (basket, spray, book) = await jana.FillsBasketAsync();

        var wrong = await jana.Browser.PostAsync(basket.ChangeUrl!, (spray.QuantityField, "viele"), (book.QuantityField, "7"), ("checkout", "1"));
        var capped = await jana.Browser.PostAsync(basket.ChangeUrl!, (spray.QuantityField, "60"), (book.QuantityField, "7"), ("checkout", "1"));
        var taken = await jana.Browser.PostAsync(basket.ChangeUrl!, (spray.QuantityField, "3"), (book.QuantityField, "4"), ("checkout", "1"));
        var quantities = await QuantitiesAsync(jana);
        var inShop = await jana.Browser.PostAsync("/shops/becker/cart/lines", (spray.QuantityField, "5"), ("checkout", "1"));
        var none = await jana.Browser.PostAsync(basket.ChangeUrl!, (spray.QuantityField, "0"), (book.QuantityField, "4"), ("checkout", "1"));

        Assert.StartsWith($"/cart?wrong={spray.Id}&typed=viele", wrong.Location, StringComparison.Ordinal);
        Assert.Equal("/cart", capped.Location);
        Assert.Equal("/checkout", taken.Location);
        Assert.Equal([3, 4], quantities);
        Assert.Equal("/checkout", inShop.Location);
        Assert.Equal("/cart?removed=" + spray.Id, none.Location);
    }

    [Fact]
    public async Task Nobody_turns_the_quantities_of_somebody_else()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        using var okan = town.Shopper();
        await jana.PutsAsync("becker", "SPRAY", 2);
        await okan.PutsAsync("becker", "SPRAY");
        var line = (await jana.BasketAsync()).Groups[0].Lines[0];

        var answer = await okan.Browser.PostAsync("/cart/lines", (line.QuantityField, "9"), ("step", $"{line.Id}:up"));
        await okan.Browser.PostAsync("/cart/lines", (line.QuantityField, "9"));

        Assert.Equal("/cart", answer.Location);
        Assert.Equal([2], await QuantitiesAsync(jana));
        Assert.Equal([1], await QuantitiesAsync(okan));
    }

    [Theory]
    [InlineData("de", "Größe, Sohlendicke wählen")]
    [InlineData("en", "Choose size, Sohlendicke")]
    public async Task The_button_asks_for_a_choice_as_one_writes_it_within_a_sentence(string language, string text)
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "product", "shop": "becker", "handle": "tasche", "title": "Ledertasche", "titleEn": "Leather bag", "kind": "product",
              "taxRate": 19, "options": ["Größe", "Sohlendicke"], "words": { "Größe": "Size" },
              "variants": [ { "options": ["Klein", "Braun"], "sku": "T-1", "price": 7990, "stock": 9 }, { "options": ["Groß", "Rot"], "sku": "T-2", "price": 7990, "stock": 9 } ] }
            """);
        using var jana = town.Shopper(language);

        await jana.Browser.GetAsync("/shops/becker/products/tasche");

        Assert.Equal(text, jana.Shown<ProductDrop>("product").ChooseText);
    }

    private static string NoticeOf(TestPage answer)
    {
        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("notice=", StringComparison.Ordinal));
        return JsonSerializer.Deserialize<Notice>(WebEncoders.Base64UrlDecode(cookie["notice=".Length..cookie.IndexOf(';', StringComparison.Ordinal)]))!.Text;
    }

    private static async Task<IEnumerable<int>> QuantitiesAsync(Shopper shopper) =>
        (await shopper.BasketAsync()).Groups.SelectMany(group => group.Lines).Select(line => line.Quantity);
}
