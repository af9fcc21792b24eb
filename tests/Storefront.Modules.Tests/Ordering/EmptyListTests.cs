using System.Net;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>A shop on its first evening: every list is empty, says what will stand there, and leads on.</summary>
public sealed class EmptyListTests
{
    private const string Office = "/shops/neu/admin";

    [Theory]
    [InlineData("/orders", "Keine neue Bestellung")]
    [InlineData("/orders?tab=ready", "Nichts liegt bereit")]
    [InlineData("/orders?tab=withdrawn", "Nichts widerrufen")]
    [InlineData("/orders?q=Niemand", "Nichts gefunden zu „Niemand“")]
    [InlineData("/reservations", "")]
    [InlineData("/withdrawals", "Keine Widerrufe")]
    [InlineData("/products", "Noch keine Artikel")]
    [InlineData("/products?tab=drafts", "Keine Entwürfe")]
    [InlineData("/products?tab=gone", "Nichts ist ausverkauft")]
    [InlineData("/products?q=Stiefel", "Dazu passt kein Artikel")]
    [InlineData("/pages", "")]
    [InlineData("/mails", "Hier ist keine E-Mail.")]
    [InlineData("/mails?q=jana", "Dazu passt keine E-Mail")]
    public async Task An_empty_list_has_its_sentence_and_one_next_step_that_can_be_taken(string path, string heading)
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "shop", "slug": "neu", "displayName": "Neuer Laden", "level": "sell", "state": "live" },
            { "name": "user", "email": "nele@neu.example", "displayName": "Nele Neu", "password": "nele-demo-2026", "staffOf": "neu", "role": "owner" }
            """);
        using var nele = await town.StaffAsync("/shops/neu", "nele@neu.example", "nele-demo-2026");

        var empty = Assert.Single((await nele.GetAsync(Office + path)).Html.QuerySelectorAll(".empty"));

        Assert.Contains(heading, empty.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(empty.QuerySelector("p")!.TextContent);
        var step = Assert.Single(empty.QuerySelectorAll("a.button"));
        Assert.Equal(HttpStatusCode.OK, (await nele.GetAsync(step.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task With_nothing_new_the_list_leads_to_the_orders_that_are_under_way()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "SPRAY");
        await jana.OrdersAsync();
        await JourneyTests.AcceptAsync(town, "becker");
        using var ruth = await town.RuthAsync();

        var step = (await ruth.GetAsync("/shops/becker/admin/orders")).Html.QuerySelector(".empty a.button")!;

        Assert.Equal("1 Bestellung in Arbeit ansehen", step.TextContent);
        Assert.Single((await ruth.GetAsync(step.GetAttribute("href")!)).Html.QuerySelectorAll("tbody tr"));
    }
}
