using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Storefront.Platform.Modules;

/// <summary>A module's table of contents: what it is, what it adds. Flat lists, no conditions.</summary>
public interface IModule
{
    ModuleManifest Manifest { get; }

    void AddServices(IServiceCollection services, IConfiguration configuration);

    void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }

    /// <summary>Entries of the back-office menu.</summary>
    IEnumerable<NavigationEntry> Navigation => [];

    /// <summary>What a role may allow, in this module.</summary>
    IEnumerable<Permission> Permissions => [];
}
