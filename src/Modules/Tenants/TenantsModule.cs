using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Audit;
using Storefront.Tenants.Branches;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Data;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Settings;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Staff;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants;

/// <summary>Towns, shops, their addresses, features, settings, staff, and what was done.</summary>
public sealed class TenantsModule : IModule
{
    public ModuleManifest Manifest { get; } = new("tenants", 1);

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddModelPart<TenantsModel>()
        .AddScoped<ITenantSource, TenantSource>()
        .AddScoped<TenantChanges>()
        .AddSingleton<ProfileCache>()
        .AddSingleton<SettingCache>()
        .AddScoped<ITenantProfiles, TenantProfiles>()
        .AddScoped<ITenantSettings, TenantSettings>()
        .AddScoped<ITenantAppearance, TenantAppearance>()
        .AddSingleton<PublicRoot>()
        .AddSingleton<TenantAddresses>()
        .AddSingleton<ITenantAddresses>(provider => provider.GetRequiredService<TenantAddresses>())
        .AddSingleton<IBranches, BranchFolder>()
        .AddScoped<IAuditLog, AuditLog>()
        .AddScoped<IStaffDirectory, StaffDirectory>()
        .AddScoped<IStaffRegister, StaffRegister>()
        .AddScoped<Invitations>()
        .AddScoped<IInvitations>(provider => provider.GetRequiredService<Invitations>())
        .AddScoped<InvitationMail>()
        .AddScoped<ShopOpening>()
        .AddScoped<ShopDecisions>()
        .AddScoped<TownFounding>()
        .AddRecipeStep<TownStep>()
        .AddRecipeStep<ShopStep>()
        .AddRecipeStep<BranchStep>();
}
