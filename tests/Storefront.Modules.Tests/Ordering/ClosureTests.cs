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
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var number = (await jana.OrdersAsync()).Orders[0].Number;
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

        Assert.Contains("Für diese Tage gibt es schon 2 Zusagen.", asked.Html.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        var links = asked.Html.QuerySelectorAll("form:has(#closure-confirm) a").Select(link => (link.GetAttribute("href"), link.TextContent)).ToList();
        Assert.Contains(links, link => link.Item1 == $"/shops/becker/admin/orders/{number}" && link.TextContent.StartsWith($"Bestellung {number}, Jana Vogt, heute ", StringComparison.Ordinal));
        Assert.Contains(links, link => link.TextContent.StartsWith("Reservierung R", StringComparison.Ordinal) && link.TextContent.Contains("Okan Demir", StringComparison.Ordinal));
        Assert.DoesNotContain("Rohrbruch", before.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, done.Status);
        Assert.Contains("geschlossen (Rohrbruch)", after.Words, StringComparison.Ordinal);
        Assert.Contains("Neu", order.Html.QuerySelector("h1 + .badge")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_for_which_nothing_is_promised_are_closed_at_once()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.OrdersAsync();
        using var ruth = await town.RuthAsync();
        using var ida = await town.IdaAsync();

        var later = await ruth.PostAsync(Hours + "?handler=Close", ("closure-from", "2026-11-24"), ("closure-to", "2026-11-26"));
        var other = await ida.PostAsync("/shops/lindenhof/admin/hours?handler=Close", ("closure-from", "2026-11-12"), ("closure-to", "2026-11-14"));

        Assert.Equal(HttpStatusCode.Found, later.Status);
        Assert.Equal(HttpStatusCode.Found, other.Status);
    }
}
