using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Learning.Checks;
using Storefront.Learning.Contracts;
using Storefront.Learning.Lessons;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Modules.Tests.Learning;

/// <summary>Lessons lead to screens that are there, and ask what somebody answers.</summary>
public sealed class LessonLinksTests
{
    [Fact]
    public async Task Every_lesson_leads_to_a_page_of_a_shops_back_office()
    {
        await using var host = await Musterstadt.StartAsync();
        var pages = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<BackOfficeAttribute>()?.Kinds.HasFlag(TenantKinds.Shop) == true)
            .Select(endpoint => new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []))
            .ToList();
        var lessons = new LessonCatalog().All;

        Assert.All(lessons, lesson => Assert.True(Leads(lesson.DoPath!), $"{lesson.Key}: {lesson.DoPath}"));
        Assert.All(
            lessons.Where(lesson => lesson.Tip is not null),
            lesson => Assert.True(Leads(lesson.Tip!.Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal)), $"{lesson.Key}: {lesson.Tip}"));

        bool Leads(string path) => pages.Any(page => page.TryMatch(path, []));
    }

    [Fact]
    public void A_screen_has_one_tip_at_most()
    {
        var tips = new LessonCatalog().All.Select(lesson => lesson.Tip).OfType<string>().ToList();

        Assert.Equal(tips.Distinct(), tips);
    }

    [Fact]
    public async Task Checks_have_names_of_their_own_and_only_look()
    {
        await using var host = await Musterstadt.StartAsync();
        await using var shop = host.Services.GetRequiredService<ScopeDoor>().Enter(host.Shop("becker"));
        var checks = shop.Services.GetServices<ILessonCheck>().ToList();
        var questions = new Dictionary<string, string> { ["step"] = "hours.set_up", ["articles"] = "10", ["level"] = "sell", ["text"] = "privacy" };

        Assert.Distinct(checks.Select(check => check.Kind));
        foreach (var check in checks)
        {
            await check.IsDoneAsync(questions.GetValueOrDefault(check.Kind, ""), Guid.Empty, CancellationToken.None);
        }

        Assert.False(shop.Get<StorefrontDb>().ChangeTracker.HasChanges());
    }

    [Fact]
    public async Task Every_check_of_a_lesson_is_answered()
    {
        await using var host = await Musterstadt.StartAsync();
        await using var shop = host.Services.GetRequiredService<ScopeDoor>().Enter(host.Shop("becker"));
        var checks = shop.Get<LessonChecks>();

        foreach (var lesson in new LessonCatalog().All.Where(lesson => lesson.Check is not null))
        {
            var (check, what) = checks.Find(lesson.Check!) ?? throw new InvalidOperationException($"{lesson.Key}: nobody answers {lesson.Check}.");
            await check.IsDoneAsync(what, Guid.Empty, CancellationToken.None);
            Assert.True(check is not SetUpStep step || step.Find(what) is not null, $"{lesson.Key}: there is no step {what}.");
        }
    }
}
