using System.Net;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>What the operator reads of what was done, and of the mails that went out.</summary>
public sealed class OperatorLogTests
{
    [Fact]
    public async Task The_operator_reads_what_became_of_towns_and_who_did_it()
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = await SignedInAsync(host);
        using var nora = await host.FoundAsync(house);

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await DecideAsync(house, host, "block", "Das Impressum ist falsch.");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await DecideAsync(house, host, "approve", null);
        var log = await house.GetAsync("/operator/log");

        Assert.Equal(
            [
                "Henrike Sommer: Sperre von „Neustadt“ aufgehoben",
                "Henrike Sommer: „Neustadt“ gesperrt: Das Impressum ist falsch.",
                "Henrike Sommer: „Neustadt“ angelegt",
                "operator@storefront.example: Angemeldet",
            ],
            Lines(log).Take(4));
        Assert.Contains("Storefront: Henrike Sommer darf als Betreiber arbeiten", Lines(log));
        Assert.NotNull(log.Html.QuerySelector(".side a[href='/operator/log'][aria-current=page]"));
        Assert.Contains("Henrike Sommer: Block on “Neustadt” lifted", Lines(await house.GetAsync("/operator/log?lang=en")));
        Assert.Equal("Henrike Sommer: Sperre von „Neustadt“ aufgehoben", Lines(await nora.GetAsync("/admin/log?lang=de"))[0]);
    }

    [Fact]
    public async Task A_town_is_founded_by_the_operator_who_did_it_and_by_no_other()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SeedAsync("""
            { "steps": [ { "name": "user", "email": "petra@storefront.example", "displayName": "Petra Pult", "password": "petra-demo-2026", "operator": true } ] }
            """);
        using var petra = host.Browser();
        await petra.TryAsync("/operator", "petra@storefront.example", "petra-demo-2026");
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        using var nora = await host.FoundAsync(petra);

        Assert.Equal("Petra Pult: „Neustadt“ angelegt", Lines(await petra.GetAsync("/operator/log"))[0]);
        Assert.Contains("Petra Pult: „Neustadt“ angelegt", Lines(await nora.GetAsync("/admin/log")));
    }

    [Fact]
    public async Task What_a_town_does_day_by_day_is_not_the_operators_to_read()
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = await SignedInAsync(host);
        using var claudia = host.Browser("musterstadt.localhost");
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");
        await claudia.PostAsync("/admin/events/edit", ("Input.TitleDe", "Martinsmarkt"), ("Input.Day", "2026-11-14"));

        Assert.Contains("Martinsmarkt", (await claudia.GetAsync("/admin/log")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Martinsmarkt", (await house.GetAsync("/operator/log")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_that_its_head_publishes_stands_in_the_operators_log_with_the_heads_name()
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = await SignedInAsync(host);
        using var nora = await host.FoundAsync(house);
        await nora.FillAsync();

        await nora.PostAsync("/admin/start");

        Assert.Equal("Nora Nagel: Portal „Neustadt“ veröffentlicht", Lines(await house.GetAsync("/operator/log"))[0]);
    }

    [Fact]
    public async Task The_operator_finds_the_mails_that_went_to_towns_and_to_operators_and_no_others()
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = await SignedInAsync(host);
        using var nora = await host.FoundAsync(house);
        using var somebody = host.Browser();
        await somebody.SubmitAsync(await somebody.GetAsync("/operator/forgot-password"), "main form", ("Email", "operator@storefront.example"));
        await nora.PostAsync("/admin/team?handler=Invite", ("Input.Name", "Edda Edel"), ("Input.Email", "edda@neustadt.example"), ("Input.Role", "editor"));
        await host.DrainAsync();

        var mails = await house.GetAsync("/operator/mails");
        var found = await house.GetAsync("/operator/mails?q=NORA");

        Assert.Equal(["nora@neustadt.example", "operator@storefront.example"], Receivers(mails).Order(StringComparer.Ordinal));
        Assert.Equal(["nora@neustadt.example"], Receivers(found));
        Assert.NotNull(mails.Html.QuerySelector(".side a[href='/operator/mails']"));
        Assert.Superset(
            new HashSet<string> { "nora@neustadt.example", "edda@neustadt.example" }, Receivers(await nora.GetAsync("/admin/mails")).ToHashSet());
    }

    [Theory]
    [InlineData("/operator/log")]
    [InlineData("/operator/mails")]
    public async Task Nobody_else_opens_the_operators_lists(string path)
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        Assert.Equal(HttpStatusCode.NotFound, (await claudia.GetAsync(path)).Status);
        Assert.Contains("/operator/sign-in", (await host.Browser().GetAsync(path)).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Geben Sie den Vor- und Nachnamen der Leitung ein.", "Ihren")]
    [InlineData("en", "Enter the first and last name of the head.", "your")]
    public async Task The_operator_who_founds_a_town_is_asked_for_its_heads_name_and_not_for_their_own(string language, string wanted, string wrong)
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = host.Browser(language: language);
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");

        var answer = await house.SubmitAsync(await house.GetAsync("/operator/towns/new"), "main form");

        var main = answer.Html.QuerySelector("main")!.TextContent;
        Assert.Contains(wanted, answer.Html.QuerySelector("#Input_Name-error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong, main, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<TestBrowser> SignedInAsync(TestHost host)
    {
        var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        return house;
    }

    private static Task<TestPage> DecideAsync(TestBrowser house, TestHost host, string action, string? reason) => house.PostAsync(
        $"/operator/towns/{host.Directory.FindTown("neustadt")!.Scope.TownId}", ("action", action), ("Reason", reason));

    private static List<string> Lines(TestPage log) => [.. LogLine.Of(log).Select(line => $"{line.Who}: {line.What}")];

    private static List<string> Receivers(TestPage mails) =>
        [.. mails.Html.QuerySelectorAll("main tbody tr td:nth-child(2)").Select(cell => cell.TextContent.Trim())];
}
