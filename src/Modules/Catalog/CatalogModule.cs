using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Catalog.Contracts;
using Storefront.Platform;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;

namespace Storefront.Catalog;

/// <summary>The articles of a shop: what they are, what they cost, how many are there.</summary>
public sealed class CatalogModule : IModule
{
    internal const string Feature = "Catalog";
    internal const string Edit = "catalog.edit";

    public ModuleManifest Manifest { get; } = new("catalog", 8, new Platform.Modules.Feature(Feature, TenantKinds.Shop));

    public IEnumerable<Permission> Permissions => [new(Edit, TenantKinds.Shop)];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddModelPart<CatalogModel>()
        .AddScoped<Assortment>()
        .AddScoped<PriceBook>()
        .AddScoped<ProductPictures>()
        .AddScoped<ISellables, Sellables>()
        .AddScoped<IStock, Stock>()
        .AddScoped<IVariantChoice, VariantChoice>()
        .AddRecipeStep<CollectionStep>()
        .AddRecipeStep<ProductStep>();
}
