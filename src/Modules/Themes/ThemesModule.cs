using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Media.Contracts;
using Storefront.Platform;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Pages;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Data;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;
using Storefront.Themes.Home;
using Storefront.Themes.Office;
using Storefront.Themes.Rendering;

namespace Storefront.Themes;

/// <summary>How towns and shops look: theme files, their settings, and the pages made from them.</summary>
public sealed class ThemesModule : IModule
{
    public const string ChangeTheme = "themes.change";
    public const string ChangeHome = "themes.home";

    public ModuleManifest Manifest { get; } = new("themes", 4);

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("home.menu", "/admin/home", "home", TenantKinds.Tenant, 68, ChangeHome),
        new("themes.menu", "/admin/theme", "brush", TenantKinds.Tenant, 70, ChangeTheme),
    ];

    public IEnumerable<Permission> Permissions => [new(ChangeTheme, TenantKinds.Tenant), new(ChangeHome, TenantKinds.Tenant)];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(ThemeFilters.CreateOptions())
        .AddSingleton(new AuditKind("look", TenantKinds.Tenant, "theme_", "look_", "logo_", "home_"))
        .AddSingleton<ThemeShelf>()
        .AddSingleton<Wardrobe>()
        .AddSingleton<PageObjects>()
        .AddSingleton<IPageRenderer, PageRenderer>()
        .AddScoped<PagePlanner>()
        .AddScoped<ThemeChoice>()
        .AddScoped<IPictureUses, PicturesOfLook>()
        .AddScoped<HomeDesk>()
        .AddScoped<ITownTask, UnpublishedHome>()
        .AddRecurringWork<PublishPlannedHomes>()
        .AddModelPart<ThemesModel>()
        .AddRecipeStep<ThemeStep>();

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/theme/{theme}/{file}", ServeAsset.HandleAsync);
        endpoints.MapGet("/theme/{theme}/settings.css", ServeSettingsCss.HandleAsync)
            .WithMetadata(new TenantEndpointAttribute(TenantKinds.Tenant) { Anywhere = true });
        var office = endpoints.MapBackOffice(TenantKinds.Tenant, ChangeTheme);
        office.MapGet("/admin/theme/preview", PreviewTheme.ShowAsync);
        office.MapGet("/admin/theme/preview.css", PreviewTheme.CssAsync);
        endpoints.MapBackOffice(TenantKinds.Tenant, ChangeHome).MapGet("/admin/home/preview/page", PreviewHome.HandleAsync);
    }
}
