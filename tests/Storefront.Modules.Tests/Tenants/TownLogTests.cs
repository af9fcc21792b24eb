using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>What the log of a town says of a day's work on its portal.</summary>
public sealed class TownLogTests
{
    private const string Log = "/admin/log";

    [Fact]
    public async Task Events_notices_pages_and_the_first_page_are_told_in_sentences()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        await WorkAsync(host, claudia);

        Assert.Equal(
            [
                "Startseite veröffentlicht",
                "Verworfenen Entwurf der Startseite zurückgeholt",
                "Entwurf der Startseite verworfen",
                "Entwurf der Startseite begonnen",
                "Meldung „Parken kostenlos“ gelöscht",
                "Meldung „Parken kostenlos“ angelegt",
                "Seite „Anfahrt“ gelöscht",
                "Seite „Anfahrt“ wieder zum Entwurf gemacht",
                "Seite „Anfahrt“ geändert",
                "Seite „Anfahrt“ angelegt",
                "Veranstaltung „Martinsmarkt“ zurückgeholt",
                "Veranstaltung „Martinsmarkt“ gelöscht",
                "Veranstaltung „Martinsmarkt“ geändert",
                "Veranstaltung „Martinsmarkt“ angelegt",
            ],
            Sentences(await claudia.GetAsync(Log)));
        var english = Sentences(await claudia.GetAsync(Log + "?lang=en"));
        Assert.Contains("Event “Martinsmarkt” changed", english);
        Assert.Contains("Draft of the home page begun", english);
        Assert.DoesNotContain(english, line => line.Contains("{{", StringComparison.Ordinal) || line.StartsWith("audit.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_shop_does_day_by_day_is_its_own_and_what_concerns_the_portal_is_told()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.InAsync<Storefront.Platform.Data.StorefrontDb>(host.Shop("becker"), db => db.WriteAsync(
            () =>
            {
                var log = new[] { ("withdrawal_settled", "Mia Muster"), ("address_changed", "Schuhhaus Becker") };
                db.AddRange(log.Select(one => new Storefront.Tenants.Audit.AuditEntry
                {
                    Id = Guid.CreateVersion7(), At = host.Clock.GetUtcNow(), ActorName = "Ruth Becker", Action = one.Item1, Subject = one.Item2,
                }));
                return Task.CompletedTask;
            },
            CancellationToken.None));
        using var claudia = await host.ClaudiaAsync();
        using var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");

        Assert.Equal(["Adresse geändert"], RuthsLines(await claudia.GetAsync(Log)));
        Assert.Equal(2, RuthsLines(await ruth.GetAsync("/shops/becker" + Log)).Count);
    }

    [Fact]
    public async Task A_change_says_what_was_before_and_after_and_none_leaves_no_line()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        await claudia.PostAsync("/admin/events/edit", ("Input.TitleDe", "Martinsmarkt"), ("Input.Day", "2026-11-14"), ("Input.Place", "Markt"));
        var edit = (await claudia.GetAsync("/admin/events")).Html.QuerySelector("main a[href*='/edit/']")!.GetAttribute("href")!;

        await claudia.SubmitAsync(await claudia.GetAsync(edit), "main form");
        Assert.Single(Sentences(await claudia.GetAsync(Log)));
        await claudia.SubmitAsync(await claudia.GetAsync(edit), "main form", ("Input.Day", "2026-11-15"), ("Input.Place", "Rathausplatz"));

        var log = await claudia.GetAsync(Log);
        Assert.Contains("14. November 2026 → 15. November 2026", log.Words, StringComparison.Ordinal);
        Assert.Contains("Markt → Rathausplatz", log.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_first_page_that_is_brought_back_is_told_as_that_and_not_as_a_new_one()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        foreach (var heading in new[] { "Advent", "Ostern" })
        {
            await HeadingAsync(claudia, heading);
            await claudia.PostAsync("/admin/home?handler=Publish");
            Tick(host);
        }

        await claudia.SubmitAsync(await claudia.GetAsync("/admin/home"), "form[action*='Again']");

        Assert.Equal("Frühere Fassung der Startseite zurückgeholt und veröffentlicht", Sentences(await claudia.GetAsync(Log))[0]);
        Assert.Equal("Earlier version of the home page brought back and published", Sentences(await claudia.GetAsync(Log + "?lang=en"))[0]);
        Assert.Equal(2, Sentences(await claudia.GetAsync(Log + "?lang=de")).Count(line => line == "Startseite veröffentlicht"));
    }

    [Fact]
    public async Task A_page_moved_to_a_taken_address_stays_and_leaves_no_line()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        await PageAsync(claudia, "Anfahrt");
        await PageAsync(claudia, "Parken");
        var edit = (await claudia.GetAsync("/admin/pages")).Html.QuerySelectorAll("main a[href*='/edit/']")[^1].GetAttribute("href")!;

        var answer = await claudia.SubmitAsync(await claudia.GetAsync(edit), "main form", ("Input.Handle", "anfahrt"));

        Assert.NotNull(answer.Html.QuerySelector("#Input_Handle-error"));
        Assert.Equal(2, Sentences(await claudia.GetAsync(Log)).Count);
        Assert.Equal("parken", (await claudia.GetAsync(edit)).Html.QuerySelector("#Input_Handle")!.GetAttribute("value"));
    }

    private static async Task WorkAsync(TestHost host, TestBrowser claudia)
    {
        await claudia.PostAsync("/admin/events/edit", ("Input.TitleDe", "Martinsmarkt"), ("Input.Day", "2026-11-14"));
        Tick(host);
        var fair = await claudia.GetAsync("/admin/events");
        await claudia.SubmitAsync(await claudia.GetAsync(fair.Html.QuerySelector("main a[href*='/edit/']")!.GetAttribute("href")!), "main form", ("Input.Place", "Markt"));
        Tick(host);
        var id = fair.Html.QuerySelector("input[name=id]")!.GetAttribute("value");
        await claudia.PostAsync("/admin/events?handler=Delete", ("id", id));
        Tick(host);
        await claudia.PostAsync("/admin/events?handler=Restore", ("id", id));
        Tick(host);
        await PageAsync(claudia, "Anfahrt");
        Tick(host);
        var pages = await claudia.GetAsync("/admin/pages");
        var page = pages.Html.QuerySelector("main a[href*='/edit/']")!.GetAttribute("href")!;
        await claudia.SubmitAsync(await claudia.GetAsync(page), "main form", ("Input.BodyDe", "Mit der Bahn."));
        Tick(host);
        await claudia.SubmitAsync(await claudia.GetAsync(page), "main form", ("Input.IsLive", null));
        Tick(host);
        await claudia.PostAsync("/admin/pages?handler=Delete", ("id", pages.Html.QuerySelector("input[name=id]")!.GetAttribute("value")));
        Tick(host);
        await claudia.PostAsync("/admin/notices", ("Input.TitleDe", "Parken kostenlos"), ("Input.TextDe", "Am Samstag."));
        Tick(host);
        await claudia.PostAsync("/admin/notices?handler=Delete", ("id", (await claudia.GetAsync("/admin/notices")).Html.QuerySelector("input[name=id]")!.GetAttribute("value")));
        Tick(host);
        await HeadingAsync(claudia, "Advent");
        Tick(host);
        await HeadingAsync(claudia, "Advent in der Stadt");
        await claudia.PostAsync("/admin/home?handler=Discard");
        Tick(host);
        await claudia.PostAsync("/admin/home?handler=BringBack");
        Tick(host);
        await claudia.PostAsync("/admin/home?handler=Publish");
    }

    private static async Task HeadingAsync(TestBrowser claudia, string heading) =>
        await claudia.SubmitAsync(await claudia.GetAsync("/admin/home/sections/hero"), "main form", ("setting.heading", heading));

    private static Task<TestPage> PageAsync(TestBrowser claudia, string title) =>
        claudia.PostAsync("/admin/pages/edit", ("Input.TitleDe", title), ("Input.BodyDe", "Mit dem Rad."), ("Input.IsLive", "true"));

    private static void Tick(TestHost host) => host.Clock.Advance(TimeSpan.FromSeconds(1));

    /// <summary>What Claudia did; the recipe made the town before her.</summary>
    private static List<string> RuthsLines(TestPage log) => [.. LogLine.Of(log).Where(line => line.Who == "Ruth Becker").Select(line => line.What)];

    private static List<string> Sentences(TestPage log) =>
        [.. LogLine.Of(log).Where(line => line.Who.StartsWith("Claudia", StringComparison.Ordinal)).Select(line => line.What)];
}
