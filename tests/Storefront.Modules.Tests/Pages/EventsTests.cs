using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;

namespace Storefront.Modules.Tests.Pages;

/// <summary>What is on in town, on Thursday, 12 November 2026, at 9:00.</summary>
public sealed class EventsTests
{
    private const string Office = "/admin/events";

    // The page cache goes by the clock of the machine, which no test can turn.
    private static readonly Dictionary<string, string?> Fresh = new() { ["PageCache"] = "off" };

    [Fact]
    public async Task An_event_stands_on_the_portal_until_it_is_over()
    {
        await using var host = await Musterstadt.StartAsync(Fresh);
        using var claudia = await host.ClaudiaAsync();
        using var jana = host.Browser("musterstadt.localhost");
        var empty = await jana.GetAsync("/");

        await claudia.PostAsync(
            Office + "/edit",
            ("Input.TitleDe", "Martinsmarkt"), ("Input.TitleEn", "St Martin’s fair"), ("Input.Day", "2026-11-12"), ("Input.Time", "16:00"),
            ("Input.EndTime", "20:00"), ("Input.Place", "Rathausplatz"), ("Input.Url", "/pages/markt"));
        await claudia.PostAsync(Office + "/edit", ("Input.TitleDe", "Gestern"), ("Input.Day", "2026-11-11"));
        var shown = await jana.GetAsync("/");
        using var guest = host.Browser("musterstadt.localhost", "en");
        var english = await guest.GetAsync("/veranstaltungen");
        await host.PassAsync(TimeSpan.FromHours(11));
        var over = await jana.GetAsync("/");

        Assert.Contains("Noch keine Veranstaltung geplant.", empty.Words, StringComparison.Ordinal);
        Assert.Contains("Do., 12. Nov., 16:00–20:00\u00a0Uhr", shown.Html.QuerySelector(".event")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rathausplatz", shown.Html.QuerySelector(".event")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/pages/markt", shown.Html.QuerySelector(".event a")!.GetAttribute("href"));
        Assert.DoesNotContain("Gestern", shown.Words, StringComparison.Ordinal);
        Assert.Equal("St Martin’s fair", english.Html.QuerySelector(".event h3")!.TextContent.Trim());
        Assert.Contains("Thu 12 Nov, 16:00–20:00", english.Html.QuerySelector(".event")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"startDate\":\"2026-11-12T15:00:00", english.Text, StringComparison.Ordinal);
        Assert.Contains("Noch keine Veranstaltung geplant.", over.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_English_page_says_the_place_in_English_and_marks_what_is_only_there_in_German()
    {
        await using var host = await Musterstadt.StartAsync(Fresh);
        using var claudia = await host.ClaudiaAsync();
        await claudia.PostAsync(
            Office + "/edit", ("Input.TitleDe", "Stadtfest"), ("Input.TitleEn", "Town festival"), ("Input.Day", "2026-11-13"),
            ("Input.Place", "Innenstadt"), ("Input.PlaceEn", "Town centre"), ("Input.TextDe", "Mit Musik."));
        await claudia.PostAsync(Office + "/edit", ("Input.TitleDe", "Flohmarkt"), ("Input.Day", "2026-11-14"), ("Input.Place", "Stadtgraben"));
        await claudia.PostAsync("/admin/notices", ("Input.TitleDe", "Parken"), ("Input.TitleEn", "Parking"), ("Input.TextDe", "Die erste Stunde ist frei."));
        using var guest = host.Browser("musterstadt.localhost", "en");
        using var jana = host.Browser("musterstadt.localhost");

        var events = (await guest.GetAsync("/veranstaltungen")).Html.QuerySelectorAll(".event");
        var german = (await jana.GetAsync("/veranstaltungen")).Html.QuerySelectorAll(".event");
        var today = (await guest.GetAsync("/")).Html.QuerySelector(".today")!;

        Assert.Contains("Town centre", events[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(["Mit Musik."], events[0].QuerySelectorAll("[lang=de]").Select(part => part.TextContent.Trim()));
        Assert.Equal(["Flohmarkt", "Stadtgraben"], events[1].QuerySelectorAll("[lang=de]").Select(part => part.TextContent.Trim()));
        Assert.Contains("Innenstadt", german[0].TextContent, StringComparison.Ordinal);
        Assert.Empty(german.SelectMany(one => one.QuerySelectorAll("[lang]")));
        Assert.Equal(["Die erste Stunde ist frei."], today.QuerySelectorAll("[lang=de]").Select(part => part.TextContent.Trim()));
    }

    [Fact]
    public async Task An_event_of_another_year_says_which()
    {
        await using var host = await Musterstadt.StartAsync(Fresh);
        using var claudia = await host.ClaudiaAsync();
        await claudia.PostAsync(Office + "/edit", ("Input.TitleDe", "Maifest"), ("Input.Day", "2025-05-01"), ("Input.Time", "14:00"));
        await claudia.PostAsync(Office + "/edit", ("Input.TitleDe", "Neujahrslauf"), ("Input.Day", "2026-12-31"), ("Input.LastDay", "2027-01-01"));

        var office = await claudia.GetAsync(Office);
        var portal = await host.Browser("musterstadt.localhost").GetAsync("/veranstaltungen");

        Assert.Contains("Do., 1. Mai 2025, 14:00 Uhr", office.Words, StringComparison.Ordinal);
        Assert.Contains("Do., 31. Dez. – Fr., 1. Jan. 2027", office.Words, StringComparison.Ordinal);
        Assert.Contains("Do., 31. Dez. – Fr., 1. Jan. 2027", portal.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_the_rest_stays()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var page = await claudia.PostAsync(
            Office + "/edit",
            ("Input.TitleDe", ""), ("Input.Day", "morgen"), ("Input.Time", "20:00"), ("Input.EndTime", "19:00"), ("Input.Url", "javascript:1"),
            ("Input.Place", "Stadtgraben"));

        Assert.NotNull(page.Html.QuerySelector("#Input_TitleDe-error"));
        Assert.Contains("Wählen Sie einen Tag", page.Html.QuerySelector("#Input_Day-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nach dem Beginn", page.Html.QuerySelector("#Input_EndTime-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("#Input_Url-error"));
        Assert.Equal("Stadtgraben", page.Html.QuerySelector("#Input_Place")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("20:00", "02:00", "Do., 12. Nov., 20:00–02:00 Uhr")]
    [InlineData("14:00", "01:00", "Do., 12. Nov., 14:00–01:00 Uhr")]
    [InlineData("22:00", "08:00", "Do., 12. Nov., 22:00–08:00 Uhr")]
    public async Task An_event_past_midnight_ends_on_the_next_day_and_that_is_said(string from, string to, string when)
    {
        await using var host = await Musterstadt.StartAsync(Fresh);
        using var claudia = await host.ClaudiaAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var saved = await claudia.FollowAsync(claudia.PostAsync(
            Office + "/edit", ("Input.TitleDe", "Lange Nacht"), ("Input.Day", "2026-11-12"), ("Input.Time", from), ("Input.EndTime", to)));
        var form = await claudia.GetAsync(saved.Html.QuerySelector("main a[href*='/edit/']")!.GetAttribute("href")!);
        await claudia.SubmitAsync(form, "main form");
        await host.PassAsync(TimeSpan.FromHours(15.5));

        Assert.Contains($"endet nach Mitternacht: am Fr., 13. Nov. um {to} Uhr.", saved.Words, StringComparison.Ordinal);
        Assert.Contains(when, saved.Words, StringComparison.Ordinal);
        Assert.Equal("", form.Html.QuerySelector("#Input_LastDay")!.GetAttribute("value") ?? "");
        Assert.Contains("Lange Nacht", (await jana.GetAsync("/veranstaltungen")).Words, StringComparison.Ordinal);
        Assert.Contains("\"endDate\":\"2026-11-13T0", (await jana.GetAsync("/veranstaltungen")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20:00", "19:00", "")]
    [InlineData("20:00", "20:00", "")]
    [InlineData("20:00", "19:00", "2026-11-12")]
    public async Task An_end_that_is_a_slip_is_refused(string from, string to, string lastDay)
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var page = await claudia.PostAsync(
            Office + "/edit", ("Input.TitleDe", "Konzert"), ("Input.Day", "2026-11-12"), ("Input.Time", from), ("Input.EndTime", to), ("Input.LastDay", lastDay));

        Assert.NotNull(page.Html.QuerySelector("#Input_EndTime-error"));
    }

    [Fact]
    public async Task An_event_that_is_over_is_saved_and_it_is_said_that_nobody_sees_it()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var saved = await claudia.FollowAsync(claudia.PostAsync(Office + "/edit", ("Input.TitleDe", "Stadtfest"), ("Input.Day", "2026-11-11")));

        Assert.Contains("liegt aber schon ganz in der Vergangenheit (Mi., 11. Nov.)", saved.Html.QuerySelector(".notice--warning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_event_can_be_brought_back()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        await claudia.PostAsync(Office + "/edit", ("Input.TitleDe", "Stadtfest"), ("Input.Day", "2026-12-04"), ("Input.LastDay", "2026-12-06"));
        var id = (await claudia.GetAsync(Office)).Html.QuerySelector("input[name=id]")!.GetAttribute("value");

        await claudia.PostAsync(Office + "?handler=Delete", ("id", id));
        var gone = await claudia.GetAsync("/veranstaltungen");
        await claudia.PostAsync(Office + "?handler=Restore", ("id", id));
        var back = await claudia.GetAsync("/veranstaltungen");

        Assert.DoesNotContain("Stadtfest", gone.Words, StringComparison.Ordinal);
        Assert.Contains("Fr., 4. Dez. – So., 6. Dez.", back.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shops_have_no_events_and_no_office_for_them()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync("/shops/becker/veranstaltungen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync("/shops/becker/admin/events")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await ruth.GetAsync(Office)).Status);
    }

    [Fact]
    public async Task A_page_and_its_menu_entry_are_there_from_their_time_until_it_ends()
    {
        await using var host = await Musterstadt.StartAsync(Fresh);
        using var claudia = await host.ClaudiaAsync();
        using var jana = host.Browser("musterstadt.localhost");
        await claudia.PostAsync(
            "/admin/pages/edit",
            ("Input.TitleDe", "Adventsaktion"), ("Input.BodyDe", "Jeden Tag."), ("Input.Menu", "Main"), ("Input.IsLive", "true"),
            ("Input.From", "2026-11-12T10:00"), ("Input.Until", "2026-11-12T12:00"));

        var office = await claudia.GetAsync("/admin/pages");
        var early = (Page: await jana.GetAsync("/pages/adventsaktion"), Home: await jana.GetAsync("/"), Map: await jana.GetAsync("/sitemap.xml"));
        await host.PassAsync(TimeSpan.FromHours(1));
        var there = (Page: await jana.GetAsync("/pages/adventsaktion"), Home: await jana.GetAsync("/"), Map: await jana.GetAsync("/sitemap.xml"));
        await host.PassAsync(TimeSpan.FromHours(2));
        var late = (Page: await jana.GetAsync("/pages/adventsaktion"), Home: await jana.GetAsync("/"));

        Assert.Contains("Do., 12. Nov. 10:00 bis Do., 12. Nov. 12:00", office.Words, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound), (early.Page.Status, there.Page.Status, late.Page.Status));
        Assert.DoesNotContain("Adventsaktion", early.Home.Words, StringComparison.Ordinal);
        Assert.Contains("Adventsaktion", there.Home.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Adventsaktion", late.Home.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("adventsaktion", early.Map.Text, StringComparison.Ordinal);
        Assert.Contains("adventsaktion", there.Map.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_comes_and_goes_by_the_hour()
    {
        await using var host = await Musterstadt.StartAsync(Fresh);
        using var claudia = await host.ClaudiaAsync();
        using var jana = host.Browser("musterstadt.localhost");
        await claudia.PostAsync(
            "/admin/notices", ("Input.TitleDe", "Stromausfall"), ("Input.TextDe", "Kirchgasse"), ("Input.From", "2026-11-12T09:30"), ("Input.Until", "2026-11-12T11:00"));
        var backwards = await claudia.PostAsync(
            "/admin/notices", ("Input.TitleDe", "Falsch"), ("Input.TextDe", "x"), ("Input.From", "2026-11-12T09:30"), ("Input.Until", "2026-11-12T09:00"));

        var early = await jana.GetAsync("/");
        await host.PassAsync(TimeSpan.FromMinutes(31));
        var there = await jana.GetAsync("/");
        await host.PassAsync(TimeSpan.FromHours(2));
        var late = await jana.GetAsync("/");

        Assert.Contains("Wählen Sie ein Ende, das nach dem Anfang liegt.", backwards.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Stromausfall", early.Words, StringComparison.Ordinal);
        Assert.Contains("Stromausfall", there.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Stromausfall", late.Words, StringComparison.Ordinal);
    }
}
