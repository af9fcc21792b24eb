using MimeKit;
using Storefront.Modules.Tests.Users;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>The town hears of its shops, and reads what its answer did.</summary>
public sealed class ShopNewsTests
{
    [Fact]
    public async Task Who_may_check_hears_once_that_a_shop_asks_and_nobody_else_does()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein", "hosts": ["musterstadt.localhost"] },
              { "name": "user", "email": "edda@musterstadt.example", "displayName": "Edda Edel", "password": "edda-demo-2026", "staffOf": "portal", "role": "editor" } ] }
            """);
        var shop = await host.ProfileShopAsync();

        await host.AskAsync(shop);
        await host.InAsync<ShopStatus>(shop, status => status.SubmitAsync(ShopLevel.Sell, CancellationToken.None));
        var mail = Assert.Single(await MailsAsync(host));

        Assert.Equal(("Hutmacherei bittet um Prüfung", "claudia@musterstadt.example"), (mail.Subject, mail.To.Mailboxes.Single().Address));
        Assert.Equal("Musterstadt kauft ein", mail.From.Mailboxes.Single().Name);
        Assert.Contains("möchte verkaufen", mail.TextBody, StringComparison.Ordinal);
        using var claudia = host.Browser("musterstadt.localhost");
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");
        Assert.Contains("Möchte verkaufen", (await claudia.GetAsync(host.LinkInLatestMail())).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_back_a_shop_that_asked_for_nothing_says_so_and_keeps_the_reason()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var answer = await claudia.PostAsync(
            "/admin/shops", ("ids", host.Shop("becker").ShopId.ToString()), ("action", "send-back"), ("Reason", "Das Foto fehlt."), ("tab", "all"));

        Assert.Contains("Nichts geändert bei Schuhhaus Becker: Wer nicht um eine Prüfung gebeten hat", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Das Foto fehlt.", answer.Html.QuerySelector("#Reason")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(answer.Html.QuerySelector($"input[name=ids][value='{host.Shop("becker").ShopId}'][checked]"));
        Assert.Empty(await MailsAsync(host));
    }

    [Fact]
    public async Task Of_several_the_answer_names_those_that_stayed_as_they_were()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.AskAsync(await host.ProfileShopAsync());
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var answer = await claudia.FollowAsync(claudia.PostAsync(
            "/admin/shops", ("ids", host.Shop("becker").ShopId.ToString()), ("ids", host.Shop("hut").ShopId.ToString()), ("action", "approve")));

        Assert.Contains("Ein Geschäft ist freigegeben. Nichts geändert bei Schuhhaus Becker: Es liegt keine Bitte um Prüfung vor.", answer.Words, StringComparison.Ordinal);
    }

    private static async Task<List<MimeMessage>> MailsAsync(TestHost host)
    {
        await host.DrainAsync();
        return [.. host.Mails().Select(path => MimeMessage.Load(path))];
    }
}
