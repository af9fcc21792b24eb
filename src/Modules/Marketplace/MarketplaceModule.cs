using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Catalog.Contracts;
using Storefront.Marketplace.Contracts;
using Storefront.Marketplace.Data;
using Storefront.Marketplace.Index;
using Storefront.Marketplace.Portal;
using Storefront.Marketplace.Search;
using Storefront.Marketplace.Shops;
using Storefront.Platform;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace;

/// <summary>The town's portal: one search over all shops, the directory, and what its first page shows of them.</summary>
public sealed class MarketplaceModule : IModule
{
    public ModuleManifest Manifest { get; } = new("marketplace", 15);

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddModelPart<MarketplaceModel>()
        .AddSingleton<IndexClock>()
        .AddSingleton<Vocabularies>()
        .AddScoped<SqliteIndex>()
        .AddScoped<PostgresIndex>()
        .AddScoped<ISearchIndex>(provider => provider.GetRequiredService<DatabaseOptions>().IsSqlite
            ? provider.GetRequiredService<SqliteIndex>()
            : provider.GetRequiredService<PostgresIndex>())
        .AddScoped<IndexKeeper>()
        .AddEventHandler<ProductsChanged, KeepArticles>()
        .AddEventHandler<TenantChanged, KeepShops>()
        .AddJob<RebuildSearch, RebuildArguments>(RebuildSearch.Kind)
        .AddRecurringWork<RebuildNightly>()
        .AddSingleton<ShopLists>()
        .AddScoped<ToldPickups>()
        .AddScoped<TownNow>()
        .AddScoped<ShopCards>()
        .AddScoped<BranchList>()
        .AddSingleton<EnglishWords>()
        .AddScoped<ArticleCards>()
        .AddScoped<SearchPieces>()
        .AddScoped<TownSearch>()
        .AddScoped<NothingFound>()
        .AddScoped<IMatchingShops, MatchingShops>()
        .AddScoped<Suggestions>()
        .AddScoped<PortalArticles>()
        .AddPageObject<OpenShops>()
        .AddPageObject<OpeningNext>()
        .AddPageObject<Offers>()
        .AddPageObject<NewProducts>()
        .AddPageObject<Branches>()
        .AddPageObject<Stats>()
        .AddPageObject<SearchForm>();

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var portal = endpoints.MapFor(TenantKinds.Town);
        portal.MapGet("/search", ShowSearch.HandleAsync).CachePage(SearchQuestion.Keys);
        portal.MapGet("/search/suggest", Suggest.HandleAsync);
        portal.MapGet("/shops", ShowShops.HandleAsync).CachePage(ShowShops.Keys);
    }
}
