using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Hours.Closures.Layer;
using Storefront.Hours.Closures.Mails;
using Storefront.Hours.Closures.Portal;
using Storefront.Hours.Closures.Recipes;
using Storefront.Hours.Closures.Shop;
using Storefront.Hours.Closures.Town;
using Storefront.Hours.Contracts;
using Storefront.Hours.Data;
using Storefront.Hours.Office;
using Storefront.Hours.Schedules;
using Storefront.Hours.Status;
using Storefront.Pages.Contracts;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Pages;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Contracts;

namespace Storefront.Hours;

/// <summary>When shops are open: week, holidays, closures, special days, and the town's plans to close. One source for badge, pickup times and search.</summary>
public sealed class HoursModule : IModule
{
    internal const string ClosureFeature = "Closures";

    // Ends in „settings“, and is asked of the head of the town: it binds every shop.
    internal const string MayClose = "hours.closures.settings";

    public ModuleManifest Manifest { get; } = new("hours", 6, new Feature(ClosureFeature, TenantKinds.Town));

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("hours.menu", "/admin/hours", "clock", TenantKinds.Shop, 45, "hours.edit"),
        new("hours.closures.shop.menu", ShopClosurePage.Path, "clock", TenantKinds.Shop, 46, "hours.edit"),
        new("hours.closures.menu", ClosuresPage.Path, "clock", TenantKinds.Town, 45, MayClose, ClosureFeature),
    ];

    public IEnumerable<Permission> Permissions => [new("hours.edit", TenantKinds.Shop), new(MayClose, TenantKinds.Town)];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddModelPart<HoursModel>()
        .AddSingleton(new AuditKind("hours", TenantKinds.Tenant, "hours_", "closure_", "special_day_", "door_days_"))
        .AddSingleton<HoursBook>()
        .AddSingleton<IKeptForPages>(provider => provider.GetRequiredService<HoursBook>())
        .AddSingleton<ClosureLens>()
        .AddScoped<OpeningHours>()
        .AddScoped<IOpeningHours>(provider => provider.GetRequiredService<OpeningHours>())
        .AddScoped<IOpeningWeek>(provider => provider.GetRequiredService<OpeningHours>())
        .AddScoped<IClosures>(provider => provider.GetRequiredService<OpeningHours>())
        .AddScoped<ClosureReader>()
        .AddScoped<FreshClosures>()
        .AddScoped<ClosureDesk>()
        .AddScoped<ClosurePreview>()
        .AddScoped<ClosureWords>()
        .AddScoped<IRehearsal, ClosureRehearsal>()
        .AddScoped<ITownTask, ClosureRunning>()
        .AddScoped<ShopPlans>()
        .AddScoped<INavigationNeed, ClosureNeeded>()
        .AddPageObject<ClosureBand>()
        .AddJob<TellShops, TellShopsArguments>(TellShops.Kind)
        .AddRecurringWork<KeepClosureTime>()
        .AddScoped<ScheduleDesk>()
        .AddScoped<NewClosure>()
        .AddScoped<HoursReader>().AddScoped<NewWeek>().AddScoped<NewOwnDay>().AddScoped<TakenAway>()
        .AddScoped<ChangedHours>()
        .AddScoped<IDoorOnlyDays, DoorOnlyDays>()
        .AddScoped<IBusinessFacts, HoursForEngines>()
        .AddScoped<IShopStatus, ShopStatusNow>()
        .AddScoped<IPublishCheck, TellHours>()
        .AddScoped<IShopFilePart, HoursOnFile>()
        .AddRecipeStep<HoursStep>()
        .AddRecipeStep<ClosurePlanStep>()
        .AddEventHandler<HoursChanged, FreshPages>();
}
