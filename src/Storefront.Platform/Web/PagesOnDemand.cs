using System.Reflection;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Storefront.Platform.Web;

/// <summary>
/// At the start a Razor page is an address and where it exists (<see cref="TenantEndpointAttribute"/>). What it binds, filters
/// and handles is read when it is first asked for: reading it of all pages was a quarter of what a start costs.
/// </summary>
internal static class PagesOnDemand
{
    public static IServiceCollection AddPagesOnDemand(this IServiceCollection services)
    {
        var eager = services.Single(service => service.ServiceType == typeof(IActionDescriptorProvider)
            && service.ImplementationType == typeof(CompiledPageActionDescriptorProvider));
        services.Remove(eager);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IActionDescriptorProvider, PageActionDescriptorProvider>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IActionDescriptorProvider, PlacesOfPages>());
        return services;
    }

    /// <summary>Writes on each page where it exists, for those who read all addresses and choose between them.</summary>
    private sealed class PlacesOfPages(ApplicationPartManager parts) : IActionDescriptorProvider
    {
        // After the pages themselves are found (-900).
        public int Order => 0;

        public void OnProvidersExecuting(ActionDescriptorProviderContext context)
        {
            var views = new ViewsFeature();
            parts.PopulateFeature(views);
            var pages = context.Results.OfType<PageActionDescriptor>().ToLookup(page => page.RelativePath, StringComparer.OrdinalIgnoreCase);
            foreach (var view in views.ViewDescriptors)
            {
                foreach (var page in pages[view.RelativePath])
                {
                    page.EndpointMetadata = [.. page.EndpointMetadata ?? [], .. PlacesOf(view)];
                }
            }
        }

        public void OnProvidersExecuted(ActionDescriptorProviderContext context)
        {
        }

        private static IEnumerable<TenantEndpointAttribute> PlacesOf(CompiledViewDescriptor view) => view.Type
            ?.GetProperty("Model", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            ?.PropertyType.GetCustomAttributes<TenantEndpointAttribute>() ?? [];
    }
}
