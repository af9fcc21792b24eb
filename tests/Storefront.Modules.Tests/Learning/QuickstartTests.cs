using System.Net;
using Storefront.Learning.Lessons;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Learning;

/// <summary>A shopkeeper learns, does it, and sees that it is done.</summary>
public sealed class QuickstartTests
{
    private const string Office = "/shops/becker/admin";
    private const string Course = Office + "/quickstart";
    private const string Hours = Course + "/lessons/opening-hours";

    [Fact]
    public async Task The_course_names_every_lesson_and_the_next_one()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var page = await ruth.GetAsync(Course);
        var lessons = new LessonCatalog().All;

        Assert.Equal(lessons.Select(lesson => $"{Course}/lessons/{lesson.Key}"), page.Html.QuerySelectorAll("main ol a").Select(link => link.GetAttribute("href")));
        Assert.Contains($"von {lessons.Count} Lektionen erledigt", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("main .card a.button"));
        Assert.NotNull(page.Html.QuerySelector($"nav a[href='{Course}'][aria-current=page]"));
    }

    [Fact]
    public async Task What_the_shop_has_done_is_seen_without_ticking()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var before = await ruth.GetAsync(Hours);

        await host.SeedAsync(Musterstadt.Recipe[..Musterstadt.Recipe.LastIndexOf(']')] + """
            , { "name": "hours", "shop": "becker", "openingHours": "Mo-Sa 10:00-18:00" } ] }
            """);
        var after = await ruth.GetAsync(Hours);

        Assert.Contains("ist davon noch nichts zu sehen", before.Words, StringComparison.Ordinal);
        Assert.Contains("dass es getan ist", after.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Als erledigt abhaken", after.Words, StringComparison.Ordinal);
        Assert.Equal("erledigt", await BadgeAsync(ruth, Course, "opening-hours"));
    }

    [Fact]
    public async Task Whether_others_work_here_is_seen_as_well()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var ida = await IdaAsync(host);

        Assert.Equal("erledigt", await BadgeAsync(ruth, Course, "team"));
        Assert.Equal("offen", await BadgeAsync(ida, "/shops/lindenhof/admin/quickstart", "team"));
    }

    [Fact]
    public async Task A_lesson_is_ticked_off_by_hand_and_opened_again_by_each_person_alone()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var emil = await EmilAsync(host);
        var lesson = Course + "/lessons/stock";

        var ticked = await ruth.FollowAsync(ruth.PostAsync(lesson + "?handler=Done"));
        await ruth.PostAsync(lesson + "?handler=Done");

        Assert.Contains("„Bestand ohne Kasse“ ist abgehakt.", ticked.Words, StringComparison.Ordinal);
        Assert.Equal(("erledigt", "offen"), (await BadgeAsync(ruth, Course, "stock"), await BadgeAsync(emil, Course, "stock")));

        await ruth.PostAsync(lesson + "?handler=Open");
        Assert.Equal("offen", await BadgeAsync(ruth, Course, "stock"));
    }

    [Fact]
    public async Task A_lesson_leads_to_its_screen_and_nobody_to_where_they_may_not_go()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var emil = await EmilAsync(host);

        var owner = await ruth.GetAsync(Course + "/lessons/team");
        var staff = await emil.GetAsync(Course + "/lessons/team");

        Assert.Equal(Office + "/team", owner.Html.QuerySelector("main a.button--big")!.GetAttribute("href"));
        Assert.Null(staff.Html.QuerySelector("main a.button--big"));
        Assert.Equal(HttpStatusCode.OK, (await ruth.GetAsync(Office + "/team")).Status);
    }

    [Fact]
    public async Task A_lesson_says_who_keeps_it_and_of_when_its_law_is()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var german = await ruth.GetAsync(Course + "/lessons/imprint");
        var english = await ruth.GetAsync(Course + "/lessons/imprint?lang=en");

        Assert.Contains("Nächste Durchsicht: 31. Mai 2027.", german.Words, StringComparison.Ordinal);
        Assert.Contains("Stand des Rechts: 23. November 2026.", german.Words, StringComparison.Ordinal);
        Assert.Equal("The imprint", english.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("State of the law: 23 November 2026.", english.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("müsste wieder durchgesehen", german.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lesson_that_does_not_exist_is_not_there()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(Course + "/lessons/zaubern")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync(Course + "/lessons/zaubern?handler=Done")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync($"{Course}/lessons/{Guid.NewGuid():N}")).Status);
    }

    [Theory]
    [InlineData("de", "Öffnungszeiten und Feiertage")]
    [InlineData("en", "Opening hours and holidays")]
    public async Task All_lessons_are_saved_as_one_file_that_needs_nothing_else(string locale, string title)
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var book = await ruth.GetAsync($"{Course}/book?lang={locale}");
        var lessons = new LessonCatalog().All;

        Assert.Equal($"attachment; filename=quickstart-{locale}.html; filename*=UTF-8''quickstart-{locale}.html", book.Response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(locale, book.Html.DocumentElement.GetAttribute("lang"));
        Assert.Contains(title, book.Words, StringComparison.Ordinal);
        Assert.Equal(lessons.Select(lesson => lesson.Key), book.Html.QuerySelectorAll("article").Select(article => article.Id!));
        Assert.Empty(book.Html.QuerySelectorAll("script, link, img, iframe, form"));
        Assert.All(book.Html.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href")!, StringComparison.Ordinal));
    }

    internal static async Task<string> BadgeAsync(TestBrowser browser, string course, string key)
    {
        var link = (await browser.GetAsync(course)).Html.QuerySelector($"main ol a[href$='/lessons/{key}']")!;
        return link.Closest("li")!.QuerySelector(".badge")!.TextContent;
    }

    internal static async Task<TestBrowser> IdaAsync(TestHost host)
    {
        var ida = host.Browser();
        await ida.TryAsync("/shops/lindenhof/admin", "ida@lindenhof.example", "lindenhof-demo-2026");
        return ida;
    }

    internal static async Task<TestBrowser> EmilAsync(TestHost host)
    {
        var emil = host.Browser();
        await emil.TryAsync(Office, "emil@becker.example", "becker-team-2026");
        return emil;
    }
}
