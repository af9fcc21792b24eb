using Storefront.Learning.Lessons;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Learning;

/// <summary>Lessons that should have been read again are flagged to those who can do it.</summary>
public sealed class ReviewTests
{
    [Fact]
    public async Task An_overdue_lesson_of_the_town_is_something_to_do()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var ruth = await host.RuthAsync();
        await OwnLessonTests.WriteAsync(claudia, "Parken", review: "2026-11-13");
        var before = (await claudia.GetAsync("/admin")).Words;

        host.Clock.Advance(TimeSpan.FromDays(2));
        var page = await claudia.GetAsync("/admin/quickstart");
        var lesson = (await ruth.GetAsync("/shops/becker/admin/quickstart")).Html.QuerySelectorAll("main ol a").Last().GetAttribute("href")!;

        Assert.DoesNotContain("durchzusehen", before, StringComparison.Ordinal);
        Assert.Contains("1 Lektion ist durchzusehen", (await claudia.GetAsync("/admin")).Words, StringComparison.Ordinal);
        Assert.Equal("überfällig", page.Html.QuerySelector(".acts .badge--stop")!.TextContent);
        Assert.Contains("müsste wieder durchgesehen werden", (await ruth.GetAsync(lesson)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_sees_owner_review_and_law_of_every_lesson_and_how_many_are_overdue()
    {
        await using var host = await Musterstadt.StartAsync();
        using var operators = host.Browser("localhost");
        await operators.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        var catalog = new LessonCatalog();

        var today = await operators.GetAsync("/operator/quickstart");
        host.Clock.Advance(TimeSpan.FromDays(400));
        await operators.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        var later = await operators.GetAsync("/operator/quickstart");

        Assert.Equal(catalog.All.Count, today.Html.QuerySelectorAll("main tbody tr").Length);
        Assert.Empty(today.Html.QuerySelectorAll("main .badge--stop"));
        Assert.Contains("IMP-01", today.Words, StringComparison.Ordinal);
        var overdue = later.Html.QuerySelectorAll("main .badge--stop").Length;
        Assert.InRange(overdue, 20, catalog.All.Count);
        Assert.StartsWith($"Quickstart{overdue}", later.Html.QuerySelector("nav a[href$='/operator/quickstart']")!.TextContent, StringComparison.Ordinal);
    }
}
