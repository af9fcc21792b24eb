using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Insights.Counter;
using Storefront.Insights.Counting;
using Storefront.Insights.Data;
using Storefront.Insights.Figures;
using Storefront.Insights.Privacy;
using Storefront.Insights.Recipes;
using Storefront.Ordering.Contracts;
using Storefront.Pages.Contracts;
using Storefront.Pickup.Contracts;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Insights;

/// <summary>Counts what a portal brings its shops and its town, without cookies and without anything about anybody.</summary>
public sealed class InsightsModule : IModule
{
    internal const string Feature = "Insights";
    internal const string MaySee = "insights.see";

    // Ends in „settings“: only the owner decides what the town sees.
    internal const string MayShare = "insights.settings";

    public ModuleManifest Manifest { get; } = new("insights", 20, new Feature(Feature, TenantKinds.Tenant));

    public IEnumerable<Permission> Permissions => [new(MaySee, TenantKinds.Tenant), new(MayShare, TenantKinds.Shop)];

    public IEnumerable<NavigationEntry> Navigation =>
        [new("insights.menu", InsightsPage.Path, "chart", TenantKinds.Tenant, 18, MaySee, Feature)];

    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddModelPart<InsightsModel>()
            .AddSingleton(new AuditKind("insights", TenantKinds.Shop, "insights_"))
            .AddSingleton<Crowd>()
            .AddSingleton<Tally>()
            .AddSingleton<IStartupFilter, SeenPages>()
            .AddCountStore<StoreCounts, CountKey>(configuration)
            .AddScoped<CountBook>()
            .AddScoped<FigureBook>()
            .AddScoped<ICounterNote, CameByPortal>()
            .AddScoped<IPrivacyPart, CountingNotice>()
            .AddEventHandler<OrderPlaced, CountOrder>()
            .AddEventHandler<OrderStateChanged, CountHandOver>()
            .AddEventHandler<WorthCounting, CountOther>()
            .AddRecurringWork<ForgetHeard>()
            .AddRecipeStep<SampleCountsStep>();

    public void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapFor(TenantKinds.Tenant, Feature).MapPost("/count", CountTap.Handle);
}
