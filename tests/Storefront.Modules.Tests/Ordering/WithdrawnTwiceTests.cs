using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Pages;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>Somebody goes back and sends the form of a withdrawal once more: what it ticked has left the order by then.</summary>
public sealed class WithdrawnTwiceTests
{
    [Theory]
    [InlineData(3, "2", "2 × Das Haus am Wehr")]
    [InlineData(2, "2", "den ganzen Vertrag")]
    public async Task It_has_arrived_with_its_time_and_what_it_held_from_either_step(int books, string withdrawn, string what)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1", books);
        var order = (await jana.OrdersAsync()).Orders[0];

        await SentTwiceAsync(town, jana, order.WithdrawUrl!, withdrawn, what);
    }

    [Fact]
    public async Task A_line_that_is_gone_and_the_last_piece_of_all_are_not_withdrawn_once_more()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1", 3);
        var order = (await jana.OrdersAsync()).Orders[0];

        await SentTwiceAsync(town, jana, order.WithdrawUrl!, "1", "1 × Das Haus am Wehr");
        await SentTwiceAsync(town, jana, order.WithdrawUrl!, "2", "2 × Das Haus am Wehr");

        Assert.Equal(2, await CountAsync(town));
        Assert.Equal("Entfällt", (await jana.LooksAsync()).Orders[0].StateText);
    }

    private static async Task SentTwiceAsync(OrderingTown town, Shopper jana, string url, string pieces, string what)
    {
        var form = await jana.Browser.GetAsync(url);
        var field = form.Html.QuerySelector("[name^='Input.Pieces']")!.GetAttribute("name")!;
        var before = await CountAsync(town);
        var review = await jana.Browser.SubmitAsync(form, "main form", (field, pieces));
        var receipt = (await jana.Browser.SubmitAsync(review, "main form")).Location!;
        await town.Host.PassAsync(TimeSpan.FromMinutes(10));

        var confirmed = await jana.Browser.SubmitAsync(review, "main form");
        var said = await jana.Browser.GetAsync(confirmed.Location!);
        var continued = await jana.Browser.SubmitAsync(form, "main form", (field, pieces));

        Assert.Equal((receipt, receipt), (confirmed.Location, continued.Location));
        Assert.Equal((true, true), (SaysSo(confirmed), SaysSo(continued)));
        Assert.Contains("Uhr (UTC+01:00) eingegangen.", said.Words, StringComparison.Ordinal);
        Assert.Contains("Sie widerrufen" + what, string.Concat(said.Html.QuerySelectorAll("dl.facts dt, dl.facts dd").Select(one => one.TextContent)), StringComparison.Ordinal);
        Assert.Equal(before + 1, await CountAsync(town));
    }

    private static bool SaysSo(TestPage sent) =>
        sent.Response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("notice=", StringComparison.Ordinal)) is var cookie
        && JsonSerializer.Deserialize<Notice>(WebEncoders.Base64UrlDecode(cookie.Split('=', ';')[1]))!.Text.StartsWith("Dieses Formular haben Sie schon einmal gesendet.", StringComparison.Ordinal);

    private static Task<int> CountAsync(OrderingTown town) => town.AskAsync(
        town.Shop("lindenhof"), db => db.Set<Storefront.Pages.Withdrawal.WithdrawalDeclaration>().CountAsync(TestContext.Current.CancellationToken));
}
