using System.Net;
using AngleSharp.Dom;
using MimeKit;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>What the public, the owner and the town see of a shop that is blocked; the same for a town and the operator.</summary>
public sealed class BlockingTests
{
    private const string Why = "Die Preise im Schaufenster stimmen nicht.";

    [Theory]
    [InlineData("localhost", "/shops/becker/", "de", "Dieses Geschäft ist zurzeit nicht zu erreichen")]
    [InlineData("localhost", "/shops/becker/products/x", "en", "This shop cannot be reached at the moment")]
    [InlineData("becker.musterstadt.localhost", "/", "de", "Dieses Geschäft ist zurzeit nicht zu erreichen")]
    public async Task A_blocked_shop_names_nobody_and_every_way_from_its_page_is_one(string address, string path, string language, string words)
    {
        await using var host = await Musterstadt.StartAsync();
        await BlockBeckerAsync(host);
        using var jana = host.Browser(address, language);

        var page = await jana.FollowAsync(jana.GetAsync(path));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(words, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Becker", page.Html.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("verkauft", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("a[href$='/shops']"));
        using var portal = host.Browser("musterstadt.localhost");
        foreach (var way in page.Html.QuerySelectorAll("a[href]:not([href^='?']), link[href]").Select(way => way.GetAttribute("href")!))
        {
            var there = way.StartsWith("http", StringComparison.Ordinal) ? await portal.GetAsync(new Uri(way).PathAndQuery) : await jana.GetAsync(way);
            Assert.True(there.Status is HttpStatusCode.OK or HttpStatusCode.Found, $"{way}: {there.Status}");
        }
    }

    [Fact]
    public async Task Whoever_bought_there_can_still_withdraw_on_a_page_in_the_shops_colours()
    {
        await using var host = await Musterstadt.StartAsync();
        await BlockBeckerAsync(host);
        using var jana = host.Browser();

        var form = await jana.GetAsync("/shops/becker/widerruf/formular");

        Assert.Equal(HttpStatusCode.OK, form.Status);
        foreach (var sheet in form.Html.QuerySelectorAll("link[rel=stylesheet]"))
        {
            Assert.Equal(HttpStatusCode.OK, (await jana.GetAsync(sheet.GetAttribute("href")!)).Status);
        }
    }

    [Fact]
    public async Task A_blocked_town_and_its_shops_promise_no_portal()
    {
        await using var host = await Musterstadt.StartAsync();
        await BlockMusterstadtAsync(host);
        using var jana = host.Browser("musterstadt.localhost");

        var portal = await jana.GetAsync("/");
        var shop = await jana.GetAsync("/shops/becker/");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (portal.Status, shop.Status));
        Assert.Contains("Dieses Portal ist zurzeit nicht zu erreichen", portal.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Musterstadt", portal.Words + shop.Words, StringComparison.Ordinal);
        Assert.Equal(["/admin"], Ways(portal));
        Assert.Equal(["/shops/becker/admin"], Ways(shop));
    }

    [Theory]
    [InlineData("/admin/shops")]
    [InlineData("/admin/shops/becker")]
    public async Task Blocking_a_shop_asks_for_a_reason_beside_its_field(string page)
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await ClaudiaAsync(host);

        var answer = await claudia.PostAsync(page, ("ids", host.Shop("becker").ShopId.ToString()), ("action", "block"), ("Reason", " "));

        Assert.Contains("Schreiben Sie, warum Sie sperren", answer.Html.QuerySelector("#Reason-error")!.TextContent, StringComparison.Ordinal);
        Assert.True(host.Directory.Find(host.Shop("becker"))!.Live);
    }

    [Fact]
    public async Task The_owner_reads_why_in_a_mail_and_in_the_office_and_hears_when_it_is_over()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await BlockBeckerAsync(host);
        using var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");
        var blocked = Assert.Single(await MailsAsync(host));

        foreach (var page in (string[])["/shops/becker/admin", "/shops/becker/admin/start", "/shops/becker/admin/log"])
        {
            Assert.Contains(Why, (await ruth.GetAsync(page)).Words, StringComparison.Ordinal);
        }

        Assert.Contains(Why, (await claudia.GetAsync("/admin/shops/becker")).Words, StringComparison.Ordinal);
        Assert.Equal(("Schuhhaus Becker ist gesperrt", "ruth@becker.example"), (blocked.Subject, blocked.To.Mailboxes.Single().Address));
        Assert.Contains(Why, blocked.TextBody, StringComparison.Ordinal);
        Assert.Contains("Antworten Sie dann auf diese E-Mail", blocked.TextBody, StringComparison.Ordinal);
        Assert.Equal("kaufein@musterstadt.example", blocked.ReplyTo.Mailboxes.Single().Address);

        await claudia.PostAsync("/admin/shops/becker", ("action", "unblock"));
        Assert.Equal("Schuhhaus Becker ist nicht mehr gesperrt", (await MailsAsync(host))[^1].Subject);
        Assert.DoesNotContain(Why, (await ruth.GetAsync("/shops/becker/admin")).Words, StringComparison.Ordinal);
        Assert.True(host.Directory.Find(host.Shop("becker"))!.Live);
    }

    [Fact]
    public async Task Who_registered_in_english_is_written_to_in_english()
    {
        await using var host = await Musterstadt.StartAsync();
        using var tom = host.Browser("localhost", "en");
        await tom.SubmitAsync(
            await tom.GetAsync("/register"), "main form", ("Input.ShopName", "Tea & Time"), ("Input.Name", "Tom Tea"), ("Input.Email", "tom@tea.example"), ("Input.Branch", "shoes"));
        await host.DrainAsync();
        await tom.SubmitAsync(await tom.GetAsync(host.LinkInLatestMail()), "main form", ("Password", "ein Satz den nur ich kenne"));
        using var claudia = await ClaudiaAsync(host);

        await claudia.PostAsync("/admin/shops/tea-time", ("action", "block"), ("Reason", "Wrong prices."));

        Assert.Equal("Tea & Time is blocked", (await MailsAsync(host))[^1].Subject);
    }

    [Fact]
    public async Task The_head_of_a_blocked_town_reads_the_operators_reason_and_hears_when_it_is_over()
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = await BlockMusterstadtAsync(host);
        using var claudia = await ClaudiaAsync(host);
        using var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");
        var mail = Assert.Single(await MailsAsync(host));

        Assert.Equal("claudia@musterstadt.example", mail.To.Mailboxes.Single().Address);
        Assert.Contains(Why, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(Why, (await claudia.GetAsync("/admin")).Words, StringComparison.Ordinal);
        Assert.Contains(Why, (await claudia.GetAsync("/admin/log")).Words, StringComparison.Ordinal);
        Assert.Contains("Das Portal Ihrer Stadt ist zurzeit nicht öffentlich", (await ruth.GetAsync("/shops/becker/admin")).Words, StringComparison.Ordinal);
        var file = await house.GetAsync($"/operator/towns/{host.Town().TownId}");
        Assert.Contains(Why, file.Words, StringComparison.Ordinal);

        await house.SubmitAsync(file, "main form", ("action", "approve"));
        Assert.Equal("Das Portal Musterstadt kauft ein ist nicht mehr gesperrt", (await MailsAsync(host))[^1].Subject);
        Assert.True(host.Directory.FindTown("musterstadt")!.Live);
    }

    [Theory]
    [InlineData("/operator")]
    [InlineData("/operator/towns/{0}")]
    public async Task Blocking_a_town_asks_for_a_reason_beside_its_field(string page)
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        var id = host.Town().TownId.ToString();

        var answer = await house.PostAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, id), ("ids", id), ("action", "block"));

        Assert.NotNull(answer.Html.QuerySelector("#Reason-error"));
        Assert.True(host.Directory.FindTown("musterstadt")!.Live);
    }

    private static async Task<TestBrowser> ClaudiaAsync(TestHost host)
    {
        var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");
        return claudia;
    }

    private static async Task<TestBrowser> BlockBeckerAsync(TestHost host)
    {
        var claudia = await ClaudiaAsync(host);
        var file = await claudia.GetAsync("/admin/shops/becker");
        await claudia.SubmitAsync(file, "main form", ("action", "block"), ("Reason", Why));
        Assert.False(host.Directory.Find(host.Shop("becker"))!.Live);
        return claudia;
    }

    private static async Task<TestBrowser> BlockMusterstadtAsync(TestHost host)
    {
        var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        var file = await house.GetAsync($"/operator/towns/{host.Town().TownId}");
        await house.SubmitAsync(file, "main form", ("action", "block"), ("Reason", Why));
        Assert.False(host.Directory.FindTown("musterstadt")!.Live);
        return house;
    }

    private static async Task<List<MimeMessage>> MailsAsync(TestHost host)
    {
        await host.DrainAsync();
        return [.. host.Mails().Select(path => MimeMessage.Load(path))];
    }

    private static IEnumerable<string> Ways(TestPage page) =>
        page.Html.QuerySelectorAll("a[href]:not([href^='?'])").Select(way => way.GetAttribute("href")!);
}
