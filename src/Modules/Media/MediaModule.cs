using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Media.Blobs;
using Storefront.Media.Contracts;
using Storefront.Media.Data;
using Storefront.Media.Derivatives;
using Storefront.Media.Drawings;
using Storefront.Media.Pictures;
using Storefront.Platform;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Media;

/// <summary>Pictures: taken in safely, kept once, shown in the size a screen needs.</summary>
public sealed class MediaModule : IModule
{
    public const string ChangePictures = "media.change";

    public ModuleManifest Manifest { get; } = new("media", 3);

    public IEnumerable<NavigationEntry> Navigation =>
        [new("media.menu", "/admin/media", "image", TenantKinds.Tenant, 75, ChangePictures)];

    public IEnumerable<Permission> Permissions => [new(ChangePictures, TenantKinds.Tenant)];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSingleton(provider => BlobStores.Create(configuration, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(new AuditKind("pictures", TenantKinds.Tenant, "picture_"))
            .AddSingleton<Vips>()
            .AddSingleton<PictureFiles>()
            .AddSingleton<DerivativeFiles>()
            .AddSingleton<DerivativeQueue>()
            .AddSingleton<DerivativeWorker>()
            .AddScoped<IImages, Images>()
            .AddScoped<RecipePictures>()
            .AddScoped<IDrawnPictures>(provider => provider.GetRequiredService<RecipePictures>())
            .AddScoped<ITenantPicture>(provider => provider.GetRequiredService<RecipePictures>())
            .AddModelPart<MediaModel>();
        if (configuration.GetValue("Background", defaultValue: true))
        {
            services.AddHostedService(provider => provider.GetRequiredService<DerivativeWorker>());
        }
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/media/{file}", ServePicture.HandleAsync);
}
