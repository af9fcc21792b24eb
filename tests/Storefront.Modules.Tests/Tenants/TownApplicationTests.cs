using System.Net;
using Storefront.Modules.Tests.Users;
using Storefront.Tenants.Towns;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>The operator sees who applies before deciding, and answers with a reason.</summary>
public sealed class TownApplicationTests
{
    [Fact]
    public async Task The_operator_reads_who_asks_under_which_address_and_which_town_is_called_alike()
    {
        await using var host = await Musterstadt.StartAsync();
        await ApplyAsync(host, "Musterstatt");
        using var house = await OperatorAsync(host);

        var list = await house.GetAsync("/operator?tab=submitted");
        var file = await house.GetAsync(list.Html.QuerySelector("tbody th a")!.GetAttribute("href")!);

        Assert.Contains("Nora Nagel", file.Words, StringComparison.Ordinal);
        Assert.NotNull(file.Html.QuerySelector("a[href='mailto:nora@neustadt.example']"));
        Assert.NotNull(file.Html.QuerySelector("a[href='tel:0911 4711']"));
        Assert.Contains("http://musterstatt.localhost", file.Words, StringComparison.Ordinal);
        Assert.Contains("12. November 2026, 09:00", file.Words, StringComparison.Ordinal);
        Assert.Equal("Musterstadt", file.Html.QuerySelector("[aria-labelledby=alike-title] a")!.TextContent);
        Assert.NotNull(list.Html.QuerySelector(".side .badge--new"));
    }

    [Fact]
    public async Task An_application_sent_back_is_corrected_under_the_mailed_link_and_waits_again()
    {
        await using var host = await Musterstadt.StartAsync();
        await ApplyAsync(host, "Neustat");
        using var house = await OperatorAsync(host);
        var file = await FileAsync(house, host, "neustat");

        var without = await house.SubmitAsync(file, "main form", ("action", "send-back"));
        await house.SubmitAsync(file, "main form", ("action", "send-back"), ("Reason", "Der Name ist falsch geschrieben."));
        await host.DrainAsync();
        using var head = host.Browser();
        var link = host.LinkInLatestMail("nora@neustadt.example");
        var form = await head.GetAsync(link);
        var sent = await head.LookAsync(head.SubmitAsync(form, "main form", ("Input.TownName", "Neustadt")));
        var again = await head.LookAsync(head.SubmitAsync(form, "main form", ("Input.TownName", "Altstadt")));
        var waiting = await FileAsync(house, host, "neustadt");

        Assert.Contains("Schreiben Sie den Grund", without.Words, StringComparison.Ordinal);
        Assert.Contains("Der Name ist falsch geschrieben.", form.Words, StringComparison.Ordinal);
        Assert.Contains("Ihre geänderte Anmeldung ist da", sent.Words, StringComparison.Ordinal);
        Assert.Contains("schon benutzt", again.Words, StringComparison.Ordinal);
        Assert.Contains("wartet auf Freigabe", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("http://neustadt.localhost", waiting.Words, StringComparison.Ordinal);
        Assert.Null(host.Directory.FindTown("neustat"));
    }

    [Fact]
    public async Task Letters_about_a_town_or_a_shop_that_is_not_there_yet_are_signed_by_who_lets_it_in()
    {
        await using var host = await Musterstadt.StartAsync();
        await ApplyAsync(host, "Neustadt");
        using var house = await OperatorAsync(host);
        await house.SubmitAsync(await FileAsync(house, host, "neustadt"), "main form", ("action", "approve"));
        await host.OpenAsync("Hutmacherei", "grete@hut.example");
        await host.DrainAsync();
        var mails = host.Mails().Select(path => MimeKit.MimeMessage.Load(path)).ToList();

        var toTown = mails.Where(mail => mail.To.Mailboxes.Single().Address == "nora@neustadt.example").ToList();
        Assert.Equal(2, toTown.Count);
        Assert.All(
            toTown,
            mail =>
            {
                Assert.Equal("Storefront Betrieb GmbH", mail.From.Mailboxes.Single().Name);
                Assert.Equal("betrieb@storefront.example", mail.ReplyTo.Mailboxes.Single().Address);
                Assert.Contains("Amtsgericht Musterstadt, HRB 4711", mail.TextBody, StringComparison.Ordinal);
            });
        var toHouse = Assert.Single(mails, mail => mail.To.Mailboxes.Single().Address == "operator@storefront.example");
        Assert.Equal("Neustadt möchte mitmachen", toHouse.Subject);
        Assert.Contains($"/operator/towns/{host.Directory.FindTown("neustadt")!.Scope.TownId}", toHouse.TextBody, StringComparison.Ordinal);
        var toShop = Assert.Single(mails, mail => mail.To.Mailboxes.Single().Address == "grete@hut.example");
        Assert.Equal("Musterstadt kauft ein", toShop.From.Mailboxes.Single().Name);
        Assert.Contains("Stadtmarketing Musterstadt GmbH", toShop.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_tells_the_applicant_why_and_the_links_are_dead()
    {
        await using var host = await Musterstadt.StartAsync();
        await ApplyAsync(host, "Neustadt");
        using var house = await OperatorAsync(host);
        var file = await FileAsync(house, host, "neustadt");

        await house.SubmitAsync(file, "main form", ("action", "refuse"), ("Reason", "Neustadt ist schon dabei."));
        await host.DrainAsync();
        var refused = await FileAsync(house, host, "neustadt");
        var mail = host.Mails().Select(path => MimeKit.MimeMessage.Load(path)).Single(one => one.Subject == "Die Anmeldung von Neustadt wurde abgelehnt");

        Assert.Contains("Neustadt ist schon dabei.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Neustadt ist schon dabei.", refused.Words, StringComparison.Ordinal);
        Assert.False(host.Directory.FindTown("neustadt")!.Live);
        Assert.Null(refused.Html.QuerySelector("button[value=refuse]"));
    }

    [Fact]
    public async Task Nobody_corrects_an_application_without_the_mailed_link()
    {
        await using var host = await Musterstadt.StartAsync();
        await ApplyAsync(host, "Neustadt");
        using var stranger = host.Browser();

        var page = await stranger.GetAsync("/register-town/again?town=neustadt&token=");
        var answer = await stranger.LookAsync(stranger.PostAsync(
            "/register-town/again", ("town", "neustadt"), ("token", ""), ("Input.TownName", "Anders"), ("Input.FederalState", "BY"), ("Input.Name", "X")));

        Assert.Null(page.Html.QuerySelector("main form"));
        Assert.Contains("schon benutzt", answer.Words, StringComparison.Ordinal);
        Assert.NotNull(host.Directory.FindTown("neustadt"));
    }

    [Theory]
    [InlineData("Musterstadt", "Musterstatt", true)]
    [InlineData("Neustadt", "Stadt Neustadt (Aue)", true)]
    [InlineData("Köln", "Koeln", true)]
    [InlineData("Ulm", "Elm", false)]
    [InlineData("Neustadt", "Altstadt", false)]
    public void Names_that_differ_by_a_slip_or_an_addition_look_alike(string one, string other, bool alike)
    {
        Assert.Equal(alike, AlikeTowns.LookAlike(one, other));
        Assert.Equal(alike, AlikeTowns.LookAlike(other, one));
    }

    private static async Task ApplyAsync(TestHost host, string town)
    {
        using var head = host.Browser();
        var form = await head.GetAsync("/register-town");
        await head.SubmitAsync(
            form, "main form", ("Input.TownName", town), ("Input.FederalState", "BY"), ("Input.Name", "Nora Nagel"),
            ("Input.Email", "nora@neustadt.example"), ("Input.Phone", "0911 4711"));
        await host.DrainAsync();
        await head.SubmitAsync(await head.GetAsync(host.LinkInLatestMail()), "main form");
        await host.DrainAsync();
    }

    private static async Task<TestBrowser> OperatorAsync(TestHost host)
    {
        var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        return house;
    }

    private static async Task<TestPage> FileAsync(TestBrowser house, TestHost host, string slug)
    {
        var page = await house.GetAsync($"/operator/towns/{host.Directory.FindTown(slug)!.Scope.TownId}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }
}
