using System.Net;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>A shop closes for days for which it has promised something. The clock stands on Thursday, 12 November.</summary>
public sealed class ClosureTests
{
    private const string Hours = "/shops/becker/admin/hours";

    [Fact]
    public async Task Closing_over_what_is_promised_asks_first_names_it_and_leaves_the_promise()
    {
        await using var town = await OrderingTown.StartAsync();
        var number = await PromisedAsync(town);
        using var okan = town.Shopper();
        await okan.Browser.PostAsync(
            "/shops/becker/reserve/alpsee", ("variant", (await town.VariantAsync("becker", "B-40")).VariantId.ToString()), ("quantity", "1"),
            ("name", "Okan Demir"), ("email", "okan@shopper.example"));
        using var ruth = await town.RuthAsync();

        var asked = await ruth.PostAsync(Hours + "?handler=Close", ("closure-from", "2026-11-12"), ("closure-to", "2026-11-14"), ("closure-reason", "Rohrbruch"));
        var before = await ruth.GetAsync(Hours);
        var done = await ruth.SubmitAsync(asked, "form:has(#closure-confirm)", ("closure-confirm", "true"));
        var after = await ruth.GetAsync(Hours);
        var order = await ruth.GetAsync($"/shops/becker/admin/orders/{number}");

        Assert.Contains("Für diese Tage gibt es schon 2 Bestellungen und Reservierungen.", asked.Html.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        var links = asked.Html.QuerySelectorAll("form:has(#closure-confirm) a").Select(link => (link.GetAttribute("href"), link.TextContent)).ToList();
        Assert.Contains(links, link => link.Item1 == $"/shops/becker/admin/orders/{number}" && link.TextContent.StartsWith($"Bestellung {number}, Jana Vogt, heute ", StringComparison.Ordinal));
        Assert.Contains(links, link => link.TextContent.StartsWith("Reservierung R", StringComparison.Ordinal) && link.TextContent.Contains("Okan Demir", StringComparison.Ordinal));
        Assert.DoesNotContain("Rohrbruch", before.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, done.Status);
        Assert.Contains("geschlossen (Rohrbruch)", after.Words, StringComparison.Ordinal);
        Assert.Contains("Neu", order.Html.QuerySelector("h1 + .badge")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?handler=Expert", "expert-confirm", "expert", "Mo-We,Fr-Sa 10:00-18:00")]
    [InlineData("?handler=Special", "special-confirm", "special-date", "2026-11-12")]
    public async Task Other_hours_that_shut_out_what_is_promised_ask_first_and_name_it(string form, string confirm, string field, string value)
    {
        await using var town = await OrderingTown.StartAsync();
        var number = await PromisedAsync(town);
        using var ruth = await town.RuthAsync();

        var asked = await ruth.PostAsync(Hours + form, (field, value));
        var before = await ruth.GetAsync(Hours);
        var done = await ruth.SubmitAsync(asked, $"form:has(#{confirm})", (confirm, "true"));
        var after = await ruth.GetAsync(Hours);

        Assert.Contains("Zu diesen Zeiten gibt es schon 1 Bestellung oder Reservierung, und dann wäre geschlossen.", asked.Html.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"Bestellung {number}, Jana Vogt, heute ", asked.Html.QuerySelector($"form:has(#{confirm}) .notice a")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Do., 12. Nov. 10:00–18:00", before.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, done.Status);
        Assert.Contains("Do., 12. Nov. geschlossen", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_whose_evenings_shut_out_a_morning_asks_first_keeps_what_was_typed_and_then_saves()
    {
        await using var town = await OrderingTown.StartAsync();
        await PromisedAsync(town);
        using var ruth = await town.RuthAsync();
        const string Week = "form:has(input[name='mo-0-from'])";

        var asked = await ruth.SubmitAsync(await ruth.GetAsync(Hours), Week, ("th-0-from", "18:00"), ("th-0-to", "02:00"));
        var done = await ruth.SubmitAsync(asked, Week, ("week-confirm", "true"));
        var after = await ruth.GetAsync(Hours);

        Assert.NotNull(asked.Html.QuerySelector(".error-summary a[href='#week-confirm']"));
        Assert.Equal("18:00", asked.Html.QuerySelector("#th-0-from")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Found, done.Status);
        Assert.Contains("Do., 12. Nov. 18:00 bis 2:00 am nächsten Tag", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_special_day_on_which_something_is_promised_is_not_removed_unasked()
    {
        await using var town = await OrderingTown.StartAsync();
        var number = await PromisedAsync(town);
        using var ruth = await town.RuthAsync();
        await ruth.PostAsync(Hours + "?handler=Special", ("special-date", "2026-11-12"), ("special-times", "08:00-20:00"));
        await ruth.PostAsync(Hours + "?handler=Expert", ("expert", "Mo-We,Fr-Sa 10:00-18:00"));

        var asked = await ruth.SubmitAsync(await ruth.GetAsync(Hours), "[aria-labelledby=special-title] .tasks form");
        var before = await ruth.GetAsync(Hours);
        var done = await ruth.SubmitAsync(asked, "form:has(#remove-confirm)", ("remove-confirm", "true"));
        var after = await ruth.GetAsync(Hours);

        Assert.Contains("Zu diesen Zeiten gibt es schon 1 Bestellung oder Reservierung, und dann wäre geschlossen.", asked.Html.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"Bestellung {number}, Jana Vogt, heute ", asked.Html.QuerySelector("form:has(#remove-confirm) .notice a")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Do., 12. Nov. 8:00–20:00", before.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, done.Status);
        Assert.Contains("Do., 12. Nov. geschlossen", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_hours_within_which_all_that_is_promised_still_falls_are_saved_at_once()
    {
        await using var town = await OrderingTown.StartAsync();
        await PromisedAsync(town);
        using var ruth = await town.RuthAsync();
        using var ida = await town.IdaAsync();

        var longer = await ruth.PostAsync(Hours + "?handler=Expert", ("expert", "Mo-Sa 09:00-19:00"));
        var other = await ida.PostAsync("/shops/lindenhof/admin/hours?handler=Expert", ("expert", "Su 10:00-18:00"));

        Assert.Equal(HttpStatusCode.Found, longer.Status);
        Assert.Equal(HttpStatusCode.Found, other.Status);
    }

    [Fact]
    public async Task Days_for_which_nothing_is_promised_are_closed_at_once()
    {
        await using var town = await OrderingTown.StartAsync();
        await PromisedAsync(town);
        using var ruth = await town.RuthAsync();
        using var ida = await town.IdaAsync();

        var later = await ruth.PostAsync(Hours + "?handler=Close", ("closure-from", "2026-11-24"), ("closure-to", "2026-11-26"));
        var other = await ida.PostAsync("/shops/lindenhof/admin/hours?handler=Close", ("closure-from", "2026-11-12"), ("closure-to", "2026-11-14"));

        Assert.Equal(HttpStatusCode.Found, later.Status);
        Assert.Equal(HttpStatusCode.Found, other.Status);
    }

    /// <summary>Jana has ordered for today; the number of her order.</summary>
    private static async Task<string> PromisedAsync(OrderingTown town)
    {
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        return (await jana.OrdersAsync()).Orders[0].Number;
    }
}
