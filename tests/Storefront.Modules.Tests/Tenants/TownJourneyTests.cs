using System.Net;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

public sealed class TownJourneyTests
{
    [Fact]
    public async Task A_town_registers_confirms_is_approved_and_its_head_signs_in()
    {
        await using var host = await Musterstadt.StartAsync();
        using var head = host.Browser();
        var form = await head.GetAsync("/register-town");
        await head.SubmitAsync(
            form, "main form",
            ("Input.TownName", "Neustadt an der Aue"), ("Input.FederalState", "BY"), ("Input.Name", "Nora Nagel"), ("Input.Email", "nora@neustadt.example"));
        await host.DrainAsync();
        var link = host.LinkInLatestMail();
        var confirm = await head.GetAsync(link);
        var confirmed = await head.LookAsync(head.SubmitAsync(confirm, "main form"));
        Assert.Contains("Bestätigt.", confirmed.Words, StringComparison.Ordinal);
        Assert.False(host.Directory.FindTown("neustadt-an-der-aue")!.Live);
        var used = await head.GetAsync(link);
        Assert.Contains("schon benutzt", used.Words, StringComparison.Ordinal);
        Assert.Contains("Sobald die Stadt freigegeben ist", used.Words, StringComparison.Ordinal);
        Assert.Null(used.Html.QuerySelector("main form"));

        using var house = host.Browser();
        await host.DrainAsync();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        var towns = await house.GetAsync("/operator?tab=submitted");
        Assert.Contains("Neustadt an der Aue", towns.Words, StringComparison.Ordinal);
        await house.PostAsync("/operator", ("ids", host.Directory.FindTown("neustadt-an-der-aue")!.Scope.TownId.ToString()), ("action", "approve"));
        await host.DrainAsync();
        Assert.Equal(
            "http://neustadt-an-der-aue.localhost/admin/sign-in", (await head.GetAsync(link)).Html.QuerySelector("main a.button")!.GetAttribute("href"));

        using var there = host.Browser("neustadt-an-der-aue.localhost");
        var welcome = await there.GetAsync(host.LinkInLatestMail("nora@neustadt.example"));
        var answer = await there.SubmitAsync(welcome, "main form", ("Password", "ein Satz den nur ich kenne"));
        Assert.Equal("/admin", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/admin/shops")).Status);
        Assert.False(host.Directory.FindTown("neustadt-an-der-aue")!.Live);
    }

    [Fact]
    public async Task Confirming_with_a_made_up_token_does_nothing()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();

        var answer = await browser.LookAsync(browser.PostAsync("/register-town/confirm", ("Town", "musterstadt"), ("Token", "x")));

        Assert.Contains("schon benutzt", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_fields_are_named_beside_them_and_in_the_summary()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();

        var answer = await browser.LookAsync(browser.PostAsync("/register-town", ("Input.TownName", "Neustadt"), ("Input.Email", "nora")));

        Assert.Equal(3, answer.Html.QuerySelectorAll(".error-summary li").Length);
        Assert.Equal("Neustadt", answer.Html.QuerySelector("#Input_TownName")!.GetAttribute("value"));
        Assert.Equal("nora", answer.Html.QuerySelector("#Input_Email")!.GetAttribute("value"));
        Assert.StartsWith("Fehler:", answer.Html.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_finds_one_town_among_a_thousand()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.InAsync<Storefront.Platform.Data.StorefrontDb>(Storefront.Platform.Scopes.Scope.Operator, async db =>
        {
            for (var number = 1; number <= 1000; number++)
            {
                var town = Storefront.Tenants.Towns.Town.New(
                    Storefront.Platform.Scopes.Scope.ForTown(Guid.CreateVersion7()), $"ort-{number:0000}", $"Ort {number:0000}", host.Clock.GetUtcNow());
                db.Add(town);
            }

            await db.SaveChangesAsync();
        });
        using var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");

        var found = await house.GetAsync("/operator?q=Ort+0777");
        var all = await house.GetAsync("/operator?p=2");

        Assert.Equal("Ort 0777", Assert.Single(found.Html.QuerySelectorAll("tbody th a")).TextContent);
        Assert.Equal(50, all.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Alle (1001)", all.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operators_pages_are_closed_to_the_staff_of_towns()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        Assert.Equal(HttpStatusCode.NotFound, (await claudia.PlainAsync("/operator")).Status);
    }
}
