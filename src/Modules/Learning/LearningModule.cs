using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Learning.Checks;
using Storefront.Learning.Contracts;
using Storefront.Learning.Course;
using Storefront.Learning.Data;
using Storefront.Learning.Lessons;
using Storefront.Learning.OwnLessons;
using Storefront.Learning.Portal;
using Storefront.Learning.Progress;
using Storefront.Learning.Review;
using Storefront.Learning.Tips;
using Storefront.Pages.Contracts;
using Storefront.Platform;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Events;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Learning;

/// <summary>„Quickstart online“: a course that takes a small shop from nothing to selling, step by step.</summary>
public sealed class LearningModule : IModule
{
    internal const string MayWrite = "learning.write";

    /// <summary>The lessons on the portal, for shopkeepers who are only curious.</summary>
    internal const string Feature = "Quickstart";

    public ModuleManifest Manifest { get; } = new("learning", 17, new Feature(Feature, TenantKinds.Town));

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("learning.menu", QuickstartPage.Path, "book", TenantKinds.Tenant, 970),
        new("learning.menu", OperatorReviewPage.Path, "book", TenantKinds.Operator, 40),
    ];

    public IEnumerable<Permission> Permissions => [new(MayWrite, TenantKinds.Town)];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelPart<LearningModel>()
            .AddSingleton(new AuditKind("lessons", TenantKinds.Town, "lesson_"))
            .AddSingleton<LessonCatalog>()
            .AddScoped<LessonShelf>()
            .AddScoped<PortalCourse>()
            .AddScoped<LessonMarks>()
            .AddScoped<QuickstartCourse>()
            .AddScoped<OwnLessonBook>()
            .AddRecipeStep<LessonStep>()
            .AddEventHandler<LessonsChanged, FreshLessons>()
            .AddScoped<ITownTask, LessonsToReview>()
            .AddSingleton<INavigationCount, OverdueLessons>()
            .AddScoped<TipsOfOthers>()
            .AddScoped<IOfficeAside, TipOfTheMoment>()
            .AddScoped<ISitemapPart, LessonsInSitemap>();
        AddChecks(services);
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapBackOffice(TenantKinds.Tenant).MapGet(QuickstartPage.Path + "/book", SaveLessons.ForOfficeAsync);
        endpoints.MapBackOffice(TenantKinds.Shop).MapPost(HideTip.Path, HideTip.HandleAsync);
        var portal = endpoints.MapFor(TenantKinds.Town, Feature);
        portal.MapGet(ShowQuickstart.Path, ShowQuickstart.IndexAsync).CachePage();
        portal.MapGet(ShowQuickstart.Path + "/{key}", ShowQuickstart.LessonAsync).CachePage();
        portal.MapGet(ShowQuickstart.Path + "/book", SaveLessons.ForPortalAsync);
    }

    private static void AddChecks(IServiceCollection services) => services
        .AddScoped<LessonChecks>()
        .AddScoped<FirstArticles>()
        .AddScoped<ILessonCheck, SetUpStep>()
        .AddScoped<ILessonCheck, EnoughArticles>()
        .AddScoped<ILessonCheck, PicturesOnMost>()
        .AddScoped<ILessonCheck, WordsOnMost>()
        .AddScoped<ILessonCheck, StockOfMost>()
        .AddScoped<ILessonCheck, OrdersAnswered>()
        .AddScoped<ILessonCheck, OrdersHandedOver>()
        .AddScoped<ILessonCheck, LevelReached>()
        .AddScoped<ILessonCheck, TextInForce>()
        .AddScoped<ILessonCheck, MoreThanOnePerson>()
        .AddScoped<ILessonCheck, PasskeyThere>()
        .AddScoped<ILessonCheck, FaceOfTheShop>();
}
