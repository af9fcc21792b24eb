using System.Reflection;

namespace Storefront.Platform.Modules;

/// <summary>The modules that are installed, in their order.</summary>
public sealed class ModuleCatalog
{
    private ModuleCatalog(IReadOnlyList<IModule> modules)
    {
        Modules = modules;
        Features = [.. modules.SelectMany(module => module.Manifest.Features)];
    }

    public IReadOnlyList<IModule> Modules { get; }

    public IReadOnlyList<Feature> Features { get; }

    /// <summary>Finds the modules beside the host: every <c>Storefront.*.dll</c> with an <see cref="IModule"/> in it.</summary>
    public static ModuleCatalog Discover()
    {
        var modules = Directory.EnumerateFiles(AppContext.BaseDirectory, "Storefront.*.dll")
            .Where(file => !Path.GetFileNameWithoutExtension(file).EndsWith("Tests", StringComparison.Ordinal))
            .Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)))
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type is { IsAbstract: false, IsClass: true } && typeof(IModule).IsAssignableFrom(type))
            .Select(type => (IModule)Activator.CreateInstance(type)!);
        return new ModuleCatalog([.. modules.OrderBy(module => module.Manifest.Order)]);
    }

    /// <summary>The default features of a new tenant.</summary>
    public IEnumerable<string> DefaultFeatures(Web.TenantKinds kind) =>
        Features.Where(feature => feature.Default && feature.Kinds.HasFlag(kind)).Select(feature => feature.Id);
}
