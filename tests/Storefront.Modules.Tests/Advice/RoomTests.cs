using System.Net;
using System.Net.WebSockets;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Advice.AdviceTown;

namespace Storefront.Modules.Tests.Advice;

/// <summary>Who may be in a room, what they hear, and what the salesperson lays on the shopper's screen.</summary>
public sealed class RoomTests
{
    [Fact]
    public async Task The_address_alone_opens_nothing_and_who_is_let_in_and_put_out_hears_no_more()
    {
        await using var host = await StartAsync();
        using var jana = host.Jana();
        using var ruth = await host.RuthAsync();
        await using var phone = await host.PhoneOfAsync(ruth);
        var room = await jana.CallsAsync();
        using var okan = host.Jana();
        Assert.Equal(HttpStatusCode.NotFound, (await okan.GetAsync(room)).Status);
        Assert.Empty(await (await host.EnterAsync(okan, room)).HearAllAsync());

        await using var line = await host.RingsAsync(jana, room);
        var desk = (await host.AnswersAsync(ruth, room)).Location!;
        await using var counter = await host.CounterAsync(ruth, room);
        await counter.InvokeAsync("Hello", "s1");
        var strange = await okan.GetAsync(room);
        Assert.Null(strange.Html.QuerySelector(".advice-room"));
        Assert.Equal(HttpStatusCode.NotFound, (await okan.GetAsync(room + "?handler=Cards")).Status);
        Assert.Empty(await (await host.EnterAsync(okan, room)).HearAllAsync());

        await okan.SubmitAsync(strange, "main form", ("name", "Okan"));
        await counter.HearAsync("knocked");
        await using var before = await host.EnterAsync(okan, room);
        await before.InvokeAsync("Say", "Ich höre mit");
        var guests = await ruth.GetAsync(desk + "?handler=Guests");
        Assert.Contains("Okan möchte dazukommen.", guests.Words, StringComparison.Ordinal);
        await ruth.SubmitAsync(guests, "form", ("letIn", "true"));
        await before.HearAsync("decided");

        Assert.NotNull((await okan.GetAsync(room)).Html.QuerySelector(".advice-room[data-peer^=guest]"));
        await using var inside = await host.EnterAsync(okan, room);
        await inside.InvokeAsync("Hello", "g1");
        Assert.StartsWith("guest-", (await counter.HearAsync("hello"))[0].GetString(), StringComparison.Ordinal);
        await line.InvokeAsync("Say", "Hallo");
        var said = await inside.HearAsync("said");
        Assert.Equal(("shopper", "Hallo"), (said[0].GetString(), said[1].GetString()));

        await ruth.SubmitAsync(await ruth.GetAsync(desk + "?handler=Guests"), "form", ("letIn", "false"));
        await inside.HearAsync("decided");
        await counter.HearAsync("out");
        await inside.InvokeAsync("Say", "Noch da");
        await inside.InvokeAsync("Hello", "g2");
        await line.InvokeAsync("Say", "Jetzt unter uns");
        Assert.Equal("Jetzt unter uns", (await NextOf(counter, "Hallo"))[1].GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await okan.GetAsync(room)).Status);
        Assert.Empty(await (await host.EnterAsync(okan, room)).HearAllAsync());
    }

    [Fact]
    public async Task Signals_reach_one_place_of_the_same_room_and_only_the_salesperson_shows_pictures()
    {
        await using var ringing = await RingingAsync();
        var (host, jana, ruth, _, room, line) = ringing;
        await ringing.AnsweredAsync();
        await using var counter = await host.CounterAsync(ruth, room);
        await counter.InvokeAsync("Hello", "s1");
        var hello = await line.HearAsync("hello");
        Assert.Equal(("staff", "s1"), (hello[0].GetString(), hello[1].GetString()));

        await line.InvokeAsync("Signal", "staff", "j1", new { here = true });
        var signal = await counter.HearAsync("signal");
        Assert.Equal(("shopper", "j1", true), (signal[0].GetString(), signal[1].GetString(), signal[2].GetProperty("here").GetBoolean()));
        await line.InvokeAsync("Still", "data:image/jpeg;base64,AAAA");
        await line.InvokeAsync("Say", "Ende");
        Assert.Equal("Ende", (await counter.HearAsync("said"))[1].GetString());
        await counter.InvokeAsync("Still", "data:image/jpeg;base64," + new string('A', 400_000));
        Assert.Equal(400_023, (await line.HearAsync("still"))[0].GetString()!.Length);

        await counter.InvokeAsync("HangUp");
        await line.HearAsync("ended");
        Assert.Equal("Das Gespräch ist zu Ende", (await jana.GetAsync(room)).Html.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_scanned_code_lays_the_article_on_the_shoppers_screen_and_it_goes_into_the_ordinary_basket()
    {
        await using var ringing = await RingingAsync("spray");
        var (host, jana, ruth, _, room, line) = ringing;
        var desk = await ringing.AnsweredAsync();
        var page = await ruth.GetAsync(desk);
        Assert.Contains("Imprägnierspray", page.Html.QuerySelector("#shelf")!.TextContent, StringComparison.Ordinal);

        var unknown = await ruth.SubmitAsync(page, "[data-scan]", ("Code", "4012345678901"));
        Assert.Equal("4012345678901", unknown.Html.QuerySelector("#code")!.GetAttribute("value"));
        Assert.Contains("keinen veröffentlichten Artikel", unknown.Html.QuerySelector("#code-error")!.TextContent, StringComparison.Ordinal);
        var words = await ruth.SubmitAsync(page, "[data-scan]", ("Code", "wander"));
        Assert.Contains("1 Artikel gefunden", words.Words, StringComparison.Ordinal);

        await ruth.SubmitAsync(page, "[data-scan]", ("Code", "4006381333948"));
        await line.HearAsync("cards");
        // Printed with twelve digits, read as thirteen.
        await ruth.SubmitAsync(page, "[data-scan]", ("Code", "0036000291452"));
        await line.HearAsync("cards");
        var cards = await jana.GetAsync(room + "?handler=Cards");
        Assert.Equal(["Imprägnierspray", "Wanderschuh Alpsee"], cards.Html.QuerySelectorAll(".advice-card__title a").Select(title => title.FirstChild!.TextContent));
        var size = cards.Html.QuerySelectorAll(".advice-card")[1];
        Assert.Equal("Größe: 40", size.QuerySelector("option[selected]")!.TextContent);
        Assert.NotNull(size.QuerySelector("option[disabled]"));

        await jana.SubmitAsync(cards, "[data-card] form", ("quantity", "2"));
        var basket = await jana.GetAsync("/cart");
        Assert.Contains("Imprägnierspray", basket.Words, StringComparison.Ordinal);

        // A card that lies there while price and stock change.
        await host.InAsync<StorefrontDb, int>(host.Shop("becker"), db => db.WriteAsync(() => db.Set<Variant>().Where(row => row.Sku == "SPRAY")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Price, Money.Eur(1250)))));
        await jana.SubmitAsync(cards, "[data-card] form");
        basket = await jana.GetAsync("/cart");
        Assert.Contains("8,99", basket.Html.QuerySelector(".notice--warning")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12,50", basket.Html.QuerySelector(".notice--warning")!.TextContent, StringComparison.Ordinal);
        await host.InAsync<StorefrontDb, int>(host.Shop("becker"), db => db.WriteAsync(() => db.Set<Variant>().Where(row => row.Sku == "SPRAY")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.StockCount, (int?)0))));
        var gone = (await jana.GetAsync(room + "?handler=Cards")).Html.QuerySelector(".advice-card")!;
        Assert.Contains("Zurzeit ausverkauft.", gone.TextContent, StringComparison.Ordinal);
        await ruth.SubmitAsync(await ruth.GetAsync(desk), "#shelf form[action$=TakeAway]");
        await line.HearAsync("cards");
        Assert.Single((await jana.GetAsync(room + "?handler=Cards")).Html.QuerySelectorAll(".advice-card"));

        await ruth.PostAsync(desk + "?handler=End");
        await line.HearAsync("ended");
        var after = await ruth.FollowAsync(ruth.SubmitAsync(await ruth.GetAsync(desk), "main form", ("outcome", "Sale")));
        Assert.Contains("Festgehalten: Verkauf.", after.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.SubmitAsync(page, "[data-scan]", ("Code", "SPRAY"))).Status);
        Assert.Contains("Wanderschuh Alpsee", (await jana.GetAsync(room)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_sites_and_other_shops_open_no_line()
    {
        await using var host = await StartAsync();
        using var ida = await host.SignedInAsync("lindenhof", "ida@lindenhof.example");
        using var ruth = await host.RuthAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => HubClient.OpenAsync(host, Desk + "/hub", ruth, "http://elsewhere.example"));
        await Assert.ThrowsAsync<WebSocketException>(() => HubClient.OpenAsync(host, Desk + "/hub", ida));
        await Assert.ThrowsAsync<WebSocketException>(() => HubClient.OpenAsync(host, Desk + "/hub", null));
        await using var own = await HubClient.OpenAsync(host, Desk + "/hub", ruth, host.Url);
        await own.InvokeAsync("Beat");
        Assert.Equal(HttpStatusCode.NotFound, (await ida.GetAsync("/shops/lindenhof/advice")).Status);
    }

    [Fact]
    public async Task Fifty_rooms_are_signalled_at_once()
    {
        await using var host = await StartAsync();
        using var ruth = await host.RuthAsync();
        await using var phone = await host.PhoneOfAsync(ruth);
        var rooms = new List<(string Room, HubClient Shopper, HubClient Staff)>();
        for (var number = 0; number < 50; number++)
        {
            // Each from an address of its own would be the truth; here the house rule against too many from one address is reset.
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await phone.InvokeAsync("Beat");
            using var jana = host.Jana();
            var room = await jana.CallsAsync();
            var shopper = await host.RingsAsync(jana, room);
            await host.AnswersAsync(ruth, room);
            rooms.Add((room, shopper, await host.CounterAsync(ruth, room)));
        }

        await Task.WhenAll(rooms.Select(async (room, number) =>
        {
            await room.Staff.InvokeAsync("Hello", $"s{number}");
            Assert.Equal($"s{number}", (await room.Shopper.HearAsync("hello"))[1].GetString());
            for (var candidate = 0; candidate < 10; candidate++)
            {
                await room.Shopper.InvokeAsync("Signal", "staff", $"j{number}", new { candidate });
                await room.Staff.InvokeAsync("Signal", "shopper", $"s{number}", new { candidate });
                Assert.Equal($"j{number}", (await room.Staff.HearAsync("signal"))[1].GetString());
                Assert.Equal($"s{number}", (await room.Shopper.HearAsync("signal"))[1].GetString());
            }
        }));
        foreach (var room in rooms)
        {
            await room.Shopper.DisposeAsync();
            await room.Staff.DisposeAsync();
        }
    }

    /// <summary>The next words after these.</summary>
    private static async Task<System.Text.Json.JsonElement[]> NextOf(HubClient client, string after)
    {
        var said = await client.HearAsync("said");
        return said[1].GetString() == after ? await client.HearAsync("said") : said;
    }
}
