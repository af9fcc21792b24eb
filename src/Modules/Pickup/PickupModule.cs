using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Hours.Contracts;
using Storefront.Ordering.Contracts;
using Storefront.Pages.Contracts;
using Storefront.Pickup.Checkout;
using Storefront.Pickup.Contracts;
using Storefront.Pickup.Counter;
using Storefront.Pickup.Data;
using Storefront.Pickup.Hours;
using Storefront.Pickup.Places;
using Storefront.Pickup.Recipes;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Contracts;

namespace Storefront.Pickup;

/// <summary>Collection times out of opening hours, their places, and the counter where goods are handed over.</summary>
public sealed class PickupModule : IModule
{
    internal const string Feature = "Pickup";
    internal const string MayServe = "pickup.serve";
    internal const string MaySet = "pickup.times";

    public ModuleManifest Manifest { get; } = new("pickup", 12, new Feature(Feature, TenantKinds.Shop, true, "Orders"));

    public IEnumerable<Permission> Permissions =>
        [new Permission(MayServe, TenantKinds.Shop), new Permission(MaySet, TenantKinds.Shop)];

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("pickup.counter.title", "/admin/pickup/counter", "counter", TenantKinds.Shop, 12, MayServe, Feature),
        new("pickup.hours.title", "/admin/pickup", "clock", TenantKinds.Shop, 35, MaySet, Feature),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddModelPart<PickupModel>()
        .AddSingleton(new AuditKind("pickup", TenantKinds.Shop, "pickup_"))
        .AddScoped<PickupCalendar>()
        .AddScoped<PlaceBook>()
        .AddScoped<IFulfillmentMethod, PickupMethod>()
        .AddScoped<IBasketCheck, PausedShops>()
        .AddScoped<IShippingPart, PickupPart>()
        .AddScoped<IPublishCheck, PickupCheck>()
        .AddScoped<IClosurePart, StaysOn>()
        .AddSingleton<PickupTimesMemory>()
        .AddSingleton<IKeptForPages>(provider => provider.GetRequiredService<PickupTimesMemory>())
        .AddScoped<PickupTimes>()
        .AddScoped<IPickupTimes>(provider => provider.GetRequiredService<PickupTimes>())
        .AddScoped<IShopPickup, EarliestOfShop>()
        .AddEventHandler<HoursChanged, FreshTimes>()
        .AddSingleton<WrongCodes>()
        .AddPageObject<PickupObject>()
        .AddRecurringWork<ReleaseExpiredHolds>()
        .AddRecurringWork<NotCollected>()
        .AddRecipeStep<PickupStep>();
}
