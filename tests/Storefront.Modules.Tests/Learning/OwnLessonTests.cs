using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Recipes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Learning;

/// <summary>A town writes lessons for its own shops.</summary>
public sealed class OwnLessonTests
{
    private const string Office = "/admin/quickstart";
    private const string Shop = "/shops/becker/admin/quickstart";
    private const string Body = "Am 6. Dezember ist offen.\n\n## Schritte\n1. **Zeiten** eintragen.\n\n<script>alert(1)</script>\n\n## Geprüft?\n- [ ] Zeiten stimmen";

    [Fact]
    public async Task A_draft_is_for_the_town_and_a_published_lesson_for_its_shops()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var ruth = await host.RuthAsync();

        var draft = await WriteAsync(claudia, "Verkaufsoffener Sonntag", isLive: false);
        var hidden = (await ruth.GetAsync(Shop)).Words;
        await claudia.SubmitAsync(await claudia.GetAsync(await EditAsync(claudia)), "main form", ("Input.IsLive", "true"));
        var shown = await ruth.GetAsync(Shop);
        var lesson = await ruth.GetAsync(shown.Html.QuerySelectorAll("main ol a").Last().GetAttribute("href")!);

        Assert.Contains("als Entwurf gespeichert", draft.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Verkaufsoffener Sonntag", hidden, StringComparison.Ordinal);
        Assert.Contains("Von Ihrer Stadt", shown.Words, StringComparison.Ordinal);
        Assert.Equal("Verkaufsoffener Sonntag", lesson.Html.QuerySelector("h1")!.TextContent);
        Assert.Equal("Zeiten", lesson.Html.QuerySelector("main ol strong")!.TextContent);
        Assert.Equal("Zeiten stimmen", lesson.Html.QuerySelector(".lesson__boxes li")!.TextContent);
        Assert.Empty(lesson.Html.QuerySelectorAll("main script"));
        Assert.Equal("/shops/becker/admin/hours", lesson.Html.QuerySelector("main a.button--big")!.GetAttribute("href"));
        Assert.Contains("Verantwortlich: Claudia Brandt.", lesson.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_ticks_it_off_and_has_it_in_the_saved_file()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var ruth = await host.RuthAsync();
        await WriteAsync(claudia, "Verkaufsoffener Sonntag");
        var address = (await ruth.GetAsync(Shop)).Html.QuerySelectorAll("main ol a").Last().GetAttribute("href")!;

        await ruth.PostAsync(address + "?handler=Done");

        Assert.Equal("erledigt", await QuickstartTests.BadgeAsync(ruth, Shop, address[(address.LastIndexOf('/') + 1)..]));
        Assert.Contains("Verkaufsoffener Sonntag", (await ruth.GetAsync(Shop + "/book")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_is_kept()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var wrong = await claudia.PostAsync(
            Office + "/edit", ("Input.TitleDe", ""), ("Input.BodyDe", "Viel getippt."), ("Input.DoPath", "/admin/nirgends"), ("Input.Review", "bald"));

        var fields = wrong.Html.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("#Input_TitleDe", fields);
        Assert.Contains("#Input_Review", fields);
        Assert.Contains("#Input_DoPath", fields);
        Assert.Equal("Viel getippt.", wrong.Html.QuerySelector("#Input_BodyDe")!.TextContent.Trim());
        Assert.DoesNotContain("Viel getippt", (await claudia.GetAsync(Office)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_what_was_typed_and_stores_nothing()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var preview = await claudia.PostAsync(Office + "/edit?handler=Preview", ("Input.TitleDe", "Probe"), ("Input.BodyDe", Body));

        Assert.Equal("Probe", preview.Html.QuerySelector("article h1")!.TextContent);
        Assert.Empty(preview.Html.QuerySelectorAll("article script"));
        Assert.Equal("Probe", preview.Html.QuerySelector("#Input_TitleDe")!.GetAttribute("value"));
        Assert.Contains("Noch keine eigene Lektion", (await claudia.GetAsync(Office)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_lesson_can_be_brought_back()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var ruth = await host.RuthAsync();
        await WriteAsync(claudia, "Parken");
        var id = (await claudia.GetAsync(Office)).Html.QuerySelector("input[name=id]")!.GetAttribute("value");

        await claudia.PostAsync(Office + "?handler=Delete", ("id", id));
        var gone = (await ruth.GetAsync(Shop)).Words;
        await claudia.PostAsync(Office + "?handler=Restore", ("id", id));

        Assert.DoesNotContain("Parken", gone, StringComparison.Ordinal);
        Assert.Contains("Parken", (await ruth.GetAsync(Shop)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.PostAsync(Office + "?handler=Delete", ("id", Guid.NewGuid().ToString()))).Status);
    }

    [Fact]
    public async Task German_only_is_read_by_english_readers_as_german()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var ruth = await host.RuthAsync();
        await WriteAsync(claudia, "Parken");

        var link = (await ruth.GetAsync(Shop + "?lang=en")).Html.QuerySelectorAll("main ol a").Last();

        Assert.Equal(("Parken", "de"), (link.TextContent, link.GetAttribute("lang")));
        Assert.Equal("de", (await ruth.GetAsync(link.GetAttribute("href")! + "?lang=en")).Html.QuerySelector("article")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_shops_of_another_town_do_not_see_it()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "nebenstadt", "displayName": "Nebenstadt", "portalName": "Nebenstadt", "hosts": ["nebenstadt.localhost"], "state": "NW" },
              { "name": "user", "email": "nora@nebenstadt.example", "displayName": "Nora", "password": "nora-demo-2026", "staffOf": "portal", "role": "town_admin" },
              { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "level": "sell", "state": "live" },
              { "name": "user", "email": "grete@hut.example", "displayName": "Grete", "password": "grete-demo-2026", "staffOf": "hut", "role": "owner" } ] }
            """);
        using var claudia = host.Browser("musterstadt.localhost");
        using var nora = host.Browser("nebenstadt.localhost");
        using var grete = host.Browser("nebenstadt.localhost");
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");
        await nora.TryAsync("/admin", "nora@nebenstadt.example", "nora-demo-2026");
        await grete.TryAsync("/shops/hut/admin", "grete@hut.example", "grete-demo-2026");
        await WriteAsync(claudia, "Parken in Musterstadt");
        var id = Guid.Parse((await claudia.GetAsync(Office)).Html.QuerySelector("input[name=id]")!.GetAttribute("value")!);

        var course = await grete.GetAsync("/shops/hut/admin/quickstart");

        Assert.Equal(HttpStatusCode.OK, course.Status);
        Assert.DoesNotContain("Parken in Musterstadt", course.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await grete.GetAsync($"/shops/hut/admin/quickstart/lessons/{id:N}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nora.GetAsync($"{Office}/lessons/{id:N}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nora.GetAsync($"{Office}/edit/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nora.PostAsync($"{Office}/edit/{id}", ("Input.TitleDe", "Meins"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nora.PostAsync(Office + "?handler=Delete", ("id", id.ToString()))).Status);
    }

    [Fact]
    public async Task A_town_shows_a_lesson_on_its_portal_if_it_wants_to()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var guest = host.Browser();
        await WriteAsync(claudia, "Parken");
        var id = Guid.Parse((await claudia.GetAsync(Office)).Html.QuerySelector("input[name=id]")!.GetAttribute("value")!);
        var address = $"/quickstart/{id:N}";

        Assert.DoesNotContain("Parken", (await guest.GetAsync("/quickstart")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(address)).Status);

        await claudia.SubmitAsync(await claudia.GetAsync($"{Office}/edit/{id}"), "main form", ("Input.OnPortal", "true"));
        await host.DrainAsync();
        var course = await guest.GetAsync("/quickstart");
        var stage = course.Html.QuerySelector("#town")!;
        Assert.Equal("Aus Ihrer Stadt", stage.QuerySelector("h3")!.TextContent);
        Assert.Equal(address, stage.QuerySelector("a.stage__link")!.GetAttribute("href"));
        Assert.Contains("30 kurze Lektionen", course.Words, StringComparison.Ordinal);
        var lesson = await guest.GetAsync(address + "?lang=en");
        Assert.Equal(("Parken", "de"), (lesson.Html.QuerySelector("h1")!.TextContent, lesson.Html.QuerySelector("h1")!.GetAttribute("lang")));
        Assert.Empty(lesson.Html.QuerySelectorAll("main .prose script"));
        Assert.Contains("Parken", (await guest.GetAsync("/quickstart/book")).Words, StringComparison.Ordinal);
        Assert.Contains(address, (await guest.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);

        await claudia.SubmitAsync(await claudia.GetAsync($"{Office}/edit/{id}"), "main form", ("Input.IsLive", null));
        await host.DrainAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Editors_of_the_portal_write_lessons_too()
    {
        await using var host = await Musterstadt.WithAsync("""
            { "name": "user", "email": "eda@musterstadt.example", "displayName": "Eda", "password": "eda-demo-2026", "staffOf": "portal", "role": "editor" }
            """);
        using var eda = host.Browser();
        await eda.TryAsync("/admin", "eda@musterstadt.example", "eda-demo-2026");

        Assert.Contains("als Entwurf gespeichert", (await WriteAsync(eda, "Parken", isLive: false)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipe_brings_a_lesson_once_and_says_what_it_lacks()
    {
        const string Lesson = """
            { "name": "lesson", "title": { "de": "Parken" }, "goal": { "de": "Alle finden her." }, "body": { "de": "Text." },
              "topic": "seen", "owner": "Claudia Brandt", "review": "2027-11-12" }
            """;
        await using var host = await Musterstadt.WithAsync($"{Lesson}, {Lesson}");
        using var ruth = await host.RuthAsync();

        var course = await ruth.GetAsync(Shop);

        Assert.Single(course.Html.QuerySelectorAll("main ol a"), link => link.TextContent == "Parken");
        var error = await Assert.ThrowsAsync<RecipeException>(() => host.RunAsync(RecipeSteps.ATown(), new { name = "lesson", title = new { de = "Leer" } }));
        Assert.Contains("\"goal\"", error.Message, StringComparison.Ordinal);
    }

    internal static async Task<TestPage> WriteAsync(TestBrowser claudia, string title, bool isLive = true, string review = "2027-11-12") =>
        await claudia.FollowAsync(claudia.SubmitAsync(
            await claudia.GetAsync(Office + "/edit"),
            "main form",
            ("Input.TitleDe", title),
            ("Input.GoalDe", "Alle wissen Bescheid."),
            ("Input.BodyDe", Body),
            ("Input.DoPath", "/admin/hours"),
            ("Input.Review", review),
            ("Input.IsLive", isLive ? "true" : null)));

    private static async Task<string> EditAsync(TestBrowser claudia) =>
        (await claudia.GetAsync(Office)).Html.QuerySelector("main a[href*='/quickstart/edit/']")!.GetAttribute("href")!;
}
