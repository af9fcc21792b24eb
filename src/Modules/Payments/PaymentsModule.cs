using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Ordering.Contracts;
using Storefront.Pages.Contracts;
using Storefront.Payments.AtPickup;
using Storefront.Payments.Data;
using Storefront.Payments.Recipes;
using Storefront.Payments.Settings;
using Storefront.Platform;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Payments;

/// <summary>How shops are paid, and whether they were.</summary>
public sealed class PaymentsModule : IModule
{
    internal const string MaySet = "payments.settings";

    public ModuleManifest Manifest { get; } = new("payments", 10);

    public IEnumerable<Permission> Permissions => [new Permission(MaySet, TenantKinds.Shop)];

    public IEnumerable<NavigationEntry> Navigation =>
        [new("payments.settings.menu", "/admin/payment", "payment", TenantKinds.Shop, 55, MaySet)];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddModelPart<PaymentsModel>()
        .AddSingleton(new AuditKind("payment", TenantKinds.Shop, "payment_"))
        .AddScoped<IPaymentMethod, PayAtPickup>()
        .AddScoped<IShippingPart, PaymentPart>()
        .AddScoped<IPublishCheck, PaymentCheck>()
        .AddRecipeStep<PaymentStep>();
}
