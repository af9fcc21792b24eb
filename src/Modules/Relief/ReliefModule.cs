using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Relief.Claims;
using Storefront.Relief.Data;
using Storefront.Relief.Figures;
using Storefront.Relief.Rules;
using Storefront.Relief.Samples;
using Storefront.Tenants.Contracts;

namespace Storefront.Relief;

/// <summary>Works out what a closure cost and what a relief would pay, and makes the file for the application.</summary>
public sealed class ReliefModule : IModule
{
    internal const string Feature = "Relief";

    // Ends in „settings“: what only the owner may do.
    internal const string MayUse = "relief.settings";

    public ModuleManifest Manifest { get; } = new("relief", 19, new Feature(Feature, TenantKinds.Tenant));

    public IEnumerable<Permission> Permissions => [new Permission(MayUse, TenantKinds.Tenant)];

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("relief.menu", ReliefPage.Path, "relief", TenantKinds.Shop, 940, MayUse, Feature),
        new("relief.rules.menu", RuleSetsPage.Path, "relief", TenantKinds.Town, 940, MayUse, Feature),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddModelPart<ReliefModel>()
        .AddSingleton(new AuditKind("relief", TenantKinds.Tenant | TenantKinds.Operator, "relief_"))
        .AddScoped<TillBook>()
        .AddScoped<TurnoverBook>()
        .AddScoped<RuleBook>()
        .AddScoped<RuleSetDesk>()
        .AddScoped<ClaimDesk>()
        .AddRecipeStep<RuleSetStep>()
        .AddRecipeStep<ReliefSampleStep>();
}
