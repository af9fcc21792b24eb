using System.Net;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Storefront.Ordering;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;

namespace Storefront.Modules.Tests.Ordering;

public sealed class JourneyTests
{
    [Fact]
    public async Task One_basket_over_three_shops_becomes_three_contracts_with_one_code()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1", 2);
        await jana.PutsAsync("hartmann", "LIMO", 6);

        var purchase = await jana.OrdersAsync();

        Assert.Equal(3, purchase.Orders.Count);
        Assert.Matches("^E-[2-9A-Z]{6}$", purchase.Number);
        Assert.Equal([purchase.Number + "-1", purchase.Number + "-2", purchase.Number + "-3"], purchase.Orders.Select(order => order.Number));
        Assert.All(purchase.Orders, order => Assert.Equal(purchase.Code, order.Code));
        Assert.Equal("193,50\u00a0€", purchase.Total);
        Assert.Equal("16,50\u00a0€", purchase.Orders[2].Subtotal);
        Assert.Equal("received", purchase.State);
        Assert.Equal(2, await town.StockAsync("becker", "B-40"));
        Assert.True((await jana.BasketAsync()).Empty);
    }

    [Fact]
    public async Task The_summary_says_what_the_law_wants_directly_above_the_prescribed_words()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("hartmann", "LIMO", 2);

        await jana.ReviewsAsync();

        Assert.Equal("zahlungspflichtig bestellen", jana.Checkout.OrderLabel);
        Assert.Contains("2 getrennte Kaufverträge", jana.Checkout.ContractsText, StringComparison.Ordinal);
        Assert.Equal("134,50\u00a0€", jana.Checkout.Total);
        var becker = jana.Checkout.Groups[0];
        Assert.Equal("Schuhhaus Becker e. K.", becker.Seller.Name);
        Assert.Contains("Marktstraße 12", becker.Seller.AddressLine, StringComparison.Ordinal);
        Assert.EndsWith("/agb", becker.TermsUrl, StringComparison.Ordinal);
        Assert.Equal("Abholung heute 10:30–11:00", becker.SlotText);
        Assert.Equal("darin 19\u00a0% MwSt.", becker.TaxLines[0].Title);
        Assert.Equal("20,60\u00a0€", becker.TaxLines[0].Text);
        Assert.Equal("0,50\u00a0€", jana.Checkout.Groups[1].CostRows.First(row => row.Title == "Pfand").Text);
    }

    [Fact]
    public async Task Every_shop_confirms_its_order_and_the_portal_sends_one_overview()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        var purchase = await jana.OrdersAsync();

        var mails = await town.MailsAsync();

        var subjects = mails.Where(mail => mail.To.Mailboxes.Single().Address == "jana@shopper.example").Select(mail => mail.Subject).ToList();
        Assert.Contains($"Eingangsbestätigung Ihrer Bestellung {purchase.Number}-1 bei Schuhhaus Becker", subjects);
        Assert.Contains($"Eingangsbestätigung Ihrer Bestellung {purchase.Number}-2 bei Buchhandlung Lindenhof", subjects);
        Assert.Contains($"Ihr Einkauf {purchase.Number} bei Musterstadt kauft ein", subjects);
        Assert.Equal(3, subjects.Count);
        var toBecker = Assert.Single(mails, mail => mail.To.Mailboxes.Single().Address == "hallo@becker.example");
        Assert.DoesNotContain("Haus am Wehr", toBecker.TextBody, StringComparison.Ordinal);
        var receipt = mails.Single(mail => mail.Subject!.Contains(purchase.Number + "-1 bei", StringComparison.Ordinal));
        Assert.Contains("noch keine Zusage", receipt.TextBody, StringComparison.Ordinal);
        Assert.Contains("1 × Wanderschuh Alpsee", receipt.TextBody, StringComparison.Ordinal);
        Assert.Contains("129,00", receipt.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_terms_in_force_are_kept_with_the_order_and_come_by_mail()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "legal-text", "shop": "becker", "kind": "terms", "body": { "de": "Bei uns gilt Handschlag." } }
            """);
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();

        var order = await town.AskAsync(town.Shop("becker"), db => db.Set<Order>().SingleAsync());
        var evidence = await town.AskAsync(town.Town, db => db.Set<OrderEvidence>().SingleAsync());
        var receipt = (await town.MailsAsync()).Single(mail => mail.Subject == $"Eingangsbestätigung Ihrer Bestellung {purchase.Number}-1 bei Schuhhaus Becker");

        var id = Assert.Single(System.Text.Json.JsonSerializer.Deserialize<Guid[]>(order.LegalTexts)!);
        Assert.Contains(id.ToString(), evidence.Copy, StringComparison.Ordinal);
        Assert.Equal("zahlungspflichtig bestellen", evidence.Label);
        Assert.Equal("127.0.0.0", evidence.Network);
        var file = Assert.IsType<MimeKit.TextPart>(Assert.Single(receipt.Attachments));
        Assert.Equal("AGB.html", file.FileName);
        Assert.Contains("Bei uns gilt Handschlag.", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_the_order_twice_or_refreshing_leads_to_the_same_purchase()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        var action = await jana.ReviewsAsync();

        var clicks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => jana.Browser.PostAsync(action)));
        var refresh = await jana.Browser.GetAsync(action);

        Assert.Single(clicks.Append(refresh).Select(page => page.Location).Distinct());
        Assert.Equal(1, await town.AskAsync(town.Town, db => db.Set<Purchase>().CountAsync()));
        Assert.Equal(99999, await town.StockAsync("lindenhof", "L-1"));
    }

    [Fact]
    public async Task What_sold_out_meanwhile_is_said_clearly_and_nothing_typed_is_lost()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        using var okan = town.Shopper();
        await jana.PutsAsync("becker", "B-40", 2);
        await okan.PutsAsync("becker", "B-40", 2);
        var action = await jana.ReviewsAsync();
        await okan.OrdersAsync();

        var answer = await jana.Browser.PostAsync(action);
        var basket = await jana.BasketAsync();
        await jana.Browser.GetAsync("/checkout/contact");

        Assert.Equal("/cart", answer.Location);
        Assert.Equal("Nur noch 1 ist da, und nur dieses ist gerechnet. Ändern Sie die Menge.", basket.Groups[0].Lines[0].Notice);
        Assert.Equal(1, await town.AskAsync(town.Town, db => db.Set<Purchase>().CountAsync()));
        Assert.Equal(1, await town.StockAsync("becker", "B-40"));
    }

    [Fact]
    public async Task A_price_that_changed_is_shown_again_before_anything_is_bought()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        var action = await jana.ReviewsAsync();
        var variant = await town.VariantAsync("lindenhof", "L-1");
        await town.AskAsync(town.Shop("lindenhof"), db => db.WriteAsync(() => db.Set<Storefront.Catalog.Products.Variant>()
            .Where(row => row.Id == variant.VariantId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Price, Storefront.Platform.Values.Money.Eur(2600)))));

        var answer = await jana.Browser.PostAsync(action);
        await jana.Browser.GetAsync(answer.Location!);

        Assert.Equal("/checkout/summary?changed=1", answer.Location);
        Assert.Equal("26,00\u00a0€", jana.Checkout.Total);
        Assert.Equal(0, await town.AskAsync(town.Town, db => db.Set<Purchase>().CountAsync()));
    }

    [Fact]
    public async Task Wrong_contact_details_are_said_beside_the_field_and_kept()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper("en");
        await jana.PutsAsync("lindenhof", "L-1");

        var answer = await jana.TellsAsync(name: "", email: "jana@nowhere");
        await jana.Browser.GetAsync(answer.Location!);

        Assert.Equal("/checkout/contact?again=1", answer.Location);
        Assert.Equal("Enter your name.", jana.Checkout.Contact.Name.Error);
        Assert.StartsWith("Check the e-mail address", jana.Checkout.Contact.Email.Error, StringComparison.Ordinal);
        Assert.Equal("jana@nowhere", jana.Checkout.Contact.Email.Value);
        Assert.Equal(["name", "email"], jana.Checkout.Errors.Select(error => error.Field));
    }

    [Fact]
    public async Task Wine_needs_a_tick_that_nobody_set_beforehand()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("hartmann", "WEIN");
        var action = await jana.ReviewsAsync();
        Assert.False(Assert.Single(jana.Checkout.Confirmations).Checked);

        var without = await jana.Browser.PostAsync(action);
        await jana.Browser.GetAsync(without.Location!);
        var error = jana.Checkout.Confirmations[0].Error;
        var with = await jana.Browser.PostAsync(action, ("confirm_age", "true"));

        Assert.StartsWith("/checkout/summary?", without.Location, StringComparison.Ordinal);
        Assert.Equal("Bestätigen Sie, dass Sie mindestens 16 Jahre alt sind.", error);
        Assert.StartsWith("/orders/", with.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shopper_cancels_one_shop_until_it_has_accepted()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        var purchase = await jana.OrdersAsync();
        await AcceptAsync(town, "lindenhof");

        await jana.Browser.PostAsync(purchase.Orders[0].CancelUrl!);
        await jana.Browser.PostAsync($"{jana.Page}/cancel/{purchase.Orders[1].Number}");
        var after = await jana.LooksAsync();

        Assert.Equal("cancelled", after.Orders[0].State);
        Assert.Equal("accepted", after.Orders[1].State);
        Assert.Null(after.Orders[1].CancelUrl);
        Assert.Equal(3, await town.StockAsync("becker", "B-40"));
        Assert.Equal("24,00\u00a0€", after.Total);
        Assert.Equal(("0,00\u00a0€", "nichts zu zahlen"), (after.Orders[0].Subtotal, after.Orders[0].PaymentText));
        Assert.Equal((true, false), (after.Orders[0].CalledOff, after.Orders[1].CalledOff));
    }

    [Fact]
    public async Task Changing_the_language_keeps_what_was_typed_and_the_binding_button_has_its_gloss_beside_it()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");

        await jana.Browser.GetAsync("/checkout/contact");
        var form = town.Pages.Latest.LanguageForm;
        var answer = await jana.Browser.PostAsync("/checkout/contact", ("name", "Jana"), ("email", "jana@"), ("phone", ""), ("note", "Halb fertig"), ("lang", "en"));
        await jana.Browser.GetAsync(answer.Location!);
        var contact = jana.Checkout.Contact;
        await jana.ReviewsAsync();

        Assert.Equal(("checkout", "/checkout/contact?lang=en"), (form, answer.Location));
        Assert.Equal(("Jana", "jana@", "Halb fertig"), (contact.Name.Value, contact.Email.Value, contact.Note.Value));
        Assert.Null(contact.Email.Error);
        Assert.Equal("zahlungspflichtig bestellen", jana.Checkout.OrderLabel);
        Assert.Contains("order with an obligation to pay", jana.Checkout.OrderGloss, StringComparison.Ordinal);
        Assert.Null(town.Pages.Latest.LanguageForm);
    }

    [Fact]
    public async Task When_the_last_shop_is_ready_one_mail_says_that_all_is()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        var purchase = await jana.OrdersAsync();
        var said = new List<string?>();
        foreach (var shop in new[] { "becker", "lindenhof" })
        {
            said.Add((await jana.LooksAsync()).ReadyText);
            await AcceptAsync(town, shop);
            await MoveAsync(town, shop, OrderState.Ready);
            await town.Host.DrainAsync();
            town.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var mails = await town.MailsAsync();
        var subjects = mails.Select(mail => mail.Subject).ToList();

        // The picture travels in the mail: there may be no network at the counter.
        var mail = mails.Single(mail => mail.Subject == $"Ihre Bestellung {purchase.Number}-1 liegt bereit: Abholcode {purchase.Code}");
        var picture = Assert.Single(mail.BodyParts.OfType<MimePart>(), part => part.ContentId == "code");
        Assert.Equal("image/png", picture.ContentType.MimeType);
        Assert.Contains("<img src=\"cid:code\" alt=\"QR-Code\"", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("cid:", mail.TextBody, StringComparison.Ordinal);
        Assert.All(mails.Where(one => one.HtmlBody?.Contains("cid:code", StringComparison.Ordinal) == true), shown => Assert.Contains(shown.BodyParts, part => part.ContentId == "code"));
        Assert.Single(subjects, $"Alles liegt bereit: Ihr Einkauf {purchase.Number}");
        Assert.Contains($"Ihre Bestellung {purchase.Number}-1 liegt bereit: Abholcode {purchase.Code}", subjects);
        Assert.Equal([null, "Schon abholbereit: Schuhhaus Becker."], said);
        var all = await jana.LooksAsync();
        Assert.Equal((true, null), (all.AllReady, all.ReadyText));
    }

    [Fact]
    public async Task Shopper_and_shop_read_the_terms_of_that_day_also_when_others_hold()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        using var ruth = await town.RuthAsync();
        await TermsAsync(ruth, "Erste Fassung.");
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();
        await TermsAsync(ruth, "Zweite Fassung.");

        var text = Assert.Single((await jana.LooksAsync()).Orders[0].ContractTexts, text => text.Title.StartsWith("AGB", StringComparison.Ordinal));
        var then = await jana.Browser.GetAsync(text.Url);
        var hidden = town.Pages.Latest.NoIndex;
        var now = await jana.Browser.GetAsync("/shops/becker/agb");
        var office = await ruth.GetAsync("/shops/becker/admin/orders/" + purchase.Orders[0].Number);

        Assert.Equal(("AGB, Fassung 1", "/shops/becker/agb?version=1"), (text.Title, text.Url));
        Assert.Equal(text.Url, office.Html.QuerySelector("a[href*='/agb?version']")!.GetAttribute("href"));
        Assert.Contains("Erste Fassung.", then.Words, StringComparison.Ordinal);
        Assert.Contains("Diese Fassung gilt nicht mehr für neue Bestellungen.", then.Words, StringComparison.Ordinal);
        Assert.True(hidden);
        Assert.Contains("Zweite Fassung.", now.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("gilt nicht mehr", (await jana.Browser.GetAsync("/shops/becker/agb?version=2")).Words, StringComparison.Ordinal);
        Assert.All(
            await Task.WhenAll(new[] { "3", "0", "x", "-1" }.Select(version => jana.Browser.GetAsync("/shops/becker/agb?version=" + version))),
            page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
    }

    private static Task TermsAsync(TestKit.TestBrowser ruth, string source) =>
        ruth.PostAsync("/shops/becker/admin/legal/terms", ("Input.Source", source));

    [Fact]
    public async Task A_page_of_a_purchase_opens_only_with_its_token()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        var purchase = await jana.OrdersAsync();
        using var stranger = town.Shopper();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync("/orders/" + purchase.Number)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.PostAsync($"/orders/abc/cancel/{purchase.Orders[0].Number}")).Status);
        // Whoever has the address may collect for her, on the shop's page of the town just as well.
        Assert.Equal(HttpStatusCode.OK, (await stranger.Browser.GetAsync("/shops/becker" + jana.Page)).Status);
    }

    internal static Task<OrderStep> AcceptAsync(OrderingTown town, string shop) => MoveAsync(town, shop, OrderState.Accepted);

    internal static async Task<OrderStep> MoveAsync(OrderingTown town, string shop, OrderState to)
    {
        var order = await town.AskAsync(town.Shop(shop), db => db.Set<Order>().OrderBy(row => row.Id).LastAsync());
        return await town.Host.InAsync<OrderDesk, OrderStep>(
            town.Shop(shop), desk => desk.MoveAsync(order.Id, to, "Ruth", null, CancellationToken.None));
    }
}
