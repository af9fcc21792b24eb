using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Pages;

public sealed class PagesTests
{
    private const string Office = "/shops/becker/admin/pages";

    [Fact]
    public async Task A_page_is_written_shown_and_found_in_the_menu()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var saved = await WriteAsync(ruth, "Über uns", "Seit **1958** am Markt.\n\n<script>alert(1)</script>", menu: "Main");
        var page = await ruth.GetAsync("/shops/becker/pages/ueber-uns");

        Assert.Contains("„Über uns“ ist gespeichert und zu sehen.", saved.Words, StringComparison.Ordinal);
        Assert.Equal("1958", page.Html.QuerySelector("main strong")!.TextContent);
        Assert.Empty(page.Html.QuerySelectorAll("main script"));
        Assert.NotNull(page.Html.QuerySelector("header a[href='/shops/becker/pages/ueber-uns'][aria-current=page]"));
        Assert.Contains("/pages/ueber-uns", (await ruth.GetAsync("/shops/becker/sitemap.xml")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_ones_own_stands_in_the_sitemap_instead_of_the_usual_one()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var before = await ruth.GetAsync("/shops/becker/sitemap.xml");

        await WriteAsync(ruth, "Barrierefreiheit", "Eine Stufe, eine Rampe.");
        var after = await ruth.GetAsync("/shops/becker/sitemap.xml");

        Assert.Contains("/shops/becker/barrierefreiheit<", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/shops/becker/barrierefreiheit<", after.Text, StringComparison.Ordinal);
        Assert.Contains("/shops/becker/pages/barrierefreiheit<", after.Text, StringComparison.Ordinal);
        Assert.Contains("/shops/becker/versand<", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_empty_is_named_in_the_summary()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var wrong = await ruth.SubmitAsync(await ruth.GetAsync(Office + "/edit"), "main form", ("Input.TitleDe", ""), ("Input.BodyDe", ""));

        var links = wrong.Html.QuerySelectorAll(".error-summary a");
        Assert.Equal(["#Input_TitleDe", "#Input_BodyDe"], links.Select(link => link.GetAttribute("href")));
        Assert.All(links, link => Assert.EndsWith(": Füllen Sie dieses Feld aus.", link.TextContent, StringComparison.Ordinal));
        Assert.Equal(2, links.Select(link => link.TextContent).Distinct().Count());
    }

    [Fact]
    public async Task A_draft_is_for_staff_only()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var stranger = host.Browser();

        await WriteAsync(ruth, "Geheim", "Noch nicht fertig.", isLive: false);
        var preview = (await ruth.GetAsync(Office)).Html.QuerySelector("a[href$='/preview']")!.GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync("/shops/becker/pages/geheim")).Status);
        Assert.Contains("Noch nicht fertig.", (await ruth.GetAsync(preview)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(preview)).Status);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_is_kept()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var answer = await WriteAsync(ruth, "", "Ein langer Text, der nicht verloren gehen darf.");

        Assert.Contains("Füllen Sie dieses Feld aus.", answer.Words, StringComparison.Ordinal);
        Assert.Contains("nicht verloren", answer.Html.QuerySelector("#Input_BodyDe")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_pages_cannot_have_the_same_address()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await WriteAsync(ruth, "Team", "Wir.");

        var answer = await WriteAsync(ruth, "Team", "Wir auch.");

        Assert.Contains("hat schon eine andere Seite", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_page_can_be_brought_back()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await WriteAsync(ruth, "Team", "Wir.", menu: "Main");
        var id = (await ruth.GetAsync(Office)).Html.QuerySelector("input[name=id]")!.GetAttribute("value");

        await ruth.PostAsync(Office + "?handler=Delete", ("id", id));
        var gone = await ruth.GetAsync("/shops/becker/pages/team");
        await ruth.PostAsync(Office + "?handler=Restore", ("id", id));
        var back = await ruth.GetAsync("/shops/becker/pages/team");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (gone.Status, back.Status));
    }

    [Fact]
    public async Task The_page_of_another_shop_is_not_there()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var ida = host.Browser();
        await Users.SignInSteps.TryAsync(ida, "/shops/lindenhof/admin", "ida@lindenhof.example", "lindenhof-demo-2026");
        await WriteAsync(ruth, "Team", "Wir.");
        var id = (await ruth.GetAsync(Office)).Html.QuerySelector("input[name=id]")!.GetAttribute("value");

        string[] reads = [$"edit/{id}", $"{id}/preview"];
        foreach (var read in reads)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ida.GetAsync("/shops/lindenhof/admin/pages/" + read)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ida.PostAsync("/shops/lindenhof/admin/pages?handler=Delete", ("id", id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ida.PostAsync($"/shops/lindenhof/admin/pages/edit/{id}", ("Input.TitleDe", "Meins"), ("Input.BodyDe", "x"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ida.GetAsync("/shops/lindenhof/pages/team")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ida.GetAsync("/shops/becker/pages/team")).Status);
    }

    [Fact]
    public async Task English_guests_are_told_when_there_is_only_german()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await WriteAsync(ruth, "Team", "Wir.");
        using var guest = host.Browser(language: "en");

        Assert.Contains("only available in German", (await guest.GetAsync("/shops/becker/pages/team")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_stand_on_the_portal_while_they_are_true()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        await claudia.PostAsync("/admin/notices", ("Input.TitleDe", "Wochenmarkt"), ("Input.TextDe", "8 bis 14 Uhr"));
        await claudia.PostAsync("/admin/notices", ("Input.TitleDe", "Vorbei"), ("Input.TextDe", "x"), ("Input.Until", "2026-11-11"));
        await claudia.PostAsync("/admin/notices", ("Input.TitleDe", "Bald"), ("Input.TextDe", "x"), ("Input.From", "2026-11-13"));
        var wrong = await claudia.PostAsync("/admin/notices", ("Input.TitleDe", "Böse"), ("Input.TextDe", "x"), ("Input.Url", "javascript:alert(1)"));
        var portal = await claudia.GetAsync("/");

        Assert.Contains("Wochenmarkt", portal.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Vorbei", portal.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bald", portal.Words, StringComparison.Ordinal);
        Assert.Contains("Beginnen Sie mit /", wrong.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pages/gibt-es-nicht", false)]
    [InlineData("/gibt-es-nicht", false)]
    [InlineData("/shops/niemand", false)]
    [InlineData("/admin/notices", false)]
    [InlineData("/shops/becker/collections/all", true)]
    [InlineData("/search?q=schuhe", true)]
    [InlineData("/", true)]
    [InlineData("https://www.musterstadt.example/markt", true)]
    public async Task A_notice_leads_only_to_pages_of_the_portal_that_are_there(string url, bool taken)
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var answer = await claudia.PostAsync("/admin/notices", ("Input.TitleDe", "Wochenmarkt"), ("Input.TextDe", "8 bis 14 Uhr"), ("Input.Url", url));

        Assert.Equal(taken ? System.Net.HttpStatusCode.Found : System.Net.HttpStatusCode.OK, answer.Status);
        Assert.Equal(!taken, answer.Words.Contains("Diese Seite gibt es im Portal nicht.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_recipe_run_twice_changes_nothing()
    {
        await using var host = await Musterstadt.StartAsync();
        var steps = Musterstadt.Recipe.Replace("\"steps\": [", """
            "steps": [
            """, StringComparison.Ordinal).TrimEnd()[..^3].TrimEnd().TrimEnd(']') + """
            , { "name": "page", "handle": "markt", "menu": "main", "title": { "de": "Markt" }, "body": { "de": "Mittwochs." } },
              { "name": "notice", "title": { "de": "Parken" }, "text": { "de": "Eine Stunde frei" } },
              { "name": "legal-text", "kind": "imprint", "generate": true } ] }
            """;

        await host.SeedAsync(steps);
        var version = host.Directory.Find(host.Town())!.Version;
        await host.SeedAsync(steps);

        using var browser = host.Browser();
        Assert.Contains("Fassung 1 ", (await browser.GetAsync("/impressum")).Words, StringComparison.Ordinal);
        Assert.Single((await browser.GetAsync("/")).Html.QuerySelectorAll(".today__list li"));
        Assert.Equal(version, host.Directory.Find(host.Town())!.Version);
    }

    private static Task<TestPage> WriteAsync(TestBrowser browser, string title, string body, string menu = "None", bool isLive = true) =>
        browser.FollowAsync(browser.PostAsync(
            Office + "/edit",
            ("Input.TitleDe", title), ("Input.BodyDe", body), ("Input.Menu", menu), ("Input.IsLive", isLive ? "true" : null)));
}
