using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Checkouts;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>A step that is not enough is answered with an address: nothing to send again, nothing lost.</summary>
public sealed class CheckoutAgainTests
{
    [Fact]
    public async Task What_was_typed_is_there_whichever_way_the_shopper_comes_back()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        var note = new string('x', 501);

        await jana.Browser.PostAsync("/checkout/contact", ("name", "Jana Vogt"), ("email", "jana ohne at"), ("note", note));
        var again = await jana.Browser.GetAsync("/checkout/contact?again=1");
        var errors = jana.Checkout.Errors;
        await jana.Browser.GetAsync("/checkout/contact");

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(["email", "note"], errors.Select(error => error.Field));
        Assert.Empty(jana.Checkout.Errors);
        Assert.Equal("jana ohne at", jana.Checkout.Contact.Email.Value);
        Assert.Equal(note, jana.Checkout.Contact.Note.Value);
    }

    [Fact]
    public async Task Nobody_gets_on_with_what_is_wrong()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        var action = await jana.ReviewsAsync();

        await jana.Browser.PostAsync("/checkout/contact", ("name", "Jana Vogt"), ("email", "jana"));

        Assert.Equal("/checkout/contact", (await jana.Browser.GetAsync("/checkout/pickup")).Location);
        Assert.Equal("/checkout/contact", (await jana.Browser.GetAsync("/checkout/summary")).Location);
        var ordered = await jana.Browser.PostAsync(action);
        Assert.Equal("/checkout/summary?changed=1", ordered.Location);
    }

    [Theory]
    [InlineData("0221 1234567", true)]
    [InlineData("+49 (221) 12/34-56", true)]
    [InlineData("() / - () /", false)]
    [InlineData("Büro", false)]
    public async Task A_telephone_number_is_what_it_is_at_the_registration_of_a_shop(string phone, bool taken)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");

        var answer = await jana.Browser.PostAsync(
            "/checkout/contact", ("name", "Jana Vogt"), ("email", "jana@shopper.example"), ("phone", phone));
        await jana.Browser.GetAsync(answer.Location!);

        Assert.Equal(taken ? null : "Geben Sie eine Telefonnummer ein, zum Beispiel 0221 1234567.", jana.Checkout.Contact.Phone.Error);
    }

    [Fact]
    public async Task Signs_nobody_sees_are_left_out()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");

        var answer = await jana.Browser.PostAsync("/checkout/contact", ("name", "Jana\u0007 Vogt"), ("email", "jana@shopper.example"), ("note", "Eins\r\nzwei"));
        await jana.Browser.GetAsync("/checkout/contact");

        Assert.Equal("/checkout/pickup", answer.Location);
        Assert.Equal("Jana Vogt", jana.Checkout.Contact.Name.Value);
        Assert.Equal("Eins\r\nzwei", jana.Checkout.Contact.Note.Value);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_not_our_trouble_and_says_so()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();

        var page = await jana.Browser.PostAsync("/checkout/contact", ("name", "Jana\0 Vogt"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Das konnten wir nicht lesen", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_files_is_read_as_strictly_with_and_without_limits_of_its_own()
    {
        await using var town = await OrderingTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var product = await town.AskAsync(town.Shop("becker"), db => db.Set<Storefront.Catalog.Products.Product>().Select(row => row.Id).FirstAsync(TestContext.Current.CancellationToken));
        var pages = new List<TestKit.TestPage>();

        foreach (var (address, field) in new[]
        {
            ("/checkout/contact", "name"), ("/shops/becker/admin/products/new", "Input.Title"), ($"/shops/becker/admin/products/{product}", "Input.Title"),
        })
        {
            pages.Add(await ruth.SendAsync(new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new MultipartFormDataContent { { new StringContent("Jana\0 Vogt"), field }, { new ByteArrayContent([0, 1, 0]), "files", "bild.jpg" } },
            }));
        }

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.BadRequest, page.Status));
        Assert.All(pages, page => Assert.Contains("Das konnten wir nicht lesen", page.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_shops_time_is_kept_while_another_shops_is_still_missing()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        await jana.PutsAsync("hartmann", "LIMO");
        await jana.TellsAsync();
        await jana.Browser.GetAsync("/checkout/pickup");
        var (first, second) = (jana.Checkout.Groups[0], jana.Checkout.Groups[1]);
        var time = first.SlotDays[0].Slots.First(slot => slot.Bookable).Id;

        var answer = await jana.Browser.PostAsync(
            "/checkout/pickup",
            (first.MethodField, "pickup"), (first.SlotField, time), (first.PaymentField, "pay-at-pickup"),
            (second.MethodField, "pickup"), (second.PaymentField, "pay-at-pickup"));
        await jana.Browser.GetAsync(answer.Location!);

        Assert.Equal("/checkout/pickup?again=1", answer.Location);
        Assert.Equal(second.SlotField, Assert.Single(jana.Checkout.Errors).Field);
        Assert.True(jana.Checkout.Groups[0].SlotDays.SelectMany(day => day.Slots).Single(slot => slot.Id == time).Selected);
        Assert.Equal("/checkout/pickup", (await jana.Browser.GetAsync("/checkout/summary")).Location);
    }

    [Fact]
    public async Task A_time_that_filled_up_is_said_beside_the_times_and_can_no_longer_be_taken()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "SPRAY");
        await jana.TellsAsync();
        await jana.Browser.GetAsync("/checkout/pickup");
        var becker = jana.Checkout.Groups[0];
        var full = becker.SlotDays[0].Slots.First(slot => slot.Bookable);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var okan = town.Shopper();
            await okan.PutsAsync("becker", "SPRAY");
            await okan.TellsAsync();
            Assert.Equal("/checkout/summary", (await okan.ChoosesAsync(full.Label)).Location);
        }

        var answer = await jana.Browser.PostAsync(
            "/checkout/pickup", (becker.MethodField, "pickup"), (becker.SlotField, full.Id), (becker.PaymentField, "pay-at-pickup"));
        await jana.Browser.GetAsync(answer.Location!);

        Assert.StartsWith("Diese Abholzeit hält gerade jemand anderes an der Kasse.", jana.Checkout.Groups[0].SlotError, StringComparison.Ordinal);
        var shown = jana.Checkout.Groups[0].SlotDays[0].Slots.Single(slot => slot.Id == full.Id);
        Assert.False(shown.Bookable);
        Assert.False(shown.Selected);
        Assert.True(jana.Checkout.Groups[0].SlotDays[0].Open);
    }

    [Fact]
    public async Task Of_many_times_the_next_few_are_at_hand_and_the_earliest_is_named()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "SPRAY");
        await jana.TellsAsync();
        await jana.Browser.GetAsync("/checkout/pickup");

        var days = jana.Checkout.Groups[0].SlotDays;
        var last = days[1].Slots[^1];
        await jana.ChoosesAsync(last.Label, day: 1);
        await jana.Browser.GetAsync("/checkout/pickup");
        var again = jana.Checkout.Groups[0];

        Assert.Equal([true, false, false], days.Select(day => day.Open));
        Assert.All(days, day => Assert.Equal(day.Slots.Select(slot => slot.Id).Order(), day.Next.Concat(day.More).Select(slot => slot.Id).Order()));
        Assert.Equal(6, days[1].Next.Count);
        Assert.Equal("10 weitere Zeiten von 13:00 bis 17:30", days[1].MoreText);
        Assert.Equal(days[0].Next[0], Assert.Single(days.SelectMany(day => day.Slots), slot => slot.Earliest));
        Assert.Equal([false, true, false], again.SlotDays.Select(day => day.Open));
        Assert.True(again.SlotDays[1].MoreOpen);
        Assert.Equal("Abholung morgen 17:30–18:00", again.HeldText);
    }

    [Fact]
    public async Task A_tick_comes_back_only_under_the_summary_it_was_set_for()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("hartmann", "WEIN");
        await jana.ReviewsAsync();

        await jana.Browser.GetAsync("/checkout/summary?again=1&s=abc&missing=confirm_service");

        Assert.False(Assert.Single(jana.Checkout.Confirmations).Checked);
        Assert.Empty(jana.Checkout.Errors);
    }
}
