using Storefront.Modules.Tests.Themes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>What the people of city marketing see first in the morning.</summary>
public sealed class TownOverviewTests
{
    private const string Overview = "/admin";

    [Fact]
    public async Task A_town_with_nothing_going_on_says_what_would_stand_there()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var page = await claudia.GetAsync(Overview);

        Assert.Contains("Kein Geschäft wartet auf Prüfung.", Section(page, "Wartende Geschäfte"), StringComparison.Ordinal);
        Assert.Contains("Noch keine Veranstaltung geplant.", Section(page, "Veranstaltungen"), StringComparison.Ordinal);
        Assert.Contains("Gerade steht kein Hinweis auf dem Portal.", Section(page, "Heute in der Stadt"), StringComparison.Ordinal);
        Assert.Contains("Schuhhaus Becker", Section(page, "Neueste Geschäfte"), StringComparison.Ordinal);
        Assert.Contains("seit Do., 12. Nov., verkauft", Section(page, "Neueste Geschäfte"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shops_that_ask_events_and_notices_are_there_with_the_way_to_them()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SeedAsync(Musterstadt.Recipe[..Musterstadt.Recipe.LastIndexOf(']')] + """
            , { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "state": "submitted" },
            { "name": "event", "title": { "de": "Martinsmarkt" }, "day": "2026-11-14", "place": "Markt" },
            { "name": "notice", "title": { "de": "Parken kostenlos" }, "text": { "de": "Am Samstag." } } ] }
            """);
        using var claudia = await host.ClaudiaAsync();

        var page = await claudia.GetAsync(Overview);

        Assert.Contains("Hutmacherei wartet auf Prüfung Möchte verkaufen Prüfen", Section(page, "Wartende Geschäfte"), StringComparison.Ordinal);
        Assert.Contains("Ein Geschäft wartet auf Ihre Prüfung offen", Section(page, "Zu tun"), StringComparison.Ordinal);
        Assert.Contains("Martinsmarkt kommt noch Sa., 14. Nov., Markt", Section(page, "Veranstaltungen"), StringComparison.Ordinal);
        Assert.Contains("Parken kostenlos jetzt ohne Ende", Section(page, "Heute in der Stadt"), StringComparison.Ordinal);
        foreach (var link in page.Html.QuerySelectorAll("main section a").Select(link => link.GetAttribute("href")!))
        {
            Assert.True((await claudia.GetAsync(link)).Status == System.Net.HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task What_is_to_do_stands_first_until_it_is_done()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        await claudia.SubmitAsync(await claudia.GetAsync("/admin/home/sections/hero"), "main form", ("setting.heading", "Advent"));
        await claudia.PostAsync("/admin/shops/new", ("Input.ShopName", "Hutmacherei"), ("Input.Name", "Grete Grün"), ("Input.Email", "grete@hut.example"));

        var page = await claudia.GetAsync(Overview);

        Assert.Equal("Zu tun", page.Html.QuerySelector("main section h2")!.TextContent);
        var todo = Section(page, "Zu tun");
        Assert.Contains("Entwurf der Startseite veröffentlichen", todo, StringComparison.Ordinal);
        Assert.Contains("Rechtstexte", todo, StringComparison.Ordinal);
        Assert.Contains("Ein Geschäft hat seine E-Mail-Adresse nicht bestätigt", todo, StringComparison.Ordinal);

        await claudia.PostAsync("/admin/home?handler=Publish");
        await claudia.PostAsync("/admin/legal");
        todo = Section(await claudia.GetAsync(Overview), "Zu tun");
        Assert.DoesNotContain("Entwurf der Startseite", todo, StringComparison.Ordinal);
        Assert.DoesNotContain("Rechtstexte", todo, StringComparison.Ordinal);
    }

    private static string Section(TestPage page, string title) => string.Join(' ', page.Html.QuerySelectorAll("main section")
        .Single(section => section.GetAttribute("aria-label") == title).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
