using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Platform;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Audit;
using Storefront.Tenants.Branches;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Dashboard;
using Storefront.Tenants.Data;
using Storefront.Tenants.Domains;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Provider;
using Storefront.Tenants.Settings;
using Storefront.Tenants.Setup;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Staff;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants;

/// <summary>Towns, shops, their addresses, features, settings, staff, and what was done.</summary>
public sealed class TenantsModule : IModule
{
    /// <summary>Permission to check, approve and block the shops of a town.</summary>
    internal const string CheckShops = "tenants.shops";

    public ModuleManifest Manifest { get; } = new("tenants", 1);

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("tenants.towns", "/operator", "town", TenantKinds.Operator, 10),
        new("tenants.domains.menu", "/operator/domains", "link", TenantKinds.Operator, 30),
        new("tenants.overview", "/admin", "home", TenantKinds.Tenant, 0),
        new("tenants.start", "/admin/start", "check", TenantKinds.Tenant, 5),
        new("tenants.shops", "/admin/shops", "shop", TenantKinds.Town, 20, CheckShops),
        new("tenants.settings", "/admin/settings", "gear", TenantKinds.Tenant, 900, "tenants.profile"),
        new("tenants.team", "/admin/team", "people", TenantKinds.Tenant, 910, "tenants.team"),
        new("tenants.log", "/admin/log", "list", TenantKinds.Tenant, 980, "tenants.log"),
        new("tenants.provider.title", OperatorSettingsModel.Path, "gear", TenantKinds.Operator, 900),
        new("tenants.log", "/operator/log", "list", TenantKinds.Operator, 980),
    ];

    public IEnumerable<Permission> Permissions =>
    [
        new("tenants.profile", TenantKinds.Tenant),
        new("tenants.features", TenantKinds.Tenant),
        new("tenants.team", TenantKinds.Tenant),
        new("tenants.log", TenantKinds.Tenant),
        new(CheckShops, TenantKinds.Town),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        AddTenants(services);
        AddPeople(services);
        AddOffice(services);
        AddDomains(services, configuration);
    }

    private static void AddTenants(IServiceCollection services) => services
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
        .AddScoped<ShopOpening>()
        .AddScoped<ShopDecisions>()
        .AddScoped<ShopImport>()
        .AddScoped<NameCorrection>()
        .AddScoped<ShopRemoval>()
        .AddEventHandler<ShopNews, TellTown>()
        .AddEventHandler<TownAsks, TellOperator>()
        .AddJob<ShopImportJob, ShopImportArguments>(ShopImportJob.Kind)
        .AddJob<ShopImportTrial, ShopImportArguments>(ShopImportTrial.Kind)
        .AddScoped<TownFounding>()
        .AddScoped<TownDecisions>()
        .AddScoped<TownNameCorrection>()
        .AddScoped<TownOpening>()
        .AddScoped<TownApplication>()
        .AddScoped<AlikeTowns>()
        .AddScoped<AlikeShops>()
        .AddScoped<AheadOfCheck>()
        .AddScoped<IProvisioning, Provisioning>()
        .AddScoped<OperatorProfiles>()
        .AddScoped<IOperatorProfile>(provider => provider.GetRequiredService<OperatorProfiles>())
        .AddRecipeStep<OperatorStep>()
        .AddRecipeStep<TownStep>()
        .AddRecipeStep<ShopStep>()
        .AddRecipeStep<BranchStep>();

    private static void AddPeople(IServiceCollection services) => services
        .AddScoped<IAuditLog, AuditLog>()
        .AddSingleton<AuditKinds>()
        .AddSingleton(new AuditKind("towns", TenantKinds.Operator | TenantKinds.Town, "town_"))
        .AddSingleton(new AuditKind("shops", TenantKinds.Tenant, "shop_", "new_shops_"))
        .AddSingleton(new AuditKind("profile", TenantKinds.Tenant | TenantKinds.Operator, "profile_", "features_", "operator_profile_"))
        .AddSingleton(new AuditKind("legal", TenantKinds.Tenant, "legal_", "duties_"))
        .AddSingleton(new AuditKind("addresses", TenantKinds.Tenant | TenantKinds.Operator, "address_", "domain_"))
        .AddSingleton(new AuditKind("team", TenantKinds.Tenant | TenantKinds.Operator, "staff_", "operator_added"))
        .AddScoped<IStaffDirectory, StaffDirectory>()
        .AddScoped<IStaffRegister, StaffRegister>()
        .AddScoped<Invitations>()
        .AddScoped<IInvitations>(provider => provider.GetRequiredService<Invitations>())
        .AddScoped<InvitationMail>()
        .AddScoped<OwnerMail>()
        .AddScoped<IOwnerMail>(provider => provider.GetRequiredService<OwnerMail>())
        .AddScoped<StaffLanguage>()
        .AddScoped<Team>()
        .AddScoped<HeadInvitations>()
        .AddScoped<IGuests, Guests>();

    private static void AddDomains(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient(DomainRecords.Client, client => client.Timeout = TimeSpan.FromSeconds(8))
            .ConfigurePrimaryHttpMessageHandler(() => DomainRecords.Handler(configuration));
        services.AddSingleton<IDomainRecords, DomainRecords>()
            .AddSingleton<ReservedHosts>()
            .AddScoped<DomainDesk>()
            .AddScoped<DomainLoss>()
            .AddScoped<DomainRegister>()
            .AddRecurringWork<LookAgain>();
    }

    private static void AddOffice(IServiceCollection services)
    {
        services.AddScoped<ShopStatus>()
            .AddScoped<IShopWay>(provider => provider.GetRequiredService<ShopStatus>())
            .AddScoped<INavigationNeed, SetUpNeeded>()
            .AddScoped<ShopList>()
            .AddScoped<TownList>()
            .AddScoped<ProfileEditing>()
            .AddScoped<Renaming>()
            .AddScoped<ShopAddress>()
            .AddScoped<PublishGate>()
            .AddScoped<IPublishCheck, ProfileCheck>()
            .AddScoped<IPublishCheck, LegalCheck>()
            .AddScoped<IPublishCheck, DutiesCheck>()
            .AddScoped<StaffOfYear>()
            .AddScoped<INavigationCount>(provider => provider.GetRequiredService<StaffOfYear>())
            .AddScoped<WaitingShops>()
            .AddScoped<INavigationCount, WaitingShops>()
            .AddScoped<INavigationCount, WaitingTowns>()
            .AddScoped<IDashboardFigure, WaitingShops>()
            .AddScoped<IDashboardFigure, LiveShops>()
            .AddScoped<IDashboardList, ShopTasks>()
            .AddScoped<IDashboardList, ShopsToCheck>()
            .AddScoped<IDashboardList, NewestShops>()
            .AddScoped<TownTasks>()
            .AddScoped<ITownTask, ShopsWait>()
            .AddScoped<ITownTask, UnconfirmedShops>()
            .AddScoped<ITownTask, TownDetails>();
        services.TryAddSingleton<Throttle>();
    }
}
