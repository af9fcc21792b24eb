using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Pages.Contracts;
using Storefront.Pages.Data;
using Storefront.Pages.Events;
using Storefront.Pages.Home;
using Storefront.Pages.Legal;
using Storefront.Pages.Lists;
using Storefront.Pages.Menus;
using Storefront.Pages.Notices;
using Storefront.Pages.Pages;
using Storefront.Pages.Recipes;
using Storefront.Pages.Withdrawal;
using Storefront.Platform;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages;

/// <summary>What towns and shops write themselves: pages, menus, notices, legal texts.</summary>
public sealed class PagesModule : IModule
{
    public const string ChangePages = "pages.change";
    public const string ChangeLegal = "pages.legal";

    public ModuleManifest Manifest { get; } = new("pages", 5);

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("pages.menu", "/admin/pages", "page", TenantKinds.Tenant, 80, ChangePages),
        new("pages.notices.menu", "/admin/notices", "bell", TenantKinds.Town, 82, ChangePages),
        new("pages.events.title", "/admin/events", "calendar", TenantKinds.Town, 81, ChangePages),
        new("pages.legal.menu", "/admin/legal", "scale", TenantKinds.Tenant, 84, ChangeLegal),
        new("pages.withdrawals.title", WithdrawalList.Address, "undo", TenantKinds.Shop, 15, ChangeLegal),
    ];

    public IEnumerable<Permission> Permissions =>
        [new(ChangePages, TenantKinds.Tenant), new(ChangeLegal, TenantKinds.Tenant)];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new AuditKind("pages", TenantKinds.Tenant, "page_", "event_", "notice_"))
        .AddSingleton(new AuditKind("withdrawals", TenantKinds.Shop, "withdrawal_"))
        .AddScoped<OfficeLog>()
        .AddScoped<PageBook>()
        .AddScoped<EventBook>()
        .AddScoped<LegalBook>()
        .AddScoped<ILegalTexts, LegalTexts>()
        .AddScoped<LegalTextsCheck>()
        .AddScoped<IOfficeFoot, OperatorFoot>()
        .AddScoped<ITextsOfProfile, OutdatedLegalTexts>()
        .AddScoped<IShopFilePart, LegalTextsOnFile>()
        .AddScoped<IPublishCheck>(provider => provider.GetRequiredService<LegalTextsCheck>())
        .AddScoped<ITownTask, TownLegalTexts>()
        .AddEventHandler<SellerDutiesChanged, FollowDuties>()
        .AddEventHandler<TownChanged, FollowTown>()
        .AddJob<FollowTownJob, TownChanged>(FollowTownJob.Kind)
        .AddScoped<PrivacyOfTown>()
        .AddScoped<IDashboardList, EventsAhead>()
        .AddScoped<IDashboardList, NoticesAhead>()
        .AddScoped<WithdrawalDesk>()
        .AddScoped<WithdrawalList>().AddScoped<Refunds>().AddScoped<TickOff>()
        .AddScoped<IDeclaredWithdrawals, DeclaredWithdrawals>()
        .AddScoped<INavigationCount>(provider => provider.GetRequiredService<WithdrawalList>())
        .AddScoped<IDashboardList, WithdrawalsAhead>()
        .AddScoped<ISitemapPart, PagesInSitemap>()
        .AddScoped<PortalPages>()
        .AddPageObject<LinkLists>()
        .AddScoped<NoticesNow>()
        .AddPageObject<NoticesNow>()
        .AddPageObject<TodayInTown>()
        .AddPageObject<EventsToCome>()
        .AddRecipeStep<PageStep>()
        .AddRecipeStep<NoticeStep>()
        .AddRecipeStep<EventStep>()
        .AddRecipeStep<LegalTextStep>()
        .AddModelPart<PagesModel>();

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var tenant = endpoints.MapFor(TenantKinds.Tenant);
        tenant.MapGet("/", ShowHome.HandleAsync).CachePage();
        tenant.MapGet("/pages/{handle}", ShowPage.HandleAsync).CachePage();
        endpoints.MapFor(TenantKinds.Town).MapGet(ShowEvents.Path, ShowEvents.HandleAsync).CachePage();
        tenant.MapGet("/impressum", ShowLegal.ImprintAsync).CachePage(ShowLegal.VersionKey);
        tenant.MapGet("/datenschutz", ShowLegal.PrivacyAsync).CachePage(ShowLegal.VersionKey);
        tenant.MapGet("/agb", ShowLegal.TermsAsync).CachePage(ShowLegal.VersionKey);
        tenant.MapGet("/widerruf", ShowLegal.WithdrawalAsync).CachePage(ShowLegal.VersionKey);
        tenant.MapGet("/versand", ShowLegal.ShippingAsync).CachePage();
        tenant.MapGet("/barrierefreiheit", ShowLegal.AccessibilityAsync).CachePage();
        tenant.MapGet("/sitemap.xml", Sitemap.HandleAsync);
        tenant.MapGet("/robots.txt", Sitemap.Robots);
        endpoints.MapBackOffice(TenantKinds.Tenant, ChangePages)
            .MapGet("/admin/pages/{id:guid}/preview", PreviewPage.HandleAsync);
    }
}
