using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Hours.Contracts;
using Storefront.Hours.Data;
using Storefront.Hours.Office;
using Storefront.Hours.Schedules;
using Storefront.Hours.Status;
using Storefront.Pages.Contracts;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Contracts;

namespace Storefront.Hours;

/// <summary>When shops are open: week, holidays, closures, special days. One source for badge, pickup times and search.</summary>
public sealed class HoursModule : IModule
{
    public ModuleManifest Manifest { get; } = new("hours", 6);

    public IEnumerable<NavigationEntry> Navigation =>
        [new("hours.menu", "/admin/hours", "clock", TenantKinds.Shop, 45, "hours.edit")];

    public IEnumerable<Permission> Permissions => [new("hours.edit", TenantKinds.Shop)];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddModelPart<HoursModel>()
        .AddSingleton<HoursBook>()
        .AddScoped<OpeningHours>()
        .AddScoped<IOpeningHours>(provider => provider.GetRequiredService<OpeningHours>())
        .AddScoped<IOpeningWeek>(provider => provider.GetRequiredService<OpeningHours>())
        .AddScoped<ScheduleDesk>()
        .AddScoped<NewClosure>()
        .AddScoped<ChangedHours>()
        .AddScoped<IDoorOnlyDays, DoorOnlyDays>()
        .AddScoped<IBusinessFacts, HoursForEngines>()
        .AddScoped<IShopStatus, ShopStatusNow>()
        .AddScoped<IPublishCheck, TellHours>()
        .AddScoped<IShopFilePart, HoursOnFile>()
        .AddRecipeStep<HoursStep>()
        .AddEventHandler<HoursChanged, FreshPages>();
}
