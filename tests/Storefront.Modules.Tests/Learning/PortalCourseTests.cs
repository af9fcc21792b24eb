using System.Net;
using Storefront.Learning.Lessons;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Learning;

/// <summary>Whoever is curious reads the course on the portal, without signing in.</summary>
public sealed class PortalCourseTests
{
    [Fact]
    public async Task Everybody_reads_the_course_and_every_link_of_it_leads_somewhere()
    {
        await using var host = await Musterstadt.StartAsync();
        using var guest = host.Browser();

        var course = await guest.GetAsync("/quickstart");
        var lessons = course.Html.QuerySelectorAll(".stage__lesson a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(new LessonCatalog().All.Count, lessons.Count);
        foreach (var link in lessons.Append("/register").Append("/quickstart/book"))
        {
            Assert.True((await guest.GetAsync(link)).Status == HttpStatusCode.OK, link);
        }

        Assert.Equal(Lesson.Topics.Count, course.Html.QuerySelectorAll(".stage h3").Length);
        Assert.Equal(Lesson.Topics.Count, course.Html.QuerySelectorAll(".course__outcomes li").Length);
        Assert.Contains("29 kurze Lektionen", course.Words, StringComparison.Ordinal);
        Assert.NotNull(course.Html.QuerySelector("a.button--signal[href='/register']"));
        Assert.NotNull(course.Html.QuerySelector("a[href='/quickstart/book'][download]"));
        var lesson = await guest.GetAsync("/quickstart/handover");
        Assert.Equal("Übergabe mit Code und Zahlung im Geschäft", lesson.Html.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(course.Response.Headers, header => header.Key == "Set-Cookie");
        Assert.Contains("/quickstart/handover", (await guest.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lesson_says_where_one_is_and_leads_on_and_back()
    {
        await using var host = await Musterstadt.StartAsync();
        using var guest = host.Browser();
        var all = new LessonCatalog().All;

        var first = await guest.GetAsync($"/quickstart/{all[0].Key}");
        var second = await guest.GetAsync($"/quickstart/{all[1].Key}");
        var last = await guest.GetAsync($"/quickstart/{all[^1].Key}");

        Assert.Contains($"Lektion 2 von {all.Count} · {all[1].German.Minutes} Minuten", second.Words, StringComparison.Ordinal);
        Assert.Equal([$"/quickstart/{all[1].Key}"], Ways(first));
        Assert.Equal([$"/quickstart/{all[0].Key}", $"/quickstart/{all[2].Key}"], Ways(second));
        Assert.Equal([$"/quickstart/{all[^2].Key}"], Ways(last));
        Assert.Equal(["/quickstart", "/quickstart#start"], second.Html.QuerySelectorAll(".breadcrumb a").Select(link => link.GetAttribute("href")));
        Assert.Equal(all[1].German.Checklist, second.Html.QuerySelectorAll(".lesson__boxes li").Select(box => box.TextContent));

        static IEnumerable<string?> Ways(TestPage page) => page.Html.QuerySelectorAll(".lesson__way").Select(way => way.GetAttribute("href"));
    }

    [Fact]
    public async Task It_is_there_in_english()
    {
        await using var host = await Musterstadt.StartAsync();
        using var guest = host.Browser();

        var lesson = await guest.GetAsync("/quickstart/handover?lang=en");

        Assert.Equal("Handing over by code, and payment in the shop", lesson.Html.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_town_that_does_not_want_it_has_none()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var guest = host.Browser();

        var before = await guest.GetAsync("/impressum");
        await claudia.PostAsync("/admin/settings/features");

        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/quickstart")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/quickstart/handover")).Status);
        Assert.DoesNotContain("/quickstart", (await guest.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await claudia.GetAsync("/admin/quickstart")).Status);
        Assert.NotNull(before.Html.QuerySelector("footer a[href='/quickstart']"));
        Assert.Null((await guest.GetAsync("/impressum")).Html.QuerySelector("footer a[href='/quickstart']"));
    }

    [Fact]
    public async Task What_does_not_exist_is_not_there_and_shops_have_no_course_of_their_own()
    {
        await using var host = await Musterstadt.StartAsync();
        using var guest = host.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/quickstart/zaubern")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/shops/becker/quickstart")).Status);
    }
}
