using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Data;
using Storefront.Catalog.Importing;
using Storefront.Catalog.Office;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.PriceHistory;
using Storefront.Catalog.Products;
using Storefront.Catalog.Recipes;
using Storefront.Catalog.Selling;
using Storefront.Catalog.Showcase;
using Storefront.Catalog.Stocks;
using Storefront.Media.Contracts;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog;

/// <summary>The articles of a shop: what they are, what they cost, how many are there.</summary>
public sealed class CatalogModule : IModule
{
    internal const string Feature = "Catalog";
    internal const string Edit = "catalog.edit";

    public ModuleManifest Manifest { get; } = new("catalog", 8, new Platform.Modules.Feature(Feature, TenantKinds.Shop));

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("catalog.products.title", "/admin/products", "box", TenantKinds.Shop, 20, Edit, Feature),
        new("catalog.collections.title", "/admin/collections", "folder", TenantKinds.Shop, 25, Edit, Feature),
    ];

    public IEnumerable<Permission> Permissions => [new(Edit, TenantKinds.Shop)];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        AddCatalog(services);
        // Else the office could not save an article that came in with more variants than an article may have by now.
        services.Configure<MvcOptions>(options => options.MaxModelBindingCollectionSize = Math.Max(options.MaxModelBindingCollectionSize, ProductPage.MostVariants));
        services.AddHttpClient(PictureFetch.Client, client => client.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(PublicAddressesOnly.Handler);
    }

    private static void AddCatalog(IServiceCollection services) => services
        .AddModelPart<CatalogModel>()
        .AddSingleton(new AuditKind("articles", TenantKinds.Shop, "article_", "collection_", "import_"))
        .AddScoped<Assortment>()
        .AddScoped<PriceBook>()
        .AddScoped<ProductPictures>()
        .AddScoped<IPictureUses, PicturesOfArticles>()
        .AddScoped<ISellables, Sellables>()
        .AddScoped<IStock, Stock>()
        .AddScoped<IVouchers, Selling.Vouchers>()
        .AddScoped<IVariantChoice, VariantChoice>()
        .AddScoped<IArticleFinder, ArticleFinder>()
        .AddSingleton<HtmlCleaner>()
        .AddScoped<TermsOfShops>()
        .AddScoped<ProductLists>()
        .AddScoped<RelatedProducts>()
        .AddScoped<ProductShowcase>()
        .AddScoped<CollectionShelf>()
        .AddScoped<ProductCards>()
        .AddScoped<IProductCards>(provider => provider.GetRequiredService<ProductCards>())
        .AddScoped<IProductFeed, ProductFeed>()
        .AddSingleton<OptionNames>()
        .AddScoped<IShopFilePart, ArticlesOnFile>()
        .AddEventHandler<ProductsChanged, ShownPages>()
        .AddPageObject<CollectionsObject>()
        .AddPageObject<NewestProductsObject>()
        .AddSettingObject<CollectionSetting>()
        .AddSettingObject<ProductSetting>()
        .AddScoped<ImportUploads>()
        .AddRecurringWork<ForgetImports>()
        .AddScoped<ImportRun>()
        .AddTransient<PictureFetch>()
        .AddTransient<ImportPictures>()
        .AddScoped<BranchDefaults>().AddScoped<ContentQuestion>()
        .AddScoped<ProductExport>()
        .AddScoped<StoredAsFile>()
        .AddScoped<IProductFiles, ProductFiles>()
        .AddJob<ImportJob, ImportWork>(ImportJob.Kind)
        .AddScoped<ProductEditing>()
        .AddScoped<ArticleLog>()
        .AddScoped<IPublishCheck, OfferCheck>()
        .AddScoped<Bin>()
        .AddRecurringWork<EmptyBins>()
        .AddRecipeStep<CollectionStep>()
        .AddSingleton<RecipeProducts>()
        .AddRecipeStep<ProductStep>()
        .AddRecipeStep<ProductsStep>();

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var shop = endpoints.MapFor(TenantKinds.Shop, Feature);
        shop.MapGet("/products/{handle}", ShowProduct.HandleAsync).CachePage(ShowProduct.QueryKeys).ShowsA(PageKind.Article);
        shop.MapGet("/collections/{handle}", ShowCollection.HandleAsync).CachePage("sort");
        shop.MapGet("/search", SearchShop.HandleAsync).CachePage("q");
        endpoints.MapBackOffice(TenantKinds.Shop, Edit, Feature).MapGet("/admin/products/export", ExportProducts.HandleAsync);
    }
}
