using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Insights.Counting;
using Storefront.Modules.Tests.Ordering;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Events;
using Storefront.Platform.Values;

namespace Storefront.Modules.Tests.Insights;

public sealed class CountingTests
{
    [Fact]
    public async Task Pages_count_from_the_cache_too_and_only_when_somebody_from_outside_opens_them()
    {
        await using var host = await InsightsTown.StartAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var ruth = await host.SignedInAsync("becker");

        await jana.OpensAsync("/shops/becker/", ("Sec-Fetch-Dest", "document"));
        var kept = await jana.OpensAsync("/shops/becker/");
        await jana.OpensAsync("/shops/becker/products/stiefel");
        await jana.OpensAsync("/");

        await ruth.OpensAsync("/shops/becker/");
        await ruth.OpensAsync("/shops/becker/admin");
        await jana.GetAsync("/shops/becker/");
        await jana.OpensAsync("/shops/becker/", ("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"));
        await jana.OpensAsync("/shops/becker/", ("Sec-Purpose", "prefetch"));
        await jana.OpensAsync("/shops/becker/", ("Sec-Fetch-Dest", "empty"));
        await jana.OpensAsync("/shops/becker/products/gibt-es-nicht");
        await jana.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/shops/becker/") { Headers = { { "User-Agent", InsightsTown.Firefox } } });

        Assert.NotNull(kept.Response.Headers.Age);
        Assert.Equal(new Dictionary<string, int> { ["page"] = 2, ["article"] = 1 }, await host.CountedAsync());
        Assert.Equal(new Dictionary<string, int> { ["page"] = 1 }, await host.CountedAsync(""));
        Assert.Empty(await host.CountedAsync("lindenhof"));

        await jana.OpensAsync("/shops/lindenhof/");
        Assert.Equal(1, (await host.CountedAsync("lindenhof"))["page"]);
    }

    [Fact]
    public async Task What_was_seen_last_survives_a_normal_stop()
    {
        await using var host = await InsightsTown.StartAsync();
        await using (var ending = await host.BesideAsync())
        {
            using var jana = ending.Browser("musterstadt.localhost");
            await jana.OpensAsync("/shops/becker/");
        }

        Assert.Equal(new Dictionary<string, int> { ["page"] = 1 }, await host.CountedAsync());
    }

    [Fact]
    public async Task Presses_count_at_most_five_times_an_hour_and_what_is_stored_is_a_day_a_kind_and_a_number()
    {
        await using var host = await InsightsTown.StartAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var pressed = await jana.PressesAsync("phone");
        for (var more = 0; more < 9; more++)
        {
            await jana.PressesAsync("phone");
        }

        await jana.PressesAsync("route");
        var forged = await jana.PressesAsync("order");
        var counted = await host.CountedAsync();
        await jana.PressesAsync("route");

        Assert.Equal(HttpStatusCode.NoContent, pressed.Status);
        Assert.False(pressed.Response.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Equal(new Dictionary<string, int> { ["phone"] = 5, ["route"] = 1 }, counted);
        Assert.Equal(2, (await host.CountedAsync())["route"]);
        Assert.Equal(
            ["TownId", "ShopId", "Day", "Kind", "Number", "Sample"], typeof(DayCount).GetProperties().Select(property => property.Name));
    }

    [Fact]
    public async Task Where_a_shop_has_it_off_nothing_counts_and_its_notice_says_nothing_of_it()
    {
        await using var host = await InsightsTown.StartAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var ida = await host.SignedInAsync("lindenhof", "ida@lindenhof.example");
        await ida.PostAsync("/shops/lindenhof/admin/settings/features", ("On", "Orders"));

        var page = await jana.OpensAsync("/shops/lindenhof/");
        var press = await jana.PressesAsync("phone", "/shops/lindenhof/count");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (page.Status, press.Status));
        Assert.Empty(await host.CountedAsync("lindenhof"));
        Assert.DoesNotContain("Zählung", (await jana.GetAsync("/shops/lindenhof/datenschutz")).Words, StringComparison.Ordinal);
        Assert.Contains("keine IP-Adresse, keine Browserkennung, keine Kennnummer", (await jana.GetAsync("/shops/becker/datenschutz")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_collections_reservations_and_calls_count_once_however_often_they_are_told()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "order", "reference": "one", "shopper": { "name": "Jana", "email": "jana@example.org" }, "state": "handed_over",
              "lines": [ { "shop": "becker", "sku": "B-40", "quantity": 1 }, { "shop": "lindenhof", "sku": "L-1", "quantity": 1 } ] },
            { "name": "order", "reference": "two", "shopper": { "name": "Okan", "email": "okan@example.org" }, "state": "ready",
              "lines": [ { "shop": "becker", "sku": "SPRAY", "quantity": 1 } ] }
            """);
        await town.Host.DrainAsync();
        Assert.Equal(new Dictionary<string, int> { ["order"] = 2, ["pickup"] = 1 }, await town.Host.CountedAsync());
        Assert.Equal(new Dictionary<string, int> { ["order"] = 1, ["pickup"] = 1 }, await town.Host.CountedAsync("lindenhof"));

        var (order, call) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        for (var told = 0; told < 2; told++)
        {
            await town.Host.InAsync<CountOrder>(town.Shop("becker"), heard => heard.HandleAsync(
                new OrderPlaced(order, order, order, "1", Money.Zero), CancellationToken.None));
            await town.Host.InAsync<CountOther>(town.Shop("becker"), heard => heard.HandleAsync(
                new WorthCounting(WorthCounting.Call, call), CancellationToken.None));
            await town.Host.InAsync<CountOther>(town.Shop("becker"), heard => heard.HandleAsync(
                new WorthCounting("of a newer module", call), CancellationToken.None));
        }

        Assert.Equal(new Dictionary<string, int> { ["order"] = 3, ["pickup"] = 1, ["call"] = 1 }, await town.Host.CountedAsync());

        using var jana = town.Shopper();
        using var ruth = await town.RuthAsync();
        await jana.Browser.PostAsync(
            "/shops/becker/reserve/alpsee",
            ("variant", (await town.VariantAsync("becker", "B-40")).VariantId.ToString()), ("quantity", "1"), ("name", "Jana Vogt"), ("email", "jana@shopper.example"));
        var reserved = await town.AskAsync(town.Shop("becker"), db => db.Set<Reservation>().Select(row => row.Id).SingleAsync());
        await ruth.PostAsync("/shops/becker/admin/reservations", ("id", reserved.ToString()), ("to", "Ready"));
        await ruth.PostAsync("/shops/becker/admin/reservations", ("id", reserved.ToString()), ("to", "Collected"));
        await town.Host.DrainAsync();
        Assert.Equal(new Dictionary<string, int> { ["order"] = 3, ["pickup"] = 2, ["call"] = 1, ["reservation"] = 1 }, await town.Host.CountedAsync());

        // The digests are forgotten, the counts are not.
        await town.Host.PassAsync(TimeSpan.FromDays(4));
        Assert.Equal(3, (await town.Host.CountedAsync())["order"]);
        Assert.Equal(0, await town.AskAsync(town.Shop("becker"), db => db.Set<Heard>().CountAsync()));
    }
}
