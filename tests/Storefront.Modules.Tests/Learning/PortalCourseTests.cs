using System.Net;
using Storefront.Learning.Lessons;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;

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
        var lessons = course.Html.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(new LessonCatalog().All.Count, lessons.Count);
        foreach (var link in lessons.Append("/register").Append("/quickstart/book"))
        {
            Assert.True((await guest.GetAsync(link)).Status == HttpStatusCode.OK, link);
        }

        var lesson = await guest.GetAsync("/quickstart/handover");
        Assert.Equal("Übergabe mit Code und Zahlung im Geschäft", lesson.Html.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(course.Response.Headers, header => header.Key == "Set-Cookie");
        Assert.Contains("/quickstart/handover", (await guest.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
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

        await claudia.PostAsync("/admin/settings/features");

        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/quickstart")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/quickstart/handover")).Status);
        Assert.DoesNotContain("/quickstart", (await guest.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await claudia.GetAsync("/admin/quickstart")).Status);
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
